package whosaid.article.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import whosaid.text.WordList;

/// Tells the parts of a page that are no part of its article, by tag, role, class and id: `page-parts.txt`.
final class PageParts {

    private static final Set<String> TAGS = Set.copyOf(entries("tag"));
    private static final Set<String> ROLES = Set.copyOf(entries("role"));
    private static final Pattern NAMES =
            Pattern.compile("(?<![a-z0-9])(?:" + String.join("|", entries("name")) + ")(?![a-z0-9])");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<String> WHOLE_PAGE = Set.of("html", "body", "main", "article");

    private PageParts() {}

    private static List<String> entries(String kind) {
        return WordList.lines("page-parts.txt").stream()
                .filter(line -> line.startsWith(kind + ": "))
                .map(line -> line.substring(kind.length() + 2))
                .toList();
    }

    static boolean isLeftOut(Element element) {
        if (TAGS.contains(element.normalName())) {
            return true;
        }
        if (WHOLE_PAGE.contains(element.normalName())) {
            return false;
        }
        return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.hasAttr("hidden")
                || NAMES.matcher(name(element)).find();
    }

    /// Class and id in lower case, their words parted by hyphens.
    private static String name(Element element) {
        String names = element.className() + " " + element.id();
        return CAMEL.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

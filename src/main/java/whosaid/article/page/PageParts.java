package whosaid.article.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import whosaid.text.WordList;

/// Tells the parts of a page that are no part of its article, by tag, role, class and id: `page-parts.txt`.
///
/// Names lie: templates call the whole page "has-sidebar" or "comments-open". A part that holds much of the page's
/// running text is therefore kept, whatever it is called.
final class PageParts {

    private static final Set<String> NEVER_TEXT = Set.copyOf(entries("never"));
    private static final Set<String> TAGS = Set.copyOf(entries("tag"));
    private static final Set<String> ROLES = Set.copyOf(entries("role"));
    private static final Pattern ASIDE = words("aside");
    private static final Pattern OUTSIDE = words("outside");
    private static final Pattern BODY = words("body");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<String> WHOLE_PAGE = Set.of("html", "body", "main", "article");

    private static final int LONGEST_NAME = 200;
    private static final double MOST = 0.4;
    private static final double MOST_IF_SURE = 0.85;
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    /// What a name says a part to be.
    private enum Kind {
        OUTSIDE,
        ASIDE,
        BODY,
        OTHER
    }

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<Element, Double> shares = new HashMap<>();

    /// @param page all of the page's text
    PageParts(List<Block> page) {
        double all = 0;
        for (Block block : page) {
            double prose = Math.max(0, block.weight());
            all += prose;
            for (Element at = block.element(); at != null; at = at.parent()) {
                shares.merge(at, prose, Double::sum);
            }
        }
        double total = Math.max(1, all);
        shares.replaceAll((element, prose) -> prose / total);
    }

    private static List<String> entries(String kind) {
        return WordList.lines("page-parts.txt").stream()
                .filter(line -> line.startsWith(kind + ": "))
                .map(line -> line.substring(kind.length() + 2))
                .toList();
    }

    private static Pattern words(String kind) {
        return Pattern.compile("(?<![a-z0-9])(?:" + String.join("|", entries(kind)) + ")(?![a-z0-9])");
    }

    /// Whether nobody reads what is in an element as text.
    static boolean isNeverText(Element element) {
        return NEVER_TEXT.contains(element.normalName());
    }

    /// Whether a part is to be passed over with all that is in it.
    boolean isLeftOut(Element element) {
        if (isNeverText(element)) {
            return true;
        }
        if (WHOLE_PAGE.contains(element.normalName())) {
            return false;
        }
        double share = shares.getOrDefault(element, 0.0);
        if (share >= MOST_IF_SURE) {
            return false;
        }
        Kind kind = kinds.computeIfAbsent(name(element), PageParts::kind);
        boolean sure = kind == Kind.OUTSIDE
                || TAGS.contains(element.normalName())
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
        return sure || kind == Kind.ASIDE && share < MOST;
    }

    /// Whether an element is named as the text of an article.
    static boolean isBody(Element element) {
        return element.attr("itemprop").equalsIgnoreCase("articleBody") || kind(name(element)) == Kind.BODY;
    }

    private static Kind kind(String name) {
        if (OUTSIDE.matcher(name).find()) {
            return Kind.OUTSIDE;
        }
        if (BODY.matcher(name).find()) {
            return Kind.BODY;
        }
        return ASIDE.matcher(name).find() ? Kind.ASIDE : Kind.OTHER;
    }

    /// Whether an element stands in a part that is never in an article, such as readers' comments.
    static boolean isOutside(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            boolean outside =
                    at.normalName().equals("nav") || OUTSIDE.matcher(name(at)).find();
            if (outside && !WHOLE_PAGE.contains(at.normalName())) {
                return true;
            }
        }
        return false;
    }

    /// Class and id in lower case, their words parted by hyphens.
    private static String name(Element element) {
        String names = element.className() + " " + element.id();
        names = names.length() <= LONGEST_NAME ? names : names.substring(0, LONGEST_NAME);
        return CAMEL.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

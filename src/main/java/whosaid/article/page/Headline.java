package whosaid.article.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes a headline of what a page gives as its title: as its readers see it where a heading says nearly the same,
/// without the name of the site, and whole where it was cut short.
final class Headline {

    private static final Pattern LAST_PART =
            Pattern.compile("^(?<title>.+?\\S)\\s*(?:[|•·»:]{1,2}|\\s[-–—])\\s+(?<site>[^|•·»]{2,60})$");
    private static final Pattern LABEL = Pattern.compile("^[^|:]{2,30}[|:]\\s+");
    private static final Pattern CUT = Pattern.compile("(?:\\.\\.\\.|…)$");

    /// A beginning of so many letters tells which heading a title that was cut short is the beginning of.
    private static final int TELLING = 25;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int FEWEST_WORDS = 4;
    private static final double NEARLY = 0.6;
    private static final int SHORTEST_NAME = 3;

    private Headline() {}

    /// @param headings the first headings of the page
    /// @param outlet the name of its outlet, or null
    static Optional<String> read(String title, List<String> headings, @Nullable String outlet) {
        String letters = Letters.of(title);
        if (letters.isEmpty() || outlet != null && letters.equals(Letters.of(outlet))) {
            return Optional.empty();
        }
        for (String heading : headings) {
            String shown = Letters.of(heading);
            if (shown.equals(letters) || isWhole(title, letters, shown) || isLabelled(title, shown)) {
                return Optional.of(heading);
            }
        }
        for (String heading : headings) {
            if (isNearly(title, heading)) {
                return Optional.of(heading);
            }
        }
        Matcher parts = LAST_PART.matcher(title);
        if (parts.matches()) {
            String rest = Letters.of(parts.group("title"));
            boolean site = outlet != null && isOutlet(Letters.of(parts.group("site")), Letters.of(outlet));
            if (site
                    || headings.stream().anyMatch(heading -> Letters.of(heading).equals(rest))) {
                return read(parts.group("title"), headings, outlet);
            }
        }
        return Optional.of(title);
    }

    /// "Opinion | The headline"
    private static boolean isLabelled(String title, String heading) {
        Matcher label = LABEL.matcher(title);
        return label.find() && Letters.of(title.substring(label.end())).equals(heading);
    }

    /// Whether a heading says what the title says in other words, as where the title was written for search engines.
    private static boolean isNearly(String title, String heading) {
        Set<String> words = words(heading);
        long shared = words(title).stream().filter(words::contains).count();
        return words.size() >= FEWEST_WORDS && shared >= NEARLY * words.size();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static boolean isWhole(String title, String letters, String heading) {
        return letters.length() >= TELLING && CUT.matcher(title).find() && heading.startsWith(letters);
    }

    private static boolean isOutlet(String part, String outlet) {
        return part.length() >= SHORTEST_NAME && (part.contains(outlet) || outlet.contains(part));
    }
}

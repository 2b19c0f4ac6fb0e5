package whosaid.article.page;

import java.util.Locale;
import java.util.regex.Pattern;
import whosaid.text.WordList;

/// Tells lines of text that belong to a page rather than to its article, by their words: `page-lines.txt`.
final class PageLines {

    private static final Pattern HEAD = pattern("head");
    private static final Pattern FURNITURE = pattern("line");
    private static final int LONGEST = 300;
    private static final int LONGEST_OF_HEAD = 100;

    private PageLines() {}

    private static Pattern pattern(String kind) {
        return Pattern.compile(
                String.join(
                        "|",
                        WordList.lines("page-lines.txt").stream()
                                .filter(line -> line.startsWith(kind + ": "))
                                .map(line -> "(?:" + line.substring(kind.length() + 2) + ")")
                                .toList()),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Whether a line before the first paragraph tells who wrote it or when, rather than being a part of it.
    static boolean isOfTheHead(String line) {
        return line.length() <= LONGEST_OF_HEAD
                && (HEAD.matcher(line).matches()
                        || Byline.isLedIn(line)
                        || PageDate.in(Locale.ENGLISH.getLanguage()).read(line).isPresent());
    }

    /// Whether a line is an invitation, a notice or a label, wherever it stands.
    static boolean isFurniture(String line) {
        return line.length() <= LONGEST && FURNITURE.matcher(line).matches();
    }
}

package whosaid.annotation;

import java.util.Locale;
import whosaid.text.Span;
import whosaid.text.Text;

/// The lines of a text that tell who wrote it: "By Ana Lind in Visby".
public final class Bylines {

    private static final String BY = "by ";

    /// In UTF-16 units.
    private static final int LONGEST = 80;

    private Bylines() {}

    /// Whether a paragraph is one.
    public static boolean is(Text text, Span paragraph) {
        return paragraph.length() <= LONGEST
                && text.at(paragraph).toLowerCase(Locale.ROOT).startsWith(BY);
    }

    /// Where the names of one begin.
    public static int names(Span byline) {
        return byline.start() + BY.length();
    }
}

package whosaid.article.page;

import java.util.Locale;
import java.util.regex.Pattern;

/// Texts compared by their letters and digits alone, so that quotation marks, spaces and capitals do not tell them
/// apart.
final class Letters {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]");

    private Letters() {}

    static String of(String text) {
        return OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}

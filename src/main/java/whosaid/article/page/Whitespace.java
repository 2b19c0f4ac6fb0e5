package whosaid.article.page;

import java.util.regex.Pattern;

/// White space as a reader of a page sees it.
final class Whitespace {

    /// Also the characters that mark where a word may be broken, which nobody sees.
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    private static final Pattern RUN =
            Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");

    private Whitespace() {}

    /// The text with each run of white space made one space, none at the ends.
    static String line(String text) {
        return RUN.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }
}

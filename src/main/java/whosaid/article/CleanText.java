package whosaid.article;

import java.util.regex.Pattern;

/// What a text may hold: the characters of XML 1.0, since a graph that holds others cannot be written as RDF/XML.
final class CleanText {

    /// XML 1.0, production 2 (Char), turned round; lone surrogates included.
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /// A share of illegal characters from which on a file is taken for something else than text.
    private static final double BINARY_FROM = 0.01;

    private CleanText() {}

    /// The text with each illegal character replaced by U+FFFD of the same length, so that no offset moves.
    static String body(String text) {
        return ILLEGAL.matcher(text).replaceAll("\uFFFD");
    }

    /// One line: white space runs are one space, none at the ends; illegal characters as in [#body(String)].
    static String line(String text) {
        return WHITE_SPACE.matcher(body(text)).replaceAll(" ").strip();
    }

    /// Whether so many characters are illegal that this is no text at all.
    static boolean isBinary(String text) {
        long illegal = ILLEGAL.matcher(text).results().limit(text.length()).count();
        return illegal > BINARY_FROM * text.length();
    }
}

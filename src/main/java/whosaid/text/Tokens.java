package whosaid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a paragraph into tokens.
final class Tokens {

    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}]";

    private static final Pattern TOKEN = Pattern.compile(
            // "’s" and "'t" after a word
            "(?<=\\p{L})['’](?:s|re|ve|ll|d|m|t)(?!\\p{L})"
                    // U.S., U.K., J.K.
                    + "|(?<!\\p{L})(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?!\\p{L}))?"
                    // 1,400  20%  9:30
                    + "|\\p{N}+(?:[.,:]\\p{N}+)*%?(?![\\p{L}\\p{M}])"
                    // Kai-fu  O'Brien  Z.ai  next-generation  d'Ivoire
                    + "|" + LETTERS + "+(?:(?:[-‐‑&]|(?<=(?<!\\p{L})\\p{L})['’](?=\\p{Lu}\\p{L}))" + LETTERS
                    + "+|\\.(?:ai|com|org|net|io|co|gov)(?!\\p{L}))*"
                    // three dots are one mark
                    + "|\\.{2,}|…|\\S",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}");

    private Tokens() {}

    static List<Token> in(String value, Span paragraph) {
        List<Token> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(value).region(paragraph.start(), paragraph.end());
        matcher.useTransparentBounds(true);
        int from = paragraph.start();
        while (matcher.find(from)) {
            if (matcher.end() > paragraph.end()) {
                break;
            }
            int end = withAbbreviationDot(value, matcher.start(), matcher.end(), paragraph.end());
            found.add(new Token(new Span(matcher.start(), end), value.substring(matcher.start(), end)));
            from = end;
            if (from >= paragraph.end()) {
                break;
            }
        }
        return found;
    }

    /// The dot of "Rep." or of an initial ("J. Smith") belongs to the word before it.
    private static int withAbbreviationDot(String value, int start, int end, int limit) {
        if (end >= limit || value.charAt(end) != '.') {
            return end;
        }
        String word = value.substring(start, end);
        boolean initial = INITIAL.matcher(word).matches() && end + 1 < limit;
        return initial || Abbreviations.contains(word) ? end + 1 : end;
    }
}

package whosaid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a paragraph into tokens.
final class Tokens {

    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}]+";

    /// Endings that are tokens of their own: "Lin’s", "don't", "Inc.'s".
    private static final String CONTRACTED = "(?i:s|re|ve|ll|d|m|t)(?!\\p{L})";

    // Every repeated group is possessive ("++", "*+"): others take a stack frame a turn, and text is hostile input.
    private static final Pattern TOKEN = Pattern.compile(
            "(?<=\\p{L}|\\p{L}\\.)['’]" + CONTRACTED
                    // U.S.  J.R.R.  Ph.D.  e.g.  a.m.
                    + "|(?<!\\p{L})\\p{Lu}\\p{Ll}?\\.(?:\\p{Lu}\\.)++(?:\\p{Lu}(?!\\p{L}))?"
                    + "|(?<!\\p{L})\\p{Ll}\\.(?:\\p{Ll}\\.)++(?!\\p{L})"
                    // 1,400  20%  9:30  3.5m  45-year-old
                    + "|\\p{N}+(?:[.,:]\\p{N}+)*+(?:%|(?:[-‐‑]?" + LETTERS + ")*+)"
                    // Kai-fu  O'Brien  Xi'an  AT&T  Z.ai: a full stop before a small letter ends no sentence
                    + "|" + LETTERS + "(?:(?:[-‐‑&]|['’](?!" + CONTRACTED + ")(?=\\p{L})|\\.(?=\\p{Ll}))" + LETTERS
                    + ")*+"
                    // three dots are one mark
                    + "|\\.{2,}|…|\\S",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NUMBER = Pattern.compile("\\h?\\p{N}");
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

    /// The dot of "Rep.", of an initial ("J. Smith") or before a number ("No. 5") belongs to the word before it.
    private static int withAbbreviationDot(String value, int start, int end, int limit) {
        if (end >= limit || value.charAt(end) != '.') {
            return end;
        }
        String word = value.substring(start, end);
        boolean initial = INITIAL.matcher(word).matches() && end + 1 < limit;
        boolean numbered = Abbreviations.beforeNumber(word)
                && NUMBER.matcher(value).region(end + 1, limit).lookingAt();
        return initial || numbered || Abbreviations.contains(word) ? end + 1 : end;
    }
}

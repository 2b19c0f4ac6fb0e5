package whosaid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds where sentences end, from the tokens of one paragraph.
final class Sentences {

    private static final Set<String> ENDS = Set.of(".", "!", "?", "…", "...", "。", "！", "？");
    private static final Pattern CLOSING = Pattern.compile("[\"'”’»)\\]」』]");
    private static final Set<String> STRAIGHT = Set.of("\"", "'");

    /// Marks that go on with a sentence: "Rep. Ana Lind (D-Calif.), who", "“Stop!”, she said".
    private static final Set<String> INNER = Set.of(",", ";", ":", ")", "]");

    private static final Pattern DOTTED = Pattern.compile("\\p{L}.*\\.");

    /// After "U.S." or "Co." a sentence ends only where one of these words follows with a capital: other capitalised
    /// words are more often the rest of a name.
    private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");

    private static final Set<String> PLATFORMS = WordList.load("platforms.txt");
    private static final String ON = "on";

    /// The most tokens of a sentence; what goes on longer without an end mark is a list or no prose, and is cut, so
    /// that reading it takes time in proportion to its length.
    static final int LONGEST = 500;

    private Sentences() {}

    static List<Span> in(String value, List<Token> tokens) {
        List<Span> found = new ArrayList<>();
        int first = 0;
        int i = 0;
        while (i < tokens.size()) {
            int last = endOfSentence(value, tokens, i);
            if (last < 0 && i - first + 1 < LONGEST) {
                i++;
                continue;
            }
            last = Math.max(last, i);
            found.add(between(tokens, first, last));
            first = last + 1;
            i = first;
        }
        if (first < tokens.size()) {
            found.add(between(tokens, first, tokens.size() - 1));
        }
        return found;
    }

    private static Span between(List<Token> tokens, int first, int last) {
        return tokens.get(first).span().cover(tokens.get(last).span());
    }

    /// The index of the last token of the sentence that the mark at `i` ends, or -1 when it ends none.
    private static int endOfSentence(String value, List<Token> tokens, int i) {
        String form = tokens.get(i).form();
        boolean dotted = DOTTED.matcher(form).matches();
        if (!dotted && !ENDS.contains(form)) {
            return -1;
        }
        int last = i;
        while (last + 1 < tokens.size() && closes(value, tokens, last + 1)) {
            last++;
        }
        if (last + 1 == tokens.size()) {
            return last;
        }
        String next = tokens.get(last + 1).form();
        boolean starts = dotted && !isOnPlatform(tokens, i)
                ? STARTERS.contains(next)
                : !Character.isLowerCase(next.codePointAt(0)) && !INNER.contains(next);
        return starts ? last : -1;
    }

    /// Whether a token with a full stop is no initial, but where something was published: "wrote on X."
    private static boolean isOnPlatform(List<Token> tokens, int i) {
        return i > 0
                && tokens.get(i - 1).form().equals(ON)
                && PLATFORMS.contains(tokens.get(i).withoutStop());
    }

    /// A closing mark stands right behind what it closes; a straight quotation mark after a space opens.
    private static boolean closes(String value, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean attached = tokens.get(i - 1).span().end() == token.span().start();
        boolean beforeWord = token.span().end() < value.length()
                && Character.isLetterOrDigit(value.charAt(token.span().end()));
        return ENDS.contains(token.form())
                || (CLOSING.matcher(token.form()).matches()
                        && attached
                        && !(beforeWord && STRAIGHT.contains(token.form())));
    }
}

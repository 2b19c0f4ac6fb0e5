package whosaid.annotation.attribution;

import java.util.List;
import java.util.Set;
import whosaid.text.Token;

/// Where and when an article was written, before its first words: "VISBY –", "Visby (May 3, 2026):", "Visby, May 3
/// (Wire) -".
final class Dateline {

    private static final String COLON = ":";
    private static final Set<String> ENDS = Set.of(COLON, "—", "–", "-", "--");
    private static final String COMMA = ",";
    private static final String OPENING_BRACKET = "(";

    /// Tokens, with what ends it, at most.
    private static final int LONGEST = 12;

    private Dateline() {}

    /// The tokens behind the dateline that opens some tokens; all where none does. Its place is in capitals, or a day
    /// or an agency stands in brackets: "Sen. Lind (R-Ohio) —" is none.
    static List<Token> behind(List<Token> tokens) {
        int end = 1;
        while (end < Math.min(tokens.size(), LONGEST)
                && !ENDS.contains(tokens.get(end).form())
                && !Character.isLowerCase(tokens.get(end).form().codePointAt(0))) {
            end++;
        }
        return end < tokens.size()
                        && ENDS.contains(tokens.get(end).form())
                        && (isPlace(tokens.subList(0, end)) || hasBracket(tokens.subList(0, end + 1)))
                ? tokens.subList(end + 1, tokens.size())
                : tokens;
    }

    private static boolean isPlace(List<Token> before) {
        List<Token> words = before.stream().takeWhile(Token::isWord).toList();
        return !words.isEmpty() && words.stream().allMatch(Token::isInCapitals);
    }

    private static boolean hasBracket(List<Token> dateline) {
        List<String> forms = dateline.stream().map(Token::form).toList();
        int bracket = forms.indexOf(OPENING_BRACKET);
        return bracket > 0
                && (forms.getLast().equals(COLON) || forms.subList(0, bracket).contains(COMMA));
    }
}

package whosaid.annotation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import whosaid.text.Token;

/// Where and when an article was written, before its first words: "VISBY –", "Visby (May 3, 2026):", "Visby, May 3
/// (Wire) -", "VISBY, May 3. /WIRE/.".
public final class Dateline {

    private static final String COLON = ":";
    private static final Set<String> ENDS = Set.of(COLON, "—", "–", "-", "--");
    private static final String COMMA = ",";
    private static final String OPENING_BRACKET = "(";
    private static final String SLASH = "/";
    private static final Set<String> OPENINGS = Set.of(OPENING_BRACKET, SLASH);
    private static final String STOP = ".";

    /// Marks within the names of places: "U.S.", "N'DJAMENA".
    private static final Pattern MARKS = Pattern.compile("[.'’]");

    /// Tokens, with what ends it, at most.
    private static final int LONGEST = 12;

    private Dateline() {}

    /// The tokens behind the dateline that opens some tokens; all where none does. Its place is in capitals, or a day
    /// or an agency stands in brackets: "Sen. Lind (R-Ohio) —" is none.
    public static List<Token> behind(List<Token> tokens) {
        int agency = agencyEnd(tokens);
        if (agency > 0) {
            return tokens.subList(agency, tokens.size());
        }
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

    /// The place in capitals that a dateline opens with; empty where some tokens open with none. A colon may end the
    /// label of a speaker.
    public static List<Token> place(List<Token> tokens) {
        List<Token> behind = behind(tokens);
        boolean opens = !behind.isEmpty()
                && behind.size() < tokens.size()
                && !tokens.get(tokens.size() - behind.size() - 1).form().equals(COLON);
        List<Token> place = tokens.stream()
                .takeWhile(token ->
                        token.isWord() || token.endsWord() || token.form().equals(STOP))
                .toList();
        boolean stopped = !place.isEmpty() && place.getLast().form().equals(STOP);
        return opens && isPlace(place) ? place.subList(0, place.size() - (stopped ? 1 : 0)) : List.of();
    }

    /// The agency in brackets or between slashes in the dateline that opens some tokens; empty where none stands there.
    public static List<Token> agency(List<Token> tokens) {
        List<Token> dateline = tokens.subList(0, tokens.size() - behind(tokens).size());
        return dateline.stream()
                .dropWhile(token -> !OPENINGS.contains(token.form()))
                .skip(1)
                .takeWhile(Token::isWord)
                .toList();
    }

    /// Where the name of an agency between slashes and the full stop behind it end; 0 where none stands there.
    private static int agencyEnd(List<Token> tokens) {
        int first = 0;
        while (first < Math.min(tokens.size(), LONGEST)
                && !tokens.get(first).form().equals(SLASH)
                && !Character.isLowerCase(tokens.get(first).form().codePointAt(0))) {
            first++;
        }
        if (first == 0
                || first == tokens.size()
                || !tokens.get(first).form().equals(SLASH)
                || !isPlace(tokens.subList(0, first))) {
            return 0;
        }
        int end = first + 1;
        while (end < Math.min(tokens.size(), LONGEST) && tokens.get(end).isWord()) {
            end++;
        }
        boolean agency = end > first + 1
                && end + 1 < tokens.size()
                && tokens.get(end).form().equals(SLASH);
        return !agency ? 0 : tokens.get(end + 1).form().equals(STOP) ? end + 2 : end + 1;
    }

    private static boolean isPlace(List<Token> before) {
        List<Token> words = before.stream().takeWhile(Token::isWord).toList();
        return !words.isEmpty() && words.stream().allMatch(Dateline::isInCapitals);
    }

    /// Also "U.S." and "N'DJAMENA".
    private static boolean isInCapitals(Token token) {
        return Token.isInCapitals(MARKS.matcher(token.form()).replaceAll(""));
    }

    private static boolean hasBracket(List<Token> dateline) {
        List<String> forms = dateline.stream().map(Token::form).toList();
        int bracket = forms.indexOf(OPENING_BRACKET);
        return bracket > 0
                && (forms.getLast().equals(COLON) || forms.subList(0, bracket).contains(COMMA));
    }
}

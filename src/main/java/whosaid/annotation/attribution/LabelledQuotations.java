package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Tells whose words stand behind a name and a colon, without a verb: "Ana Lind, 34: “…”", "The mayor, Ana Lind: “…”".
final class LabelledQuotations {

    private static final String COLON = ":";
    private static final String COMMA = ",";
    private static final String BRACKET = "(";

    /// Words of a label, at most.
    private static final int LONGEST = 14;

    private final Text text;
    private final ReadingOrder<Span> names;
    private final ReadingOrder<Span> cues;

    /// @param names of people and bodies
    LabelledQuotations(Text text, ReadingOrder<Span> names, ReadingOrder<Span> cues) {
        this.text = text;
        this.names = names;
        this.cues = cues;
    }

    /// The label of what is said, if it has one.
    ///
    /// @param sentence that of what is said
    Optional<Span> before(Span said, Span sentence) {
        List<Token> tokens = text.tokens(sentence.start(), said.start()).stream()
                .dropWhile(token -> !token.isWord())
                .toList();
        List<Token> words =
                tokens.stream().takeWhile(token -> !token.form().equals(COLON)).toList();
        boolean reachesColon = words.size() < tokens.size()
                && tokens.stream().skip(words.size()).noneMatch(Token::isWord);
        if (!reachesColon || words.isEmpty() || words.size() > LONGEST) {
            return Optional.empty();
        }
        Span label = words.getFirst().span().cover(words.getLast().span());
        boolean saysSo = cues.within(sentence).stream().anyMatch(cue -> text.tokens(cue).stream()
                .anyMatch(token ->
                        token.isWord() && Character.isLetter(token.form().charAt(0))));
        return !saysSo && isOfSomebody(label) ? Optional.of(label) : Optional.empty();
    }

    /// Whether a phrase opens with a name and an apposition behind it, or ends in a name with one before it.
    boolean isOfSomebody(Span label) {
        return names.within(label).stream().anyMatch(name -> {
            List<Token> before = text.tokens(label.start(), name.start());
            List<Token> behind = text.tokens(name.end(), label.end());
            boolean opens = before.isEmpty()
                    && (behind.isEmpty()
                            || behind.getFirst().form().equals(COMMA)
                            || behind.getFirst().form().equals(BRACKET));
            boolean ends = behind.isEmpty()
                    && !before.isEmpty()
                    && (before.getLast().form().equals(COMMA)
                            || before.getLast().isCapitalised());
            return opens || ends;
        });
    }
}

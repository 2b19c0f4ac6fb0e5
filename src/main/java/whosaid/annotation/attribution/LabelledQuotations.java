package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Quotation;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Tells whose words stand beside a name without a verb: behind it and a colon ("Ana Lind, 34: “…”", "The mayor, Ana
/// Lind: “…”"), or before a dash and it, at the end of their paragraph or alone in the next ("“…” — Ana Lind,
/// teacher").
final class LabelledQuotations {

    private static final String COLON = ":";
    private static final String COMMA = ",";
    private static final String BRACKET = "(";

    private static final Pattern DASH = Pattern.compile("\\s*(?:[—–―]|--?(?=\\s))\\s*");

    /// Words of a label, at most.
    private static final int LONGEST = 14;

    private final Text text;
    private final ReadingOrder<Span> names;
    private final ReadingOrder<Span> cues;
    private final ReadingOrder<Quotation> quotations;
    private final ReadingOrder<Span> paragraphs;

    /// @param names of people and bodies
    LabelledQuotations(
            Article article, ReadingOrder<Span> names, ReadingOrder<Span> cues, ReadingOrder<Quotation> quotations) {
        this.text = article.text();
        this.names = names;
        this.cues = cues;
        this.quotations = quotations;
        this.paragraphs = new ReadingOrder<>(article.paragraphs(), paragraph -> paragraph);
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

    /// The signature of what is said, if it has one.
    Optional<Span> behind(Span said) {
        return quotations.touching(said).stream()
                .reduce((earlier, later) -> later)
                .flatMap(quotation -> lineBehind(quotation.span()))
                .map(line -> text.tokens(line).stream()
                        .filter(Token::isWord)
                        .map(Token::span)
                        .toList())
                .filter(words -> !words.isEmpty() && words.size() <= LONGEST)
                .map(words -> words.getFirst().cover(words.getLast()))
                .filter(signature -> cues.within(signature).isEmpty() && isOfSomebody(signature));
    }

    /// What stands behind a quotation and a dash, to the end of the paragraph; if it ends there, in the next one.
    private Optional<Span> lineBehind(Span quotation) {
        int length = text.value().length();
        Matcher dash = DASH.matcher(text.value()).region(quotation.end(), length);
        return dash.lookingAt() && dash.end() < length
                ? paragraphs.touching(new Span(dash.end(), dash.end() + 1)).stream()
                        .findFirst()
                        .map(paragraph -> new Span(dash.end(), paragraph.end()))
                : Optional.empty();
    }

    /// Whether a phrase opens with a name and an apposition behind it, or ends in a name with one before it.
    private boolean isOfSomebody(Span label) {
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

package whosaid.annotation;

import java.util.List;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Completes sources that the encoder cut before the noun or the name of the speaker: "The" in "The Harbour Zoo said",
/// "The chief of" in "The chief of Harbour Police Station Ana Lind said".
final class CutSources {

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> MARKS = Set.of(",", "(", ")");
    private static final String OPENING_BRACKET = "(";
    private static final Set<String> ARTICLES = Set.of("The", "the", "A", "a", "An", "an");

    /// Tokens from where a source was cut to the name: "of the Harbour Police Station,".
    private static final int LONGEST_REST = 8;

    /// Words between the name and the cue: "also", "on Monday has".
    private static final int MOST_BEHIND = 3;

    private final Text text;
    private final ReadingOrder<Name> people;

    CutSources(Text text, List<Name> names) {
        this.text = text;
        this.people = new ReadingOrder<>(
                names.stream().filter(name -> name.kind() == NameKind.PERSON).toList(), Name::span);
    }

    /// The whole of a source that stands before its cue.
    Span completed(Span source, Span cue) {
        if (source.end() >= cue.start() || !people.within(source).isEmpty()) {
            return source;
        }
        List<Token> rest = text.tokens(source.end(), cue.start());
        String last = text.tokens(source).getLast().form();
        if (ARTICLES.contains(last)
                && !rest.isEmpty()
                && rest.size() <= LONGEST_REST
                && rest.stream().allMatch(Token::isWord)) {
            return source.cover(rest.getLast().span());
        }
        List<Name> named = people.between(source.end(), cue.start());
        if (named.size() != 1 || rest.isEmpty()) {
            return source;
        }
        Span name = named.getFirst().span();
        long before = rest.stream()
                .filter(token -> token.span().end() <= name.start())
                .count();
        List<Token> behind = text.tokens(name.end(), cue.start());
        boolean cut = PREPOSITIONS.contains(last)
                || rest.getFirst().form().equals(OPENING_BRACKET)
                || rest.getFirst().isWord() && isComma(name);
        boolean onePhrase = rest.stream().allMatch(token -> token.isWord() || MARKS.contains(token.form()));
        return cut && onePhrase && before <= LONGEST_REST && behind.size() <= MOST_BEHIND ? source.cover(name) : source;
    }

    /// Whether a comma stands right before a name.
    private boolean isComma(Span name) {
        return text.value().startsWith(", ", name.start() - 2);
    }
}

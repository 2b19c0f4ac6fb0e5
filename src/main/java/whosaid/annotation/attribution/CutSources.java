package whosaid.annotation.attribution;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.text.Calendar;
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

    private static final Pattern AGE = Pattern.compile("\\d{1,3}");
    private static final int AGE_AND_COMMAS = 3;

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

    /// The whole of a source.
    ///
    /// @param end where its sentence or what is said ends it
    Span completed(Span source, Span cue, int end) {
        if (!people.within(source).isEmpty()) {
            return source.end() < cue.start() ? completedClause(source, cue) : source;
        }
        return source.end() < cue.start() ? completedBefore(source, cue) : withComplement(source, end);
    }

    /// "according to a diplomat who spoke on condition of anonymity" behind "on", "a report of May" behind "of"; never
    /// with a name.
    private Span withComplement(Span source, int end) {
        if (!PREPOSITIONS.contains(text.tokens(source).getLast().form())) {
            return source;
        }
        List<Token> rest = text.tokens(source.end(), end).stream()
                .takeWhile(Token::isWord)
                .limit(LONGEST_REST)
                .toList();
        return rest.isEmpty() || rest.stream().anyMatch(token -> token.isCapitalised() && !Calendar.has(token))
                ? source
                : source.cover(rest.getLast().span());
    }

    /// "Lind, who crosses the bridge" of "Lind, who crosses the bridge every day, said", cut behind "the".
    private Span completedClause(Span source, Span cue) {
        List<Token> rest = text.tokens(source.end(), cue.start());
        return ARTICLES.contains(text.tokens(source).getLast().form()) ? withNoun(source, rest) : source;
    }

    private Span completedBefore(Span source, Span cue) {
        List<Token> rest = withoutAge(text.tokens(source.end(), cue.start()));
        if (rest.isEmpty()) {
            return source;
        }
        String last = text.tokens(source).getLast().form();
        return ARTICLES.contains(last) ? withNoun(source, rest) : withName(source, last, rest, cue);
    }

    /// Tokens without the age that ends them: "shaken Lind, 34,".
    static List<Token> withoutAge(List<Token> tokens) {
        int name = tokens.size() - AGE_AND_COMMAS;
        return name > 0 && AGE.matcher(tokens.get(name + 1).form()).matches() ? tokens.subList(0, name) : tokens;
    }

    /// "The mission" of "The mission, headed by Lind, said".
    private static Span withNoun(Span source, List<Token> rest) {
        List<Token> phrase = rest.stream().takeWhile(Token::isWord).toList();
        return phrase.isEmpty() || phrase.size() > LONGEST_REST
                ? source
                : source.cover(phrase.getLast().span());
    }

    /// With the only person named between a source and its cue, where nothing but the rest of one phrase comes before.
    ///
    /// @param last the last word of the source
    private Span withName(Span source, String last, List<Token> rest, Span cue) {
        List<Name> named = people.between(source.end(), cue.start());
        if (named.size() != 1) {
            return source;
        }
        Span name = named.getFirst().span();
        int before = text.tokens(source.end(), name.start()).size();
        int behind = text.tokens(name.end(), cue.start()).size();
        boolean cut = PREPOSITIONS.contains(last)
                || rest.getFirst().form().equals(OPENING_BRACKET)
                || rest.getFirst().isWord() && isBehindComma(name);
        boolean onePhrase = rest.stream().allMatch(token -> token.isWord() || MARKS.contains(token.form()));
        return cut && onePhrase && before <= LONGEST_REST && behind <= MOST_BEHIND ? source.cover(name) : source;
    }

    private boolean isBehindComma(Span name) {
        return text.value().startsWith(", ", name.start() - 2);
    }
}

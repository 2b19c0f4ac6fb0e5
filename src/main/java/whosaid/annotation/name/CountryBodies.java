package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees bodies whose names end in that of a country: "Cricket Australia", "MTN Nigeria". The part of a company in a
/// country is not the company.
final class CountryBodies {

    private static final Map<String, Set<String>> WORDS = WordList.byClass("country-bodies.txt");
    private static final Set<String> FIELDS = WORDS.getOrDefault("field", Set.of());
    private static final Set<String> COUNTRIES = Stream.concat(
                    WordList.load("countries.txt").stream(), WORDS.getOrDefault("country", Set.of()).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final String AND = "and";

    /// UTF-16 units in which the next word begins.
    private static final int LONGEST_WORD = 30;

    /// That of a field and a place.
    private static final double FIELD = 0.8;

    private final Text text;
    private final List<Name> names;

    private CountryBodies(Text text, List<Name> names) {
        this.text = text;
        this.names = names;
    }

    /// The names, those of such bodies in the place of their parts.
    ///
    /// @param names in reading order
    static List<Name> in(Text text, List<Name> names) {
        return new CountryBodies(text, names).joined();
    }

    private List<Name> joined() {
        List<Name> bodies = new ArrayList<>();
        List<Name> likely = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Name place = names.get(i);
            if (place.kind() == NameKind.PLACE) {
                byField(place).ifPresent(bodies::add);
                Optional<Name> branch = i == 0 ? Optional.empty() : branch(names.get(i - 1), place);
                branch.ifPresent(isWhole(place) ? bodies::add : likely::add);
            }
        }
        Set<String> certain = bodies.stream().map(body -> text.at(body.span())).collect(Collectors.toSet());
        likely.stream().filter(body -> certain.contains(text.at(body.span()))).forEach(bodies::add);
        List<Name> all = new ArrayList<>(names);
        all.removeIf(name -> bodies.stream().anyMatch(body -> body.span().overlaps(name.span())));
        all.addAll(bodies);
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    /// "Cricket Australia".
    private Optional<Name> byField(Name place) {
        return wordBefore(place.span())
                .filter(field -> FIELDS.contains(field.form()))
                .filter(field -> names.stream()
                        .noneMatch(name -> name.span().overlaps(field.span())
                                && !name.span().equals(field.span())))
                .map(field -> new Name(field.span().cover(place.span()), NameKind.ORGANISATION, FIELD));
    }

    /// "MTN Nigeria", but not in "told Reuters Nigeria".
    private Optional<Name> branch(Name body, Name place) {
        boolean joined = body.kind() == NameKind.ORGANISATION
                && COUNTRIES.contains(text.at(place.span()))
                && wordBefore(place.span())
                        .filter(last -> last.span().end() == body.span().end())
                        .isPresent()
                && wordBefore(body.span()).filter(SpeechVerbs::isSaying).isEmpty();
        double confidence = Math.min(body.confidence(), place.confidence());
        return joined
                ? Optional.of(new Name(body.span().cover(place.span()), NameKind.ORGANISATION, confidence))
                : Optional.empty();
    }

    /// Whether nothing behind a place goes on with the phrase, as it does in "the UN Syria envoy".
    private boolean isWhole(Name place) {
        int end = place.span().end();
        return text.tokens(end, Math.min(text.value().length(), end + LONGEST_WORD)).stream()
                .findFirst()
                .filter(next -> next.isWord()
                        && text.value().charAt(end) == ' '
                        && !SpeechVerbs.isSaying(next)
                        && !PREPOSITIONS.contains(next.form())
                        && !next.form().equals(AND))
                .isEmpty();
    }

    /// The word that only a space parts from what follows it.
    private Optional<Token> wordBefore(Span span) {
        int end = span.start() - 1;
        if (end < 1 || text.value().charAt(end) != ' ') {
            return Optional.empty();
        }
        Span last = text.wholeTokens(new Span(end - 1, end));
        return text.tokens(last).stream().filter(Token::isWord).findFirst();
    }
}

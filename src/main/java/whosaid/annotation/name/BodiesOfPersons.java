package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees bodies that go by whoever leads them, where the article credits them with words: "the Lind administration",
/// "the Lind campaign". One that says nothing is left to its leader.
public final class BodiesOfPersons {

    private static final Set<String> NOUNS = WordList.load("bodies-of-persons.txt");
    private static final String THE = "the";
    private static final double CONFIDENCE = 0.7;

    private BodiesOfPersons() {}

    /// The names, with these bodies in the place of the people in them.
    ///
    /// @param sources the words that say who speaks
    public static List<Name> in(Text text, List<Name> names, List<Span> sources) {
        List<Span> bodies = bodies(text, names);
        Set<String> speaking = new HashSet<>();
        for (Span source : sources) {
            bodies.stream()
                    .filter(body -> isWhole(text, body, source))
                    .map(text::at)
                    .forEach(speaking::add);
        }
        bodies.removeIf(body -> !speaking.contains(text.at(body)));
        List<Name> found = new ArrayList<>(names);
        found.removeIf(name -> bodies.stream().anyMatch(body -> body.overlaps(name.span())));
        bodies.forEach(body -> found.add(new Name(body, NameKind.ORGANISATION, CONFIDENCE)));
        found.sort(Comparator.comparing(Name::span));
        return found;
    }

    /// A name of a person, or the surname of one where it was not seen to be a name, with such a noun behind it.
    private static List<Span> bodies(Text text, List<Name> names) {
        ReadingOrder<Name> known = new ReadingOrder<>(names, Name::span);
        Set<String> surnames = Surnames.of(text, names);
        List<Span> bodies = new ArrayList<>();
        for (Span sentence : text.sentences()) {
            List<Token> tokens = text.tokens(sentence);
            for (int i = 1; i < tokens.size(); i++) {
                Token before = tokens.get(i - 1);
                if (NOUNS.contains(tokens.get(i).form()) && surnames.contains(before.form())) {
                    Optional<Name> name = known.touching(before.span()).stream().findFirst();
                    Span whole = name.map(Name::span)
                            .orElse(before.span())
                            .cover(tokens.get(i).span());
                    if (name.isEmpty() || name.get().kind() == NameKind.PERSON) {
                        bodies.add(whole);
                    }
                }
            }
        }
        return bodies;
    }

    private static boolean isWhole(Text text, Span body, Span source) {
        return source.contains(body)
                && body.end() == source.end()
                && text.tokens(source.start(), body.start()).stream()
                        .allMatch(token -> token.form().equalsIgnoreCase(THE));
    }
}

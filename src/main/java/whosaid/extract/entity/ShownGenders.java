package whosaid.extract.entity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.extract.entity.Genders.Gender;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// What a text shows of the gender of whom it names at one place: "Mr Lind" is not the one of "his daughter, the
/// novelist Ana Lind".
final class ShownGenders {

    private static final Set<String> KIN = WordList.load("kin-words.txt");
    private static final String COMMA = ",";

    /// In tokens, from the kin word to the name: "daughter, the award-winning novelist".
    private static final int FARTHEST = 6;

    /// UTF-16 units that a pronoun and the space before it have, at most.
    private static final int LONGEST = 12;

    private final Text text;
    private final ReadingOrder<Span> people;

    ShownGenders(Text text, List<Name> names) {
        this.text = text;
        this.people = new ReadingOrder<>(
                names.stream()
                        .filter(name -> name.kind() == NameKind.PERSON)
                        .map(Name::span)
                        .toList(),
                name -> name);
    }

    /// By the word before a name: "Mr", "spokeswoman".
    Gender byTitle(Span name) {
        List<Token> before = before(name);
        return before.isEmpty() ? Gender.UNKNOWN : word(before.getLast());
    }

    /// By the words beside the names of one person; where these tell nothing, by the pronoun that the next sentence
    /// begins with.
    Gender of(Collection<Span> names) {
        return names.stream()
                .map(name -> byTitle(name) == Gender.UNKNOWN ? byKin(name) : byTitle(name))
                .filter(gender -> gender != Gender.UNKNOWN)
                .findFirst()
                .or(() -> names.stream()
                        .map(this::byPronoun)
                        .filter(gender -> gender != Gender.UNKNOWN)
                        .findFirst())
                .orElse(Gender.UNKNOWN);
    }

    /// "his daughter, the novelist Ana Lind"
    private Gender byKin(Span name) {
        List<Token> before = before(name);
        for (int i = before.size() - 1; i > 0 && before.size() - i < FARTHEST; i--) {
            if (before.get(i).form().equals(COMMA)) {
                Token kin = before.get(i - 1);
                return KIN.contains(kin.lower()) ? word(kin) : Gender.UNKNOWN;
            }
        }
        return Gender.UNKNOWN;
    }

    /// The pronoun behind a sentence that names nobody else.
    private Gender byPronoun(Span name) {
        Span sentence = sentence(name);
        if (people.within(sentence).size() > 1) {
            return Gender.UNKNOWN;
        }
        return text
                .tokens(
                        sentence.end(),
                        Math.min(sentence.end() + LONGEST, text.value().length()))
                .stream()
                .findFirst()
                .filter(token -> Pronouns.isPronoun(token.lower()))
                .map(token -> Genders.of(token.lower()))
                .orElse(Gender.UNKNOWN);
    }

    private static Gender word(Token token) {
        return Pronouns.isPronoun(token.lower()) ? Gender.UNKNOWN : Genders.of(token.form());
    }

    private List<Token> before(Span name) {
        return text.tokens(sentence(name).start(), name.start());
    }

    private Span sentence(Span name) {
        return text.sentenceAt(name.start()).orElse(name);
    }
}

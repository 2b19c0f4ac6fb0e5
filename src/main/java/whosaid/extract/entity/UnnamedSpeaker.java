package whosaid.extract.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.BodyNouns;
import whosaid.extract.entity.Genders.Gender;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// One who speaks without a name, whom a pronoun may take up: "a neighbour", "one of them".
///
/// @param words the source, or a pronoun that goes on with it
/// @param gender what the words tell
record UnnamedSpeaker(Span words, Gender gender) {

    private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another");
    private static final Set<String> DOCUMENTS = WordList.load("document-nouns.txt");

    /// That of a source, if it tells of one person and names nobody.
    static Optional<UnnamedSpeaker> of(Mentions mentions, Span source) {
        List<String> phrase = Descriptions.phrase(mentions.text().tokens(source));
        if (phrase.isEmpty()
                || !INDEFINITE.contains(phrase.getFirst())
                || BodyNouns.has(phrase.getLast())
                || DOCUMENTS.contains(phrase.getLast())
                || mentions.within(source).stream()
                        .filter(mention -> mention.isOf(Entity.Kind.PERSON))
                        .anyMatch(person -> !isOfOthers(mentions, source, person, phrase.size()))) {
            return Optional.empty();
        }
        Gender gender = phrase.stream()
                .map(Genders::of)
                .filter(told -> told != Gender.UNKNOWN)
                .findFirst()
                .orElse(Gender.UNKNOWN);
        return Optional.of(new UnnamedSpeaker(source, gender));
    }

    /// "Lind" in "a spokesman for Ms Lind", but not in "a teacher at the school, Ana Lind".
    private static boolean isOfOthers(Mentions mentions, Span source, Mention person, int phrase) {
        List<Token> before =
                mentions.text().tokens(source.start(), person.span().start());
        return before.size() > phrase && before.stream().allMatch(Token::isWord);
    }

    /// Whether nothing in the words speaks against one of this gender.
    boolean allows(Gender other) {
        return gender.agrees(other);
    }
}

package whosaid.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import whosaid.annotation.Annotation.RoleTitle;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.extract.entity.Entities;
import whosaid.extract.entity.Possessive;
import whosaid.extract.role.RolePhrases.Role;
import whosaid.statement.Entity;
import whosaid.statement.Evidence;
import whosaid.statement.Statement.HoldsRole;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// What descriptions of people tell of their roles: "the Bangkok governor said" tells where Governor Lind governs, or
/// that Lind governs at all.
///
/// @param entities that tell whom a description stands for
public record DescribedRoles(Text text, RolePhrases phrases, Entities entities) {

    /// So many words stand between "the" and the title at most.
    private static final int LONGEST = 5;

    /// Both of those in corpora/news are right, and nine of ten of all roles that have an organisation.
    private static final double CONFIDENCE = 0.9;

    /// Of 25 in 1,400 articles of corpora/articles 15 were right: a description may stand for somebody else.
    private static final double CONFIDENCE_ALONE = 0.6;

    /// All that no other description contradicts: of two foreign ministers in one article each is that of a country.
    public List<HoldsRole> roles() {
        List<HoldsRole> found = new ArrayList<>();
        for (Span sentence : text.sentences()) {
            for (RoleTitle title : phrases.titles(sentence)) {
                add(sentence, title.span(), found);
            }
        }
        return found.stream()
                .filter(role -> found.stream().noneMatch(other -> contradicts(role, other)))
                .toList();
    }

    /// Those that may count where nothing else tells them: of somebody named in an earlier sentence, and not in this.
    ///
    /// @param described all of them
    public List<HoldsRole> alone(List<HoldsRole> described) {
        return described.stream()
                .filter(role -> takesUp(role) && !isDelegate(role.role()))
                .map(role -> new HoldsRole(
                        role.person(),
                        role.role(),
                        role.organisation(),
                        role.status(),
                        new Evidence(role.evidence().spans(), CONFIDENCE_ALONE)))
                .toList();
    }

    /// Whoever speaks or works for another is often nobody who was named: "the State Department official".
    private static boolean isDelegate(String role) {
        String words = role.toLowerCase(Locale.ROOT);
        return RoleWords.DELEGATE.has(words.substring(words.lastIndexOf(' ') + 1));
    }

    private boolean takesUp(HoldsRole role) {
        Span description = role.evidence().spans().getFirst();
        return text.sentenceAt(description.start())
                .filter(sentence ->
                        role.person().mentions().stream().anyMatch(mention -> mention.end() <= sentence.start())
                                && role.person().mentions().stream().noneMatch(sentence::contains))
                .isPresent();
    }

    private static boolean contradicts(HoldsRole one, HoldsRole other) {
        return one.person().equals(other.person())
                && one.role().equalsIgnoreCase(other.role())
                && !Objects.equals(one.organisation(), other.organisation());
    }

    private void add(Span sentence, Span title, List<HoldsRole> found) {
        List<Token> before = text.tokens(sentence.start(), title.start());
        int from = before.size() - 1;
        while (from >= 0
                && before.size() - from <= LONGEST
                && !before.get(from).form().equalsIgnoreCase("the")) {
            from--;
        }
        boolean definite = from >= 0 && before.size() - from <= LONGEST;
        if (!definite || RoleNouns.isPlural(text.at(title)) || isBeforeNameOrOffice(sentence, title)) {
            return;
        }
        Span phrase = before.get(from).span().cover(title);
        entities.referent(phrase)
                .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                .ifPresent(person -> phrases.read(phrase).stream()
                        .filter(role -> role.title().equals(title) && role.organisation() != null)
                        .map(role -> held(person, role))
                        .forEach(found::add));
    }

    /// "The secretary of state Ana Lind"; "the secretary of state's office", whoever that may be.
    private boolean isBeforeNameOrOffice(Span sentence, Span title) {
        List<Token> behind = text.tokens(title.end(), sentence.end());
        return !behind.isEmpty()
                && (Possessive.isEnding(behind.getFirst())
                        || behind.getFirst().isWord() && behind.getFirst().isCapitalised());
    }

    private HoldsRole held(Entity person, Role role) {
        return new HoldsRole(
                person,
                text.at(role.title()),
                role.organisation(),
                role.status(),
                new Evidence(List.of(role.span()), CONFIDENCE));
    }
}

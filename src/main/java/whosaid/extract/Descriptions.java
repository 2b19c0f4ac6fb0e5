package whosaid.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.RoleNouns;
import whosaid.extract.Introductions.Introduction;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds whom a description stands for, where that can be only one: "the senator", "the ministry", "the Irish prime
/// minister".
final class Descriptions {

    private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another", "some", "two", "three");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final String VAGUE = "*";
    private static final List<String> NOUNS = WordList.lines("organisation-nouns.txt");
    private static final int MOST_WORDS = 14;
    private static final int REACH = 4;

    private final Mentions mentions;
    private final Introductions introductions;

    Descriptions(Mentions mentions) {
        this.mentions = mentions;
        this.introductions = new Introductions(mentions);
    }

    /// Whom the words stand for, or nobody when they name no one in particular ("a minister", "the officials").
    Optional<Entity> referent(Span span) {
        List<String> words = mentions.text().tokens(span).stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .toList();
        if (words.size() < 2 || words.size() > MOST_WORDS || !DEFINITE.contains(words.getFirst())) {
            return Optional.empty();
        }
        List<String> phrase = words.stream()
                .takeWhile(word -> !PREPOSITIONS.contains(word) && !word.equals(","))
                .toList();
        String noun = phrase.getLast();
        boolean whole = phrase.size() == words.size();
        if (isPlural(noun) || !whole && isBody(noun)) {
            return Optional.empty();
        }
        return isBody(noun)
                ? bodyNamed(noun, span).or(() -> onlyBodyNearby(span))
                : personCalled(new Described(noun, words.subList(1, words.size()), named(span)), span);
    }

    private Set<Entity> named(Span span) {
        return mentions.within(span).stream()
                .filter(mention -> mention.isOf(Entity.Kind.ORGANISATION) || mention.isOf(Entity.Kind.PLACE))
                .map(Mention::entity)
                .collect(Collectors.toSet());
    }

    /// The organisation that a common noun for a body stands for: one that has it in its name, or, where it says
    /// little, the only one nearby.
    Optional<Entity> body(String noun, Span at) {
        return bodyNamed(noun, at).or(() -> NOUNS.contains(noun + VAGUE) ? onlyBodyNearby(at) : Optional.empty());
    }

    private static boolean isPlural(String noun) {
        return noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && !noun.endsWith("is");
    }

    private Optional<Entity> onlyBodyNearby(Span span) {
        return only(nearby(span, Entity.Kind.ORGANISATION));
    }

    /// The last organisation before that has the noun in its name: "the ministry" after "Ministry of Justice".
    private Optional<Entity> bodyNamed(String noun, Span span) {
        return mentions.before(span.start(), Entity.Kind.ORGANISATION).reversed().stream()
                .map(Mention::entity)
                .filter(entity -> names(entity).anyMatch(form -> form.words().contains(noun)))
                .findFirst();
    }

    private static Stream<NameForm> names(Entity entity) {
        return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
                .map(NameForm::of);
    }

    /// The one person who is introduced so; of several who fit as well, the only one nearby.
    private Optional<Entity> personCalled(Described described, Span span) {
        Map<Entity, Integer> fits = new HashMap<>();
        introductions.all().forEach((person, introduction) -> {
            int fit = described.fit(introduction);
            if (fit > 0) {
                fits.put(person, fit);
            }
        });
        int most = fits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<Entity> best = fits.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return mentions.before(span.start(), Entity.Kind.PERSON).reversed().stream()
                .map(Mention::entity)
                .filter(best::contains)
                .findFirst()
                .or(() -> only(best))
                .or(() -> RoleNouns.has(described.head()) && !isIntroduced(described.head(), span)
                        ? only(nearby(span, Entity.Kind.PERSON))
                        : Optional.empty());
    }

    /// Whether somebody without a name came before: "an official of the ministry".
    private boolean isIntroduced(String noun, Span span) {
        List<Token> before = span.start() == 0 ? List.of() : mentions.text().tokens(new Span(0, span.start()));
        for (int i = 1; i < before.size(); i++) {
            String word = before.get(i).form().toLowerCase(Locale.ROOT);
            if (word.equals(noun + "s")) {
                return true;
            }
            if (word.equals(noun)) {
                for (int j = Math.max(0, i - 4); j < i; j++) {
                    if (INDEFINITE.contains(before.get(j).form().toLowerCase(Locale.ROOT))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// A description as what it says of a person.
    ///
    /// @param head its noun, in lower case
    /// @param words all its words, in lower case
    /// @param named the organisations and places in it
    private record Described(String head, List<String> words, Set<Entity> named) {

        private static final int NAMED = 2;

        /// How much of it an introduction says; 0 when it speaks of another.
        int fit(Introduction introduction) {
            Set<Entity> shared = new HashSet<>(named);
            shared.retainAll(introduction.named());
            boolean elsewhere = !named.isEmpty()
                    && shared.isEmpty()
                    && !introduction.named().isEmpty();
            if (elsewhere || !isCalled(introduction, !shared.isEmpty())) {
                return 0;
            }
            int said =
                    (int) words.stream().filter(introduction.words()::contains).count();
            boolean past = words.stream().anyMatch(RoleWords.FORMER::has);
            boolean atOneTime = past == introduction.words().stream().anyMatch(RoleWords.FORMER::has);
            return 1 + said + NAMED * shared.size() + (atOneTime ? 1 : 0);
        }

        /// Whether the noun is that of the introduction: the very word; for the head of the same body any word for
        /// one; and for somebody's counterpart every office.
        private boolean isCalled(Introduction introduction, boolean sameBody) {
            return introduction.heads().contains(head)
                    || sameBody && introduction.heads().contains(Introductions.COUNTERPART)
                    || sameBody
                            && RoleWords.LEADER.has(head)
                            && introduction.heads().stream().anyMatch(RoleWords.LEADER::has);
        }
    }

    private Set<Entity> nearby(Span span, Entity.Kind kind) {
        int here = mentions.sentence(span.start());
        return mentions.before(span.start(), kind).stream()
                .filter(mention -> here - mentions.sentence(mention.span().start()) <= REACH)
                .map(Mention::entity)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Entity> only(Set<Entity> found) {
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /// Whether a word is a common noun for a body: "agency" in "Reuters news agency".
    static boolean isBody(String word) {
        return NOUNS.contains(word) || NOUNS.contains(word + VAGUE);
    }
}

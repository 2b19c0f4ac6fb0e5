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
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds whom a description stands for, where that can be only one: "the senator", "the ministry", "the Irish prime
/// minister".
final class Descriptions {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final String VAGUE = "*";
    private static final List<String> NOUNS = WordList.lines("organisation-nouns.txt");
    private static final Map<String, Set<String>> ABBREVIATIONS = WordList.lines("title-abbreviations.txt").stream()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.groupingBy(
                    pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toUnmodifiableSet())));

    private static final int MOST_WORDS = 7;
    private static final int REACH = 4;
    private static final int WORDS_BEFORE = 6;
    private static final int WORDS_AFTER = 7;

    private final Mentions mentions;

    Descriptions(Mentions mentions) {
        this.mentions = mentions;
    }

    /// Whom the words stand for, or nobody when they name no one in particular ("a minister", "the officials").
    Optional<Entity> referent(Span span) {
        List<String> words = mentions.text().tokens(span).stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .toList();
        if (words.size() < 2
                || words.size() > MOST_WORDS
                || !DEFINITE.contains(words.getFirst())
                || isPlural(words.getLast())
                || words.stream().anyMatch(PREPOSITIONS::contains)) {
            return Optional.empty();
        }
        String noun = words.getLast();
        return isBody(noun)
                ? bodyNamed(noun, span).or(() -> onlyBodyNearby(span))
                : personCalled(words.subList(1, words.size()), span);
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

    /// The one person whose title or role has the noun, and most of the other words; of several, the only one nearby.
    private Optional<Entity> personCalled(List<String> words, Span span) {
        Map<Entity, Integer> shared = new HashMap<>();
        for (Mention mention : mentions.of(Entity.Kind.PERSON)) {
            Set<String> beside = wordsBeside(mention.span());
            if (beside.contains(words.getLast())) {
                int count = (int) words.stream().filter(beside::contains).count();
                shared.merge(mention.entity(), count, Math::max);
            }
        }
        int most = shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<Entity> best = shared.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (best.size() <= 1) {
            return only(best);
        }
        Set<Entity> near = nearby(span, Entity.Kind.PERSON);
        near.retainAll(best);
        return only(near);
    }

    /// The words of title, role or apposition beside a name, in lower case.
    private Set<String> wordsBeside(Span name) {
        Set<String> beside = new HashSet<>();
        List<Token> before = mentions.tokensBefore(name);
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - WORDS_BEFORE); i--) {
            String form = before.get(i).form();
            if (!before.get(i).isWord() || PREPOSITIONS.contains(form)) {
                break;
            }
            beside.add(form.toLowerCase(Locale.ROOT));
            beside.addAll(ABBREVIATIONS.getOrDefault(form, Set.of()));
        }
        List<Token> after = mentions.tokensAfter(name);
        if (!after.isEmpty() && after.getFirst().form().equals(",")) {
            after.stream()
                    .skip(1)
                    .limit(WORDS_AFTER)
                    .map(Token::form)
                    .takeWhile(form -> !form.equals(",") && !PREPOSITIONS.contains(form))
                    .map(form -> form.toLowerCase(Locale.ROOT))
                    .forEach(beside::add);
        }
        return beside;
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

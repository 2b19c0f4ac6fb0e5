package whosaid.extract.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.BodyNouns;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The ages that an article tells of its people ("Ana Lind, 47,", "47-year-old Ana Lind"), by which it may name them
/// later: "the 47-year-old said".
final class StatedAges {

    private static final Pattern YEAR_OLD = Pattern.compile("(\\w+)-year-old");
    private static final Pattern AGE = Pattern.compile("\\d{1,3}");
    private static final Set<String> DOCUMENTS = WordList.load("document-nouns.txt");
    private static final String THE = "the";
    private static final String COMMA = ",";

    /// So many words stand between an age and the name or the article at most: "the unbeaten 19-year-old", "19-year-old
    /// law student Ana Lind".
    private static final int BETWEEN = 3;

    private final Mentions mentions;

    /// Everybody of whom an age is told, by it.
    private final Map<String, Set<Entity>> people = new HashMap<>();

    StatedAges(Mentions mentions) {
        this.mentions = mentions;
        for (Mention mention : mentions.of(Entity.Kind.PERSON)) {
            List<Token> after = mentions.tokensAfter(mention.span());
            if (after.size() > 1
                    && after.getFirst().form().equals(COMMA)
                    && AGE.matcher(after.get(1).form()).matches()) {
                add(after.get(1).form(), mention.entity());
            }
            List<Token> before = mentions.tokensBefore(mention.span());
            before.subList(Math.max(0, before.size() - 1 - BETWEEN), before.size()).stream()
                    .flatMap(token -> age(token).stream())
                    .forEach(age -> add(age, mention.entity()));
        }
    }

    private void add(String age, Entity person) {
        people.computeIfAbsent(age, key -> new HashSet<>()).add(person);
    }

    private static Optional<String> age(Token token) {
        Matcher age = YEAR_OLD.matcher(token.lower());
        return age.matches() ? Optional.of(age.group(1)) : Optional.empty();
    }

    /// The age by which a description tells a person: "19" of "the 19-year-old" and "the 19-year-old striker", but
    /// neither of "the 19-year-olds" nor of "the 19-year-old company".
    Optional<String> in(Span description) {
        List<String> phrase = Descriptions.phrase(mentions.text().tokens(description));
        return phrase.isEmpty()
                        || !phrase.getFirst().equals(THE)
                        || Descriptions.isPlural(phrase.getLast())
                        || BodyNouns.has(phrase.getLast())
                        || DOCUMENTS.contains(phrase.getLast())
                ? Optional.empty()
                : mentions.text().tokens(description).stream()
                        .limit(1 + BETWEEN)
                        .flatMap(token -> age(token).stream())
                        .findFirst();
    }

    /// The only person whom the article says to be of an age.
    Optional<Entity> only(String age) {
        Set<Entity> all = people.getOrDefault(age, Set.of());
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    /// Whether nothing in the article speaks against an age: none is told of this person.
    boolean allows(Entity person) {
        return people.values().stream().noneMatch(all -> all.contains(person));
    }
}

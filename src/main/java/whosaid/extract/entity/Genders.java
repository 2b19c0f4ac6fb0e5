package whosaid.extract.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import whosaid.annotation.SpeechVerbs;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Which pronoun the text itself shows a person to go by: through titles ("Ms Lind"), kin ("his wife, Ana") and words
/// such as "chairwoman" beside the name; where these tell nothing, through what a sentence says a person has ("Lind
/// joined her party in May"). Given names are no evidence.
final class Genders {

    /// What a pronoun or a word beside a name tells.
    enum Gender {
        MALE,
        FEMALE,
        /// The text does not say.
        UNKNOWN;

        /// Whether one may go by both: nothing says otherwise.
        boolean agrees(Gender other) {
            return this == UNKNOWN || other == UNKNOWN || this == other;
        }
    }

    private static final Set<String> MALE = WordList.load("male-words.txt");
    private static final Set<String> FEMALE = WordList.load("female-words.txt");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "himself", "herself");
    private static final String THAT = "that";

    /// What stands behind these is told of somebody else: "Lind, whose son was there", "Lind, a father of girls".
    private static final Set<String> OTHERS = Set.of("whose", "of", "with");

    /// Words of a sentence before a name that begins it: "On Monday Prime Minister Lind".
    private static final int LONGEST_OPENING = 3;

    private static final String COMMA = ",";
    private static final int WORDS_BEFORE = 4;
    private static final int WORDS_AFTER = 6;

    private final Map<String, Gender> known = new HashMap<>();

    Genders(Mentions mentions) {
        Map<String, Integer> balance = new HashMap<>();
        Map<String, Integer> possessions = new HashMap<>();
        for (Mention mention : mentions.of(Entity.Kind.PERSON)) {
            balance.merge(mention.entity().id(), evidence(mentions, mention.span()), Integer::sum);
            possessions.merge(mention.entity().id(), possession(mentions, mention.span()), Integer::sum);
        }
        balance.forEach((id, sum) -> known.put(id, gender(sum == 0 ? possessions.getOrDefault(id, 0) : sum)));
    }

    private static Gender gender(int balance) {
        return balance > 0 ? Gender.MALE : balance < 0 ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /// What "his" or "her" tells of the only person that a sentence names, and begins with; in "Lind said her village"
    /// it may be another's.
    private static int possession(Mentions mentions, Span name) {
        Span sentence = mentions.sentenceOf(name).orElse(name);
        boolean only = mentions.within(sentence).stream()
                        .filter(mention -> mention.isOf(Entity.Kind.PERSON))
                        .count()
                == 1;
        return only && mentions.tokensBefore(name).size() <= LONGEST_OPENING
                ? mentions.tokensAfter(name).stream()
                        .takeWhile(token -> token.isWord() && !opensReport(token))
                        .map(Token::form)
                        .filter(POSSESSIVES::contains)
                        .findFirst()
                        .map(Genders::weight)
                        .orElse(0)
                : 0;
    }

    private static boolean opensReport(Token token) {
        return SpeechVerbs.isSaying(token) || token.form().equals(THAT);
    }

    /// Positive for a man, negative for a woman, 0 where nothing is said.
    private static int evidence(Mentions mentions, Span name) {
        Set<String> beside = new HashSet<>();
        List<Token> before = mentions.tokensBefore(name);
        if (before.size() > 1 && before.getLast().form().equals(COMMA)) {
            beside.add(before.get(before.size() - 2).form());
        }
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - WORDS_BEFORE); i--) {
            Token word = before.get(i);
            if (!word.isWord() || mentions.isPartOfName(word.span())) {
                break;
            }
            beside.add(word.form());
        }
        List<Token> after = mentions.tokensAfter(name);
        if (!after.isEmpty() && after.getFirst().form().equals(COMMA)) {
            after.subList(1, Math.min(after.size(), 1 + WORDS_AFTER)).stream()
                    .map(Token::form)
                    .takeWhile(form -> !form.equals(COMMA) && !OTHERS.contains(form))
                    .filter(form -> !isPronoun(form))
                    .forEach(beside::add);
        }
        boolean kin = beside.removeIf(Genders::isPronoun);
        int sum = beside.stream().mapToInt(Genders::weight).sum();
        return kin && sum == 0 ? 0 : sum;
    }

    private static boolean isPronoun(String word) {
        return of(word) != Gender.UNKNOWN && Pronouns.isPronoun(word);
    }

    private static int weight(String word) {
        return switch (of(word)) {
            case MALE -> 1;
            case FEMALE -> -1;
            case UNKNOWN -> 0;
        };
    }

    /// What a word tells.
    static Gender of(String word) {
        return MALE.contains(word) ? Gender.MALE : FEMALE.contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /// Whether nothing in the text speaks against a person's going by a pronoun of this gender.
    boolean allow(Entity person, Gender gender) {
        return known.getOrDefault(person.id(), Gender.UNKNOWN).agrees(gender);
    }

    /// Whether the text shows a person to go by a pronoun of this gender.
    boolean confirm(Entity person, Gender gender) {
        return gender != Gender.UNKNOWN && known.get(person.id()) == gender;
    }
}

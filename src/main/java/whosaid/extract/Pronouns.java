package whosaid.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotations;
import whosaid.annotation.RoleNouns;
import whosaid.extract.Genders.Gender;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds whom a pronoun stands for: of the people named shortly before it, the one whom the text does not show to go by
/// another pronoun, best the subject of a sentence, best outside of quotations.
final class Pronouns {

    private static final Set<String> OF_PEOPLE = Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");
    private static final Set<String> SUBJECTS = Set.of("he", "she");
    private static final Set<String> OF_BODIES = Set.of("it", "its", "itself", "they", "their", "them");
    private static final Set<String> OF_MANY = Set.of("they", "their", "them");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");

    /// How far back a person may have been named, in sentences; most are within two.
    private static final int REACH = 8;

    private final Mentions mentions;
    private final Genders genders;
    private final List<Annotation.Quotation> quotations;
    private final List<Annotation.Attribution> attributions;
    private final List<Span> sources;

    /// Whom descriptions of speakers ("the president") and the pronouns "he" and "she" outside of quotations stand for,
    /// as mentions of their own: a chain of them goes on with the same person.
    private final List<Mention> chain = new ArrayList<>();

    /// Which mentions are subjects, the pronouns of the chain among them.
    private final Map<Span, Boolean> subjects = new HashMap<>();

    Pronouns(Mentions mentions, Annotations seen, Descriptions descriptions) {
        this.mentions = mentions;
        this.genders = new Genders(mentions);
        this.quotations = seen.of(Annotation.Quotation.class);
        this.attributions = seen.of(Annotation.Attribution.class);
        this.sources = attributions.stream()
                .flatMap(attribution -> Optional.ofNullable(attribution.source()).stream())
                .toList();
        for (Span source : sources) {
            if (mentions.within(source).stream().noneMatch(mention -> mention.isOf(Entity.Kind.PERSON))) {
                descriptions
                        .referent(source)
                        .filter(Pronouns::isPerson)
                        .ifPresent(entity -> addSubject(source, entity));
            }
        }
        for (Token token : mentions.text().tokens()) {
            if (SUBJECTS.contains(token.form().toLowerCase(Locale.ROOT)) && !isQuoted(token.span())) {
                referent(token.span()).ifPresent(entity -> addSubject(token.span(), entity));
            }
        }
    }

    private void addSubject(Span span, Entity entity) {
        chain.add(new Mention(span, entity));
        subjects.put(span, true);
    }

    private static boolean isPerson(Entity entity) {
        return entity.kind() == Entity.Kind.PERSON;
    }

    /// Whether a word is a pronoun that this class resolves.
    static boolean isPronoun(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        return OF_PEOPLE.contains(low) || OF_BODIES.contains(low);
    }

    /// The person or organisation that a pronoun stands for.
    Optional<Entity> referent(Span pronoun) {
        String word = mentions.text().at(pronoun).toLowerCase(Locale.ROOT);
        return OF_PEOPLE.contains(word) ? person(pronoun, Genders.of(word)) : body(pronoun);
    }

    private Optional<Entity> person(Span pronoun, Gender gender) {
        Set<Entity> spokenOf = spokenOf(pronoun);
        List<Mention> candidates = Stream.concat(
                        mentions.before(pronoun.start(), Entity.Kind.PERSON).stream(),
                        chain.stream().filter(earlier -> earlier.span().end() <= pronoun.start()))
                .filter(mention -> genders.allow(mention.entity(), gender))
                .filter(mention -> distance(mention, pronoun) <= REACH)
                .filter(mention -> !mentions.text().hasSlash(mention.span()))
                .filter(mention -> !isOnlyQuoted(mention.entity()))
                .filter(mention -> !spokenOf.contains(mention.entity()))
                .toList();
        Mention best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Mention mention : candidates) {
            double score = score(mention, pronoun, gender);
            if (score > most) {
                best = mention;
                most = score;
            }
        }
        return Optional.ofNullable(best).map(Mention::entity);
    }

    /// Whom the one who goes by a pronoun speaks of: in "He said Lind had left" and "“Lind left,” he said" he is
    /// not Lind (principle C, Chomsky 1981).
    private Set<Entity> spokenOf(Span pronoun) {
        return attributions.stream()
                .filter(attribution -> pronoun.equals(attribution.source()))
                .flatMap(attribution -> attribution.content().stream())
                .flatMap(content -> mentions.within(content).stream())
                .filter(mention -> isQuoted(mention.span())
                        || mention.span().start() > pronoun.start() && distance(mention, pronoun) == 0)
                .map(Mention::entity)
                .collect(Collectors.toSet());
    }

    private int distance(Mention mention, Span pronoun) {
        return mentions.sentence(pronoun.start())
                - mentions.sentence(mention.span().start());
    }

    private double score(Mention mention, Span pronoun, Gender gender) {
        double score = -distance(mention, pronoun);
        if (subjects.computeIfAbsent(mention.span(), span -> isSubject(mention))) {
            score += distance(mention, pronoun) == 1 && isInSameParagraph(mention.span(), pronoun) ? 1.5 : 1;
        }
        if (sources.stream().anyMatch(source -> source.contains(mention.span()))) {
            score += 1.2;
        }
        if (genders.confirm(mention.entity(), gender)) {
            score += 0.5;
        }
        if (isPossessor(mention) || isQuoted(mention.span())) {
            score -= 1;
        }
        score += 0.1 * Math.min(5, mention.entity().mentions().size());
        return score + mention.span().start() * 1e-6;
    }

    private boolean isInSameParagraph(Span mention, Span pronoun) {
        return mentions.text()
                        .value()
                        .substring(mention.end(), Math.max(mention.end(), pronoun.start()))
                        .indexOf('\n')
                < 0;
    }

    /// Named with no preposition before and no other person before it in its sentence.
    private boolean isSubject(Mention mention) {
        if (chain.stream().anyMatch(earlier -> precedesInSentence(earlier, mention))) {
            return false;
        }
        List<Token> before = mentions.tokensBefore(mention.span());
        for (int i = before.size() - 1; i >= 0 && before.get(i).isWord(); i--) {
            if (PREPOSITIONS.contains(before.get(i).form())
                    && !mentions.isPartOfName(before.get(i).span())) {
                return false;
            }
        }
        return mentions.sentenceOf(mention.span())
                .map(sentence -> mentions.within(sentence).stream()
                        .filter(other -> other.isOf(Entity.Kind.PERSON))
                        .filter(other -> !isQuoted(other.span()))
                        .findFirst()
                        .filter(mention::equals)
                        .isPresent())
                .orElse(false);
    }

    private boolean precedesInSentence(Mention earlier, Mention mention) {
        return earlier.span().start() < mention.span().start()
                && mentions.sentence(earlier.span().start())
                        == mentions.sentence(mention.span().start());
    }

    private boolean isPossessor(Mention mention) {
        List<Token> after = mentions.tokensAfter(mention.span());
        return !after.isEmpty() && Possessive.isEnding(after.getFirst());
    }

    /// Whom only others talk about: in "“I know Lind,” he said" he is not Lind.
    private boolean isOnlyQuoted(Entity entity) {
        return entity.mentions().stream().allMatch(this::isQuoted);
    }

    private boolean isQuoted(Span span) {
        return quotations.stream().anyMatch(quotation -> quotation.words().contains(span));
    }

    /// "It" and "they" stand for an organisation only where the sentence, or the one before, names just one; in "White
    /// House officials met; they agreed" for none.
    private Optional<Entity> body(Span pronoun) {
        boolean many = OF_MANY.contains(mentions.text().at(pronoun).toLowerCase(Locale.ROOT));
        for (int back = 0; back <= 1; back++) {
            int sentence = mentions.sentence(pronoun.start()) - back;
            List<Mention> mentioned = mentions.before(pronoun.start(), Entity.Kind.ORGANISATION).stream()
                    .filter(mention -> mentions.sentence(mention.span().start()) == sentence)
                    .filter(mention -> !isQuoted(mention.span()))
                    .toList();
            if (many && mentioned.stream().anyMatch(this::isOfPeople)) {
                return Optional.empty();
            }
            List<Entity> named =
                    mentioned.stream().map(Mention::entity).distinct().toList();
            if (!named.isEmpty()) {
                return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "White House" in "White House officials".
    private boolean isOfPeople(Mention mention) {
        List<Token> after = mentions.tokensAfter(mention.span());
        return !after.isEmpty() && RoleNouns.isPlural(after.getFirst().form());
    }
}

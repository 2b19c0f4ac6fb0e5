package whosaid.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import whosaid.annotation.Annotations;
import whosaid.annotation.RoleNouns;
import whosaid.extract.entity.Genders.Gender;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;

/// Finds whom a pronoun stands for: of the people named shortly before it, the most salient one whom the text does not
/// show to go by another pronoun; for "it" and "they" the only organisation named.
public final class Pronouns {

    private static final Set<String> OF_PEOPLE = Set.of("he", "him", "his", "himself", "she", "her", "hers", "herself");
    private static final Set<String> SUBJECTS = Set.of("he", "she");
    private static final Set<String> OF_BODIES = Set.of("it", "its", "itself", "they", "their", "them");
    private static final Set<String> OF_MANY = Set.of("they", "their", "them");

    /// How far back a person may have been named, in sentences; most are within two.
    private static final int REACH = 8;

    /// The same for one who spoke without a name; later somebody else is meant as often as not.
    private static final int UNNAMED_REACH = 2;

    /// What it counts that the text shows somebody to go by the pronoun, beside the salience.
    private static final double CONFIRMED = 0.5;

    private final Mentions mentions;
    private final Genders genders;
    private final Salience salience;
    private final List<UnnamedSpeaker> unnamed = new ArrayList<>();

    Pronouns(Mentions mentions, Annotations seen, Descriptions descriptions) {
        this.mentions = mentions;
        this.genders = new Genders(mentions);
        this.salience = new Salience(mentions, seen);
        for (Span source : salience.sources()) {
            if (mentions.within(source).stream().noneMatch(mention -> mention.isOf(Entity.Kind.PERSON))) {
                descriptions
                        .referent(source)
                        .filter(entity -> entity.kind() == Entity.Kind.PERSON)
                        .ifPresent(entity -> salience.addSubject(source, entity));
            }
        }
        salience.sources().stream().filter(salience::opens).forEach(source -> UnnamedSpeaker.of(mentions, source)
                .ifPresent(unnamed::add));
        for (Token token : mentions.text().tokens()) {
            if (isSubject(token) && !salience.isQuoted(token.span())) {
                referent(token.span())
                        .ifPresentOrElse(entity -> salience.addSubject(token.span(), entity), () -> goOn(token));
            }
        }
    }

    /// Whether a word is a pronoun that this class resolves.
    public static boolean isPronoun(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        return !Token.isInCapitals(word) && (OF_PEOPLE.contains(low) || OF_BODIES.contains(low));
    }

    /// Whether a word is "he" or "she".
    static boolean isSubject(Token word) {
        return isPronoun(word.form()) && SUBJECTS.contains(word.lower());
    }

    /// The person or organisation that a pronoun stands for.
    Optional<Entity> referent(Span pronoun) {
        String word = mentions.text().at(pronoun).toLowerCase(Locale.ROOT);
        return OF_PEOPLE.contains(word) ? person(pronoun, Genders.of(word), person -> true) : body(pronoun);
    }

    /// The person whom a description stands for that tells nothing by itself ("the 19-year-old", "the Italian"), found
    /// as that of a pronoun.
    ///
    /// @param mayBe of whom nothing else is told
    Optional<Entity> ofDescription(Span description, Predicate<Entity> mayBe) {
        Gender gender = mentions.text().tokens(description).stream()
                .map(token -> Genders.of(token.lower()))
                .filter(told -> told != Gender.UNKNOWN)
                .findFirst()
                .orElse(Gender.UNKNOWN);
        return person(description, gender, mayBe);
    }

    private Optional<Entity> person(Span pronoun, Gender gender, Predicate<Entity> mayBe) {
        if (unnamed(pronoun, gender).isPresent()) {
            return Optional.empty();
        }
        Set<Entity> spokenOf = salience.spokenOf(pronoun);
        int from = mentions.startOfSentence(mentions.sentence(pronoun.start()) - REACH);
        return people(from, pronoun.start())
                .filter(mention -> genders.allow(mention.entity(), gender) && mayBe.test(mention.entity()))
                .filter(mention -> !isOnlyQuoted(mention.entity()))
                .filter(mention -> !spokenOf.contains(mention.entity()))
                .max(Comparator.comparingDouble(mention ->
                        salience.of(mention, pronoun) + (genders.confirm(mention.entity(), gender) ? CONFIRMED : 0)))
                .map(Mention::entity);
    }

    /// The last who spoke without a name, shortly before, where nobody with a name came in since but in what they say:
    /// "A neighbour said the bridge was old. He added …".
    private Optional<UnnamedSpeaker> unnamed(Span pronoun, Gender gender) {
        return unnamed.stream()
                .filter(speaker -> speaker.words().end() <= pronoun.start() && speaker.allows(gender))
                .max(Comparator.comparingInt(speaker -> speaker.words().start()))
                .filter(speaker -> mentions.sentence(pronoun.start())
                                - mentions.sentence(speaker.words().start())
                        <= UNNAMED_REACH)
                .filter(speaker -> people(speaker.words().end(), pronoun.start())
                        .filter(mention -> genders.allow(mention.entity(), gender))
                        .allMatch(mention -> salience.isQuoted(mention.span())
                                || salience.isSpokenOf(mention, speaker.words())
                                        && salience.isInSameParagraph(speaker.words(), pronoun)));
    }

    /// The people named between two offsets, or taken up by a subject.
    private Stream<Mention> people(int from, int before) {
        return Stream.concat(
                mentions.between(from, before, Entity.Kind.PERSON).stream(), salience.chain(from, before).stream());
    }

    /// Lets a pronoun go on with one who spoke without a name.
    private void goOn(Token pronoun) {
        Gender gender = Genders.of(pronoun.lower());
        unnamed(pronoun.span(), gender).ifPresent(speaker -> unnamed.add(new UnnamedSpeaker(pronoun.span(), gender)));
    }

    /// Whom only others talk about: in "“I know Lind,” he said" he is not Lind.
    private boolean isOnlyQuoted(Entity entity) {
        return entity.mentions().stream().allMatch(salience::isQuoted);
    }

    /// "It" and "they" stand for an organisation only where the sentence, or the one before, names just one; "it" that
    /// opens a sentence also for the one that the sentence before opens with; in "White House officials met; they
    /// agreed" they stand for none, nor do they behind what somebody without a name said.
    private Optional<Entity> body(Span pronoun) {
        boolean many = OF_MANY.contains(mentions.text().at(pronoun).toLowerCase(Locale.ROOT));
        if (many && unnamed(pronoun, Gender.UNKNOWN).isPresent()) {
            return Optional.empty();
        }
        for (int back = 0; back <= 1; back++) {
            int sentence = mentions.sentence(pronoun.start()) - back;
            List<Mention> mentioned = named(pronoun, sentence, Entity.Kind.ORGANISATION)
                    .filter(mention -> !salience.isQuoted(mention.span()))
                    .toList();
            if (many && (mentioned.stream().anyMatch(this::isOfPeople) || severalPeople(pronoun, sentence))) {
                return Optional.empty();
            }
            List<Entity> named =
                    mentioned.stream().map(Mention::entity).distinct().toList();
            if (named.size() > 1) {
                return back == 1 && !many && opensSentence(pronoun) ? subject(mentioned) : Optional.empty();
            }
            if (named.size() == 1) {
                return Optional.of(named.getFirst());
            }
        }
        return Optional.empty();
    }

    /// Whether nothing but a quotation stands before a pronoun: "Its", "“We lost,” its coach".
    private boolean opensSentence(Span pronoun) {
        return mentions.tokensBefore(pronoun).stream()
                .allMatch(token -> !token.isWord() || salience.isQuoted(token.span()));
    }

    /// The organisation that a sentence sets out with: "Meanwhile, the Harbour Union has asked the council".
    ///
    /// @param mentioned the organisations that it names, at least one
    private Optional<Entity> subject(List<Mention> mentioned) {
        Mention first = mentioned.getFirst();
        return mentions.opensSentence(first) && !salience.isGoverned(first) && !salience.isPossessor(first)
                ? Optional.of(first.entity())
                : Optional.empty();
    }

    /// Whether a sentence names two people or more before a pronoun: "they" may be these.
    private boolean severalPeople(Span pronoun, int sentence) {
        return named(pronoun, sentence, Entity.Kind.PERSON)
                        .map(Mention::entity)
                        .distinct()
                        .count()
                > 1;
    }

    /// Who or what a sentence names before a pronoun.
    private Stream<Mention> named(Span pronoun, int sentence, Entity.Kind kind) {
        return mentions.between(mentions.startOfSentence(sentence), pronoun.start(), kind).stream()
                .filter(mention -> mentions.sentence(mention.span().start()) == sentence);
    }

    /// "White House" in "White House officials".
    private boolean isOfPeople(Mention mention) {
        List<Token> after = mentions.tokensAfter(mention.span());
        return !after.isEmpty() && RoleNouns.isPlural(after.getFirst().form());
    }
}

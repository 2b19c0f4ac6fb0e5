package whosaid.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotations;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.SpeechVerbs;
import whosaid.statement.Entity;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// How much a mention of a person stands out for a pronoun that follows (Lappin and Leass 1994): the nearer the more, a
/// subject more than what a preposition governs, who speaks more than who is spoken of.
final class Salience {

    private static final double SUBJECT = 1;
    private static final double SUBJECT_RIGHT_BEFORE = 1.5;
    private static final double SPEAKER = 1.2;

    /// Whom a sentence sets out to speak of.
    private static final double TOPIC = 3;

    private static final double QUOTED_OR_POSSESSOR = -1;

    /// Who is spoken of in the very sentence is the speaker only where nobody else was named for so many sentences.
    private static final double SPOKEN_OF = -3;

    private static final double EACH_MENTION = 0.1;
    private static final int MOST_MENTIONS = 5;

    /// Of two that are alike the later counts; for one UTF-16 unit.
    private static final double LATER = 1e-6;

    private static final Set<String> TOPICS = Set.of("For", "As for");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");

    /// Words of a role behind whose it is: "Lind’s former chief spokesman".
    private static final int LONGEST_ROLE = 4;

    private final Mentions mentions;
    private final ReadingOrder<Annotation.Quotation> quotations;
    private final ReadingOrder<Annotation.Post> posts;

    /// Of attributions outside of posts.
    private final ReadingOrder<Span> sources;

    /// What is credited to each source.
    private final Map<Span, List<Span>> contents = new HashMap<>();

    /// What stands for a person as a subject and is no name, by where it begins.
    private final NavigableMap<Integer, Mention> chain = new TreeMap<>();

    /// Which mentions are subjects, the chain among them.
    private final Map<Span, Boolean> subjects = new HashMap<>();

    Salience(Mentions mentions, Annotations seen) {
        this.mentions = mentions;
        this.quotations = new ReadingOrder<>(seen.of(Annotation.Quotation.class), Annotation.Quotation::span);
        this.posts = new ReadingOrder<>(seen.of(Annotation.Post.class), Annotation.Post::span);
        for (Annotation.Attribution attribution : seen.of(Annotation.Attribution.class)) {
            Span source = attribution.source();
            if (source != null && posts.touching(attribution.span()).isEmpty()) {
                contents.computeIfAbsent(source, one -> new ArrayList<>()).addAll(attribution.content());
            }
        }
        this.sources = new ReadingOrder<>(List.copyOf(contents.keySet()), source -> source);
    }

    /// The sources of all attributions outside of posts, in reading order.
    List<Span> sources() {
        return sources.all();
    }

    /// Takes in a description of a speaker ("the president") or a pronoun outside of quotations, as a mention of its
    /// own: a chain of them goes on with the same person.
    void addSubject(Span span, Entity entity) {
        chain.put(span.start(), new Mention(span, entity));
        subjects.put(span, true);
    }

    /// What was taken in that begins at an offset or later and ends before another.
    List<Mention> chain(int from, int before) {
        return chain.subMap(from, before).values().stream()
                .filter(mention -> mention.span().end() <= before)
                .toList();
    }

    /// How much a mention stands out for a pronoun, in sentences: 1 makes up for one sentence more between them.
    double of(Mention mention, Span pronoun) {
        int distance = mentions.distance(mention, pronoun);
        double salience = -distance;
        if (subjects.computeIfAbsent(mention.span(), span -> isSubject(mention))) {
            salience += distance == 1 && isInSameParagraph(mention.span(), pronoun) ? SUBJECT_RIGHT_BEFORE : SUBJECT;
        }
        if ((isInSource(mention.span()) || isSaying(mention)) && !isOfOthers(mention)) {
            salience += SPEAKER;
        }
        if (isTopic(mention)) {
            salience += TOPIC;
        }
        if (isPossessor(mention) || isQuoted(mention.span())) {
            salience += QUOTED_OR_POSSESSOR;
        }
        if (distance == 0 && isSpokenOf(mention, pronoun) && !isSaying(mention)) {
            salience += SPOKEN_OF;
        }
        salience += EACH_MENTION
                * Math.min(MOST_MENTIONS, mention.entity().mentions().size());
        return salience + mention.span().start() * LATER;
    }

    /// Whom the one who goes by a pronoun certainly speaks of: in "He said Lind had left" and "“Lind left,” he said" he
    /// is not Lind (principle C, Chomsky 1981).
    Set<Entity> spokenOf(Span pronoun) {
        return contents(pronoun).stream()
                .flatMap(content -> mentions.within(content).stream())
                .filter(mention -> isQuoted(mention.span())
                        || mention.span().start() > pronoun.start() && mentions.distance(mention, pronoun) == 0)
                .map(Mention::entity)
                .collect(Collectors.toSet());
    }

    /// In "Lind had left, he said" he is hardly Lind.
    boolean isSpokenOf(Mention mention, Span pronoun) {
        return contents(pronoun).stream().anyMatch(content -> content.contains(mention.span()));
    }

    /// Whether a source comes first, and then what it says, or this stands in quotation marks: not in "Lind had left, a
    /// neighbour said", which goes on with Lind.
    boolean opens(Span source) {
        return contents(source).stream().allMatch(content -> source.start() < content.start() || isQuoted(content));
    }

    /// What is credited to a source.
    private List<Span> contents(Span source) {
        return contents.getOrDefault(source, List.of());
    }

    /// Whether a span lies in a quotation, or in a post.
    boolean isQuoted(Span span) {
        return quotations.touching(span).stream()
                        .anyMatch(quotation -> quotation.words().contains(span))
                || !posts.touching(span).isEmpty();
    }

    private boolean isInSource(Span span) {
        return mentions.sentenceOf(span).stream()
                .flatMap(sentence -> sources.within(sentence).stream())
                .anyMatch(source -> source.contains(span));
    }

    /// "Lind said": also where nobody saw what she said.
    private boolean isSaying(Mention mention) {
        Token next = behind(mention);
        return next != null && SpeechVerbs.isSaying(next) && !isQuoted(mention.span());
    }

    private @Nullable Token behind(Mention mention) {
        List<Token> after = mentions.tokensAfter(mention.span());
        return after.isEmpty() ? null : after.getFirst();
    }

    boolean isInSameParagraph(Span mention, Span pronoun) {
        return mentions.text()
                        .value()
                        .substring(mention.end(), Math.max(mention.end(), pronoun.start()))
                        .indexOf('\n')
                < 0;
    }

    /// Whether it is the first person named in its sentence, with no preposition or relative pronoun before.
    private boolean isSubject(Mention mention) {
        return mentions.sentenceOf(mention.span())
                .filter(sentence ->
                        chain.subMap(sentence.start(), mention.span().start()).isEmpty()
                                && !isGoverned(mention)
                                && isFirst(mention, sentence))
                .isPresent();
    }

    /// Whether a preposition or a relative pronoun stands before a mention; not one within the source that the mention
    /// is part of: "The man, who called himself Lind, said".
    boolean isGoverned(Mention mention) {
        return mentions.tokensBefore(mention.span()).reversed().stream()
                .takeWhile(Token::isWord)
                .anyMatch(token -> PREPOSITIONS.contains(token.form())
                                && !mentions.isPartOfName(token.span())
                                && !isOfTitle(token, mention)
                        || RelativePronouns.isRelative(token.form())
                                && !isInSource(token.span().cover(mention.span())));
    }

    /// Whether a preposition belongs to the title before a name in the same source: "Minister for Planning Ana Lind",
    /// but neither "a spokesman for Ms Lind" nor "an aide to Minister Ana Lind".
    private boolean isOfTitle(Token preposition, Mention mention) {
        List<Token> before = mentions.sentenceOf(mention.span()).stream()
                .flatMap(sentence -> sources.within(sentence).stream())
                .filter(source -> source.contains(preposition.span().cover(mention.span())))
                .flatMap(source ->
                        mentions.text().tokens(source.start(), mention.span().start()).stream())
                .filter(token -> !FormsOfAddress.has(token))
                .toList();
        return before.stream().takeWhile(token -> !token.equals(preposition)).anyMatch(Salience::isTitle)
                && before.getLast().isWord()
                && !before.getLast().equals(preposition)
                && !isTitle(before.getLast());
    }

    private static boolean isTitle(Token token) {
        return RoleNouns.has(token.lower());
    }

    private boolean isFirst(Mention mention, Span sentence) {
        return mentions.within(sentence).stream()
                .filter(other -> other.isOf(Entity.Kind.PERSON))
                .filter(other -> !isQuoted(other.span()) && !isOfOthers(other))
                .findFirst()
                .filter(mention::equals)
                .isPresent();
    }

    /// "Lind" in "For Lind, he said" and "As for Lind, he said".
    private boolean isTopic(Mention mention) {
        String before =
                mentions.tokensBefore(mention.span()).stream().map(Token::form).collect(Collectors.joining(" "));
        Token next = behind(mention);
        return TOPICS.contains(before) && next != null && next.form().equals(",");
    }

    boolean isPossessor(Mention mention) {
        Token next = behind(mention);
        return next != null && Possessive.isEnding(next);
    }

    /// "Lind" in "Lind’s spokesman", who is somebody else; but not in "Lind’s letter".
    private boolean isOfOthers(Mention mention) {
        return isPossessor(mention)
                && mentions.tokensAfter(mention.span()).stream()
                        .skip(1)
                        .limit(LONGEST_ROLE)
                        .takeWhile(Token::isWord)
                        .anyMatch(Salience::isTitle);
    }
}

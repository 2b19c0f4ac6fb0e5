package whosaid.extract.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Post;
import whosaid.annotation.Annotations;
import whosaid.article.Article;
import whosaid.statement.Entity;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// All names of an article in reading order, and what stands around them.
final class Mentions {

    /// So many sentences back is nearby.
    private static final int REACH = 4;

    /// Tokens before what a sentence sets out with, at most.
    private static final int LONGEST_OPENING = 3;

    private final Text text;
    private final ReadingOrder<Span> sentences;
    private final ReadingOrder<Span> posts;
    private final ReadingOrder<Mention> all;

    Mentions(Article article, Annotations seen, List<Entity> entities) {
        this.text = article.text();
        this.posts =
                new ReadingOrder<>(seen.of(Post.class).stream().map(Post::span).toList(), post -> post);
        this.sentences = new ReadingOrder<>(article.sentences(), sentence -> sentence);
        this.all = new ReadingOrder<>(
                entities.stream()
                        .flatMap(entity -> entity.mentions().stream().map(span -> new Mention(span, entity)))
                        .toList(),
                Mention::span);
    }

    Text text() {
        return text;
    }

    List<Mention> within(Span span) {
        return all.within(span);
    }

    /// Those that share characters with a span.
    List<Mention> touching(Span span) {
        return all.touching(span);
    }

    /// Those of a kind that end before an offset, the last first, without the people of [#between].
    Stream<Mention> before(int offset, Entity.Kind kind) {
        return all.startingBefore(offset).stream()
                .filter(mention -> mention.isOf(kind) && mention.span().end() <= offset && !isAside(mention, offset));
    }

    /// Those of a kind that lie wholly between two offsets, in reading order, without those to whom nothing at the
    /// second goes back: people in the credits of photographs, and whom an embedded post names, its author among them.
    List<Mention> between(int start, int end, Entity.Kind kind) {
        return all.between(start, end).stream()
                .filter(mention -> mention.isOf(kind) && !isAside(mention, end))
                .toList();
    }

    /// Whether nothing at an offset goes back to a mention.
    private boolean isAside(Mention mention, int offset) {
        return mention.isOf(Entity.Kind.PERSON) && text.hasSlash(mention.span())
                || posts.touching(mention.span()).stream().anyMatch(post -> post.end() <= offset);
    }

    List<Mention> of(Entity.Kind kind) {
        return all.all().stream().filter(mention -> mention.isOf(kind)).toList();
    }

    /// The organisations and places within a span.
    Set<Entity> bodiesAndPlaces(Span span) {
        return within(span).stream()
                .filter(mention -> mention.isOf(Entity.Kind.ORGANISATION) || mention.isOf(Entity.Kind.PLACE))
                .map(Mention::entity)
                .collect(Collectors.toSet());
    }

    /// The only one of a kind that was named in the sentences before a span or in its own.
    ///
    /// @param counts whether one is looked at
    Optional<Entity> onlyNearby(Span span, Entity.Kind kind, Predicate<Entity> counts) {
        int here = sentence(span.start());
        Set<Entity> nearby = between(startOfSentence(here - REACH), span.start(), kind).stream()
                .map(Mention::entity)
                .filter(counts)
                .collect(Collectors.toSet());
        return nearby.size() == 1 ? nearby.stream().findFirst() : Optional.empty();
    }

    /// How many sentences a mention stands before a span; below 0 where it stands behind it.
    int distance(Mention mention, Span span) {
        return sentence(span.start()) - sentence(mention.span().start());
    }

    /// The number of the sentence that an offset lies in or comes after, counted from 0; -1 before the first.
    int sentence(int offset) {
        return sentences.startingBefore(offset + 1).size() - 1;
    }

    /// Where a sentence begins; 0 for one before the second, which takes in what stands before the first.
    int startOfSentence(int number) {
        return number <= 0 ? 0 : sentences.all().get(number).start();
    }

    /// The sentence that a span begins in.
    Optional<Span> sentenceOf(Span span) {
        int number = sentence(span.start());
        return number < 0 ? Optional.empty() : Optional.of(sentences.all().get(number));
    }

    /// Whether a sentence sets out with a mention: at most as many words before it as "Meanwhile, the" and "On Monday
    /// the" have.
    boolean opensSentence(Mention mention) {
        return tokensBefore(mention.span()).size() <= LONGEST_OPENING;
    }

    /// The tokens of its sentence that stand before a span.
    List<Token> tokensBefore(Span span) {
        return sentenceOf(span)
                .filter(sentence -> sentence.start() < span.start())
                .map(sentence -> text.tokens(new Span(sentence.start(), span.start())))
                .orElse(List.of());
    }

    /// The tokens of its sentence that stand after a span.
    List<Token> tokensAfter(Span span) {
        return sentenceOf(span)
                .filter(sentence -> sentence.end() > span.end())
                .map(sentence -> text.tokens(new Span(span.end(), sentence.end())))
                .orElse(List.of());
    }

    boolean isPartOfName(Span span) {
        return all.touching(span).stream().anyMatch(mention -> mention.span().contains(span));
    }
}

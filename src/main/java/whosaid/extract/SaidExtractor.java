package whosaid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.DirectSpeech;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Post;
import whosaid.annotation.Annotation.Quotation;
import whosaid.annotation.Annotations;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleWords;
import whosaid.article.Article;
import whosaid.extract.entity.Entities;
import whosaid.extract.speech.Coordination;
import whosaid.extract.speech.Media;
import whosaid.extract.speech.Relays;
import whosaid.extract.speech.SpeakerChain;
import whosaid.extract.speech.Surroundings;
import whosaid.statement.Entity;
import whosaid.statement.Evidence;
import whosaid.statement.Statement.Said;
import whosaid.text.Span;
import whosaid.text.Text;

/// Makes statements of attributions: who spoke, through whom it came, in what, and whether word by word: in
/// quotation marks, or set as direct speech.
///
/// Speakers joined by "and" get one statement each, if each has a name.
public final class SaidExtractor implements Extractor {

    private final Relays relays = new Relays();
    private final Media media = new Media();

    @Override
    public List<Said> extract(Article article, Annotations seen, Entities entities) {
        List<Said> statements = new ArrayList<>();
        SpeakerChain chain = new SpeakerChain(article);
        Map<Span, Post> posts = seen.of(Post.class).stream().collect(Collectors.toMap(Post::words, post -> post));
        for (Attribution attribution : seen.of(Attribution.class)) {
            Post post = posts.get(attribution.content().getFirst());
            Surroundings around =
                    post == null ? Surroundings.of(article.text(), attribution) : Surroundings.of(article.text(), post);
            Span source = attribution.source() == null ? null : entities.words(attribution.source());
            List<Optional<Entity>> speakers = speakers(article.text(), source, seen, entities);
            if (source != null && speakers.size() == 1 && post == null) {
                SpeakerChain.Speaker speaker = chain.next(source, speakers.getFirst());
                source = speaker.words();
                speakers = List.of(speaker.entity());
            }
            for (Optional<Entity> speaker : speakers) {
                statements.add(new Said(
                        kind(attribution, seen),
                        speaker.orElse(null),
                        source,
                        attribution.cue(),
                        relays.via(around, speaker.orElse(null), seen, entities),
                        media.of(around),
                        event(around, seen, entities),
                        new Evidence(attribution.content(), attribution.confidence())));
            }
        }
        return statements;
    }

    private static List<Optional<Entity>> speakers(
            Text text, @Nullable Span source, Annotations seen, Entities entities) {
        if (source == null) {
            return List.of(Optional.empty());
        }
        List<Span> parts = Coordination.parts(text, source, seen);
        if (parts.size() == 1) {
            return List.of(entities.referent(source));
        }
        List<Optional<Entity>> joined = parts.stream()
                .filter(part -> !isUnnamed(text, part, seen))
                .map(entities::referent)
                .toList();
        boolean eachNamed = !joined.isEmpty()
                && joined.stream().allMatch(Optional::isPresent)
                && joined.stream().distinct().count() == joined.size()
                && !locates(joined);
        return eachNamed ? joined : List.of(entities.referent(source));
    }

    /// "Other rights groups", "his allies": behind "and" they are left out of the joint source, whose others are named.
    private static boolean isUnnamed(Text text, Span part, Annotations seen) {
        return seen.of(Name.class, part).isEmpty()
                && text.tokens(part).stream()
                        .limit(1)
                        .anyMatch(token -> RoleWords.COUNTING.has(token) || RoleWords.DETERMINER.has(token));
    }

    /// "Ana Lind, D-Washington": the place tells where a person is from, and says nothing.
    private static boolean locates(List<Optional<Entity>> speakers) {
        Set<Entity.Kind> kinds =
                speakers.stream().flatMap(Optional::stream).map(Entity::kind).collect(Collectors.toSet());
        return kinds.contains(Entity.Kind.PERSON) && kinds.contains(Entity.Kind.PLACE);
    }

    /// By the marks around the words; those around a whole report, cue and all, are somebody else's: in "“He told me
    /// that it rained,” she said" what he told is indirect. Or by how the words are set.
    private static Said.Kind kind(Attribution attribution, Annotations seen) {
        Span cue = attribution.cue();
        List<Quotation> quotations = seen.of(Quotation.class);
        List<Quotation> own = quotations.stream()
                .filter(one -> cue == null || !one.words().contains(cue))
                .toList();
        boolean direct = attribution.content().stream()
                .allMatch(part -> own.stream().anyMatch(one -> one.words().equals(part))
                        || quotations.stream().anyMatch(one -> isUnclosed(one, part, cue)));
        if (direct || isSetApart(attribution.content(), seen)) {
            return Said.Kind.DIRECT;
        }
        boolean quoted = attribution.content().stream()
                .anyMatch(part -> own.stream().anyMatch(one -> one.words().overlaps(part)));
        return quoted ? Said.Kind.MIXED : Said.Kind.INDIRECT;
    }

    /// Whether the words are all that is set as somebody's own.
    private static boolean isSetApart(List<Span> words, Annotations seen) {
        return words.size() == 1
                && seen.of(DirectSpeech.class, words.getFirst()).stream()
                        .anyMatch(speech -> speech.span().equals(words.getFirst()));
    }

    /// Whether some words open a quotation that nothing closes before the cue: "“It rained, she said".
    private static boolean isUnclosed(Quotation quotation, Span words, @Nullable Span cue) {
        return cue != null
                && quotation.words().start() == words.start()
                && words.end() <= cue.start()
                && quotation.words().contains(cue);
    }

    /// The occasion that the sentence names outside the credited words, or null when it names none.
    private static @Nullable Entity event(Surroundings around, Annotations seen, Entities entities) {
        return seen.of(Name.class, around.sentence()).stream()
                .filter(name -> name.kind() == NameKind.EVENT && !around.isContent(name.span()))
                .flatMap(name -> entities.referent(name.span()).stream())
                .filter(entity -> entity.kind() == Entity.Kind.EVENT)
                .findFirst()
                .orElse(null);
    }
}

package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.Span;

/// A body that tells what others told it: "It was safe, Reuters reported, citing two officials".
final class RelayCitingSources implements Relay {

    private static final String THAT = "that";

    private final NewsText news;
    private final CitedSources cited;

    RelayCitingSources(NewsText news, CitedSources cited) {
        this.news = news;
        this.cited = cited;
    }

    @Override
    public Optional<Attribution> innermost(Attribution one, Span cue) {
        boolean byBody =
                one.source() != null && !news.bodies().touching(one.source()).isEmpty();
        return byBody
                        && (SpeechVerbs.isRelaying(news.text().at(cue))
                                || SpeechVerbs.isTelling(news.text().at(cue)))
                ? cited.inSentenceOf(cue).flatMap(source -> credited(one, source, cue))
                : Optional.empty();
    }

    /// Credits the words to those who told them, who may have been taken for a part of these: "Reuters reported, citing
    /// two officials, that it was safe".
    private Optional<Attribution> credited(Attribution one, Span source, Span cue) {
        List<Span> words = one.content().stream()
                .flatMap(part -> part.contains(source.firstUnit()) ? behind(source, part) : Stream.of(part))
                .toList();
        return words.isEmpty() || words.stream().anyMatch(source::overlaps)
                ? Optional.empty()
                : Optional.of(new Attribution(source, cue, words, one.confidence()));
    }

    /// The words of a part that begins with the source: those behind "that". Any other part stays as it is.
    private Stream<Span> behind(Span source, Span part) {
        if (part.start() < source.start()) {
            return Stream.of(part);
        }
        return news.text().tokens(source.end(), part.end()).stream()
                .dropWhile(token -> !token.isWord() || token.form().equals(THAT))
                .limit(1)
                .map(first -> new Span(first.span().start(), part.end()));
    }
}

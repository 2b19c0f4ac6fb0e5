package whosaid.annotation.attribution;

import java.util.Optional;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.Span;

/// A body that tells what others told it: "It was safe, Reuters reported, citing two officials".
final class RelayCitingSources implements Relay {

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
                ? cited.inSentenceOf(cue)
                        .filter(source -> one.content().stream().noneMatch(source::overlaps))
                        .map(source -> new Attribution(source, cue, one.content(), one.confidence()))
                : Optional.empty();
    }
}

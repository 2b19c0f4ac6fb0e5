package whosaid.annotation.attribution;

import java.util.List;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Quotation;
import whosaid.article.Article;
import whosaid.text.Span;

/// Credits to the speaker what others only pass on, in any of the ways that [Relay]s know.
final class RelayedSpeech {

    private final List<Relay> relays;

    RelayedSpeech(Article article, List<Name> names, List<Quotation> quotations) {
        NewsText news = new NewsText(article, names, quotations);
        this.relays = List.of(
                new RelayCitingSources(news, new CitedSources(article)),
                new RelayInPassive(news),
                new RelayQuotingAsSaying(news),
                new RelayBehindQuotation(news),
                new RelayBehindThat(news),
                new RelayBeforeSpeaker(news));
    }

    /// The attribution to the one who spoke, or the same one where it passes nothing on.
    Attribution innermost(Attribution one) {
        Span cue = one.cue();
        return cue == null
                ? one
                : relays.stream()
                        .flatMap(relay -> relay.innermost(one, cue).stream())
                        .findFirst()
                        .orElse(one);
    }
}

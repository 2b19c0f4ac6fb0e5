package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.Span;
import whosaid.text.Token;

/// A body named before the speaker: "According to a report by the Wire, Ana Lind said the bridge was safe". What a
/// document tells of what somebody said is told by the document.
final class RelayBeforeSpeaker implements Relay {

    private static final String THAT = "that";
    private static final String COMMA = ",";

    private final NewsText news;

    RelayBeforeSpeaker(NewsText news) {
        this.news = news;
    }

    @Override
    public Optional<Attribution> innermost(Attribution one, Span cue) {
        Span first = one.content().getFirst();
        return !SpeechVerbs.isRelaying(news.text().at(cue))
                        || cue.end() >= first.start()
                        || news.bodies()
                                .between(news.sentence(first).start(), first.start())
                                .isEmpty()
                ? Optional.empty()
                : speaker(cue, first).flatMap(name -> within(one, name));
    }

    /// The person whose name opens the content, or stands between it and the cue.
    private Optional<Name> speaker(Span cue, Span content) {
        return news.people().touching(content.firstUnit()).stream()
                .filter(name ->
                        name.span().start() == content.start() && name.span().end() < content.end())
                .findFirst()
                .or(() -> news.people().between(cue.end(), content.start()).stream()
                        .findFirst());
    }

    private Optional<Attribution> within(Attribution one, Name speaker) {
        Span first = one.content().getFirst();
        List<Token> behind = news.text().tokens(new Span(speaker.span().end(), first.end()));
        int cue = 0;
        while (cue < behind.size() && !SpeechVerbs.isSaying(behind.get(cue))) {
            cue++;
        }
        int start = cue + 1 < behind.size() && behind.get(cue + 1).form().equals(THAT) ? cue + 2 : cue + 1;
        if (start >= behind.size() || !leadsTo(behind.subList(0, cue))) {
            return Optional.empty();
        }
        List<Span> content = new ArrayList<>(one.content());
        content.set(0, new Span(behind.get(start).span().start(), first.end()));
        return Optional.of(new Attribution(speaker.span(), behind.get(cue).span(), content, one.confidence()));
    }

    /// Whether nothing but an apposition and auxiliaries stands between a speaker and the cue.
    private static boolean leadsTo(List<Token> between) {
        return between.stream().allMatch(SpeechVerbs::isAuxiliary)
                || between.getFirst().form().equals(COMMA) && between.size() <= NewsText.LONGEST_APPOSITION;
    }
}

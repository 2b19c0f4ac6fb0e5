package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// A body named before the speaker: "According to a report by the Wire, Ana Lind said the bridge was safe". What a
/// document tells of what somebody said is told by the document.
final class RelayBeforeSpeaker implements Relay {

    private static final String THAT = "that";
    private static final String COMMA = ",";
    private static final String TOLD = "told";
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");

    /// Tokens between "told" and "that", at most.
    private static final int LONGEST_ADDRESSEE = 6;

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
                : speaker(cue, first).flatMap(speaker -> within(one, speaker));
    }

    /// The person whose name opens the content, with the title before it, or stands between it and the cue.
    private Optional<Span> speaker(Span cue, Span content) {
        return news.people().within(content).stream()
                .findFirst()
                .map(Name::span)
                .filter(name -> name.end() < content.end()
                        && news.text().tokens(content.start(), name.start()).stream()
                                .allMatch(token -> token.isWord() && token.isCapitalised()))
                .map(name -> new Span(content.start(), name.end()))
                .or(() -> news.people().between(cue.end(), content.start()).stream()
                        .findFirst()
                        .map(Name::span));
    }

    private Optional<Attribution> within(Attribution one, Span speaker) {
        Span first = one.content().getFirst();
        List<Token> behind = news.text().tokens(new Span(speaker.end(), first.end()));
        int cue = 0;
        while (cue < behind.size() && !SpeechVerbs.isTelling(behind.get(cue).form())) {
            cue++;
        }
        int start = cue < behind.size() ? startBehind(behind, cue) : behind.size();
        if (start >= behind.size() || !leadsTo(behind.subList(0, cue))) {
            return Optional.empty();
        }
        List<Span> content = new ArrayList<>(one.content());
        content.set(0, new Span(behind.get(start).span().start(), first.end()));
        return Optional.of(new Attribution(speaker, behind.get(cue).span(), content, one.confidence()));
    }

    /// The index where the words begin that a verb introduces: behind "that", before which there may be who was told or
    /// when; right behind a plain "said" without it; the length of the list where they do not begin.
    private static int startBehind(List<Token> tokens, int verb) {
        List<Token> near = tokens.subList(verb + 1, Math.min(tokens.size(), verb + 1 + LONGEST_ADDRESSEE));
        int that = 0;
        while (that < near.size() && !near.get(that).form().equals(THAT)) {
            that++;
        }
        boolean said = SpeechVerbs.isSaying(tokens.get(verb))
                && !tokens.get(verb).form().equals(TOLD);
        boolean adjunct =
                !near.isEmpty() && PREPOSITIONS.contains(near.getFirst().form());
        if (that < near.size() && (that == 0 || !said || adjunct)) {
            return verb + that + 2;
        }
        return said ? verb + 1 : tokens.size();
    }

    /// Whether nothing but an apposition and auxiliaries stands between a speaker and the cue.
    private static boolean leadsTo(List<Token> between) {
        return between.stream().allMatch(SpeechVerbs::isAuxiliary)
                || between.getFirst().form().equals(COMMA) && between.size() <= NewsText.LONGEST_APPOSITION;
    }
}

package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Quotation;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.Span;
import whosaid.text.Token;

/// An outlet named behind the sentence that it reports: "Ana Lind declared in Visby that it was safe, the Wire
/// reported", "Ana Lind urged all to stay, the Wire reported".
final class RelayBehindThat implements Relay {

    private static final String THAT = "that";
    private static final String COMMA = ",";
    private static final String ON = "on";

    private final NewsText news;

    RelayBehindThat(NewsText news) {
        this.news = news;
    }

    @Override
    public Optional<Attribution> innermost(Attribution one, Span cue) {
        Span first = one.content().getFirst();
        boolean relayed = SpeechVerbs.isRelaying(news.text().at(cue)) && cue.start() >= first.end();
        if (!relayed && !isLinkedBehind(one, cue)) {
            return Optional.empty();
        }
        Span told = news.sentence(first).cover(first);
        return news.people().between(told.start(), first.end()).stream()
                .filter(name -> news.quotations().touching(name.span()).isEmpty())
                .findFirst()
                .flatMap(name -> verb(news.text().tokens(name.span().end(), first.end()))
                        .filter(said -> relayed || said.equals(cue))
                        .flatMap(said -> credited(one, name.span(), said)));
    }

    /// Whether the cue stands before the content and the source behind it: the encoder took the outlet for the speaker.
    private static boolean isLinkedBehind(Attribution one, Span cue) {
        Span first = one.content().getFirst();
        return one.source() != null
                && cue.end() <= first.start()
                && one.source().start() >= first.end();
    }

    /// The verb of saying behind a name, or behind the apposition that follows it: the encoder marks but one cue here.
    private static Optional<Span> verb(List<Token> behind) {
        int at = 0;
        if (!behind.isEmpty() && behind.getFirst().form().equals(COMMA)) {
            at = 1;
            while (at < Math.min(behind.size(), NewsText.LONGEST_APPOSITION)
                    && !behind.get(at).form().equals(COMMA)) {
                at++;
            }
            at++;
        }
        if (at + 1 < behind.size()
                && behind.get(at).form().equals(ON)
                && behind.get(at + 1).isCapitalised()) {
            at += 2;
        }
        while (at < behind.size() && SpeechVerbs.isAuxiliary(behind.get(at))) {
            at++;
        }
        return at < behind.size()
                        && (SpeechVerbs.isTelling(behind.get(at).form())
                                || SpeechVerbs.isAct(behind.get(at).form()))
                ? Optional.of(behind.get(at).span())
                : Optional.empty();
    }

    /// The part of the content behind "that", or behind a verb that needs none; all of it where it begins there.
    private Optional<Attribution> credited(Attribution one, Span speaker, Span said) {
        Span first = one.content().getFirst();
        List<Token> object = news.text().tokens(said.end(), first.end());
        List<Token> behind = SpeechVerbs.isAct(news.text().at(said))
                ? object
                : object.stream()
                        .dropWhile(token -> !token.form().equals(THAT))
                        .skip(1)
                        .toList();
        boolean inBetween =
                behind.stream().anyMatch(token -> token.isWord() && token.span().end() <= first.start());
        if (behind.isEmpty() || inBetween) {
            return Optional.empty();
        }
        Span rest = new Span(behind.getFirst().span().start(), first.end());
        List<Span> content = new ArrayList<>(one.content());
        content.set(
                0,
                news.quotations().touching(rest).stream()
                        .filter(quotation -> quotation.span().start() <= rest.start()
                                && rest.end() <= quotation.span().end())
                        .map(Quotation::words)
                        .findFirst()
                        .orElse(new Span(Math.max(rest.start(), first.start()), first.end())));
        return Optional.of(new Attribution(speaker, said, content, one.confidence()));
    }
}

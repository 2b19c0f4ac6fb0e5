package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Quotation;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.Calendar;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// An outlet named behind the sentence that it reports: "Ana Lind declared in Visby that it was safe, the Wire
/// reported", "Ana Lind said on Monday it was safe, the Wire reported", "Ana Lind urged all to stay, the Wire
/// reported".
final class RelayBehindThat implements Relay {

    private static final String THAT = "that";
    private static final String COMMA = ",";
    private static final String ON = "on";
    private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "night");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> PLAIN = Set.of("said", "says");

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
                .filter(name -> news.quotations()
                        .between(told.start(), name.span().start())
                        .isEmpty())
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
        boolean comma = behind.size() > 1 && behind.getFirst().form().equals(COMMA);
        int at = comma ? 1 : 0;
        if (comma && !SpeechVerbs.isReporting(behind.get(1))) {
            while (at < Math.min(behind.size(), NewsText.LONGEST_APPOSITION)
                    && !behind.get(at).form().equals(COMMA)) {
                at++;
            }
            at++;
        }
        at += day(behind.subList(Math.min(at, behind.size()), behind.size()));
        while (at < behind.size() && SpeechVerbs.isAuxiliary(behind.get(at))) {
            at++;
        }
        return at < behind.size()
                        && (SpeechVerbs.isReporting(behind.get(at))
                                || SpeechVerbs.isAct(behind.get(at).form()))
                ? Optional.of(behind.get(at).span())
                : Optional.empty();
    }

    /// How many words tell the day that some tokens open with: "on Monday", "Monday night"; 0 where none do.
    private static int day(List<Token> tokens) {
        int on = !tokens.isEmpty() && tokens.getFirst().form().equals(ON) ? 1 : 0;
        int end = on;
        while (end < tokens.size()
                && (Calendar.has(tokens.get(end))
                        || end > on && PARTS_OF_DAY.contains(tokens.get(end).form()))) {
            end++;
        }
        return end == on ? 0 : end;
    }

    /// What stands behind "that"; behind a plain "said" without it all but the day, where that is a clause: not in
    /// "said in Visby".
    private List<Token> clause(List<Token> object, Span said) {
        List<Token> that = object.stream()
                .dropWhile(token -> !token.form().equals(THAT))
                .skip(1)
                .toList();
        List<Token> plain = object.subList(day(object), object.size());
        return that.isEmpty()
                        && PLAIN.contains(news.text().at(said))
                        && !plain.isEmpty()
                        && !PREPOSITIONS.contains(plain.getFirst().form())
                ? plain
                : that;
    }

    /// The part of the content behind "that", or behind a verb that needs none; all of it where it begins there.
    private Optional<Attribution> credited(Attribution one, Span speaker, Span said) {
        Span first = one.content().getFirst();
        List<Token> object = news.text().tokens(said.end(), first.end());
        List<Token> behind = SpeechVerbs.isAct(news.text().at(said)) ? object : clause(object, said);
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

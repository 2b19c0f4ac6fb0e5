package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Quotation;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.Span;
import whosaid.text.Token;

/// A whole sentence that somebody else told: "“It is safe,” Ana Lind said, according to two people".
final class RelayBehindQuotation implements Relay {

    private final NewsText news;

    RelayBehindQuotation(NewsText news) {
        this.news = news;
    }

    @Override
    public Optional<Attribution> innermost(Attribution one, Span cue) {
        Span last = one.content().getLast();
        if (!SpeechVerbs.isRelaying(news.text().at(cue)) || cue.start() < last.end()) {
            return Optional.empty();
        }
        Optional<Span> name = news.people().within(last).stream()
                .map(Name::span)
                .filter(span -> news.quotations().touching(span).isEmpty())
                .findFirst();
        List<Quotation> before = news.quotations().within(last).stream()
                .filter(quotation ->
                        name.isPresent() && quotation.span().end() <= name.get().start())
                .toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        List<Token> behind = news.text().tokens(before.getLast().span().end(), last.end());
        return name.flatMap(speaker -> behind.stream()
                .filter(SpeechVerbs::isSaying)
                .findFirst()
                .filter(said -> isSaying(behind, speaker, said))
                .map(said -> new Attribution(
                        speaker,
                        said.span(),
                        before.stream().map(Quotation::words).toList(),
                        one.confidence())));
    }

    /// Whether nothing but a name with its title and the word of saying opens some words, in either order.
    private static boolean isSaying(List<Token> words, Span name, Token said) {
        int end = Math.max(name.end(), said.span().end());
        return words.stream()
                .takeWhile(token -> token.span().start() < end)
                .allMatch(token -> name.contains(token.span())
                        || token.equals(said)
                        || token.span().end() <= name.start() && token.isCapitalised());
    }
}

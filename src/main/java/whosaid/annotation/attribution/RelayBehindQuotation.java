package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import whosaid.annotation.Annotation.Attribution;
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
        List<Quotation> inside = news.quotations().within(last);
        if (inside.isEmpty() || inside.getLast().span().end() >= last.end()) {
            return Optional.empty();
        }
        Span behind = new Span(inside.getLast().span().end(), last.end());
        List<Token> tokens = news.text().tokens(behind);
        return news.people().within(behind).stream().findFirst().flatMap(name -> tokens.stream()
                .filter(SpeechVerbs::isSaying)
                .findFirst()
                .filter(said -> isSaying(tokens, name.span(), said))
                .map(said -> new Attribution(
                        name.span(),
                        said.span(),
                        inside.stream().map(Quotation::words).toList(),
                        one.confidence())));
    }

    /// Whether nothing but a name and the word of saying opens some words, in either order.
    private static boolean isSaying(List<Token> words, Span name, Token said) {
        int end = Math.max(name.end(), said.span().end());
        return words.stream()
                .takeWhile(token -> token.span().start() < end)
                .allMatch(token -> name.contains(token.span()) || token.equals(said));
    }
}

package whosaid.annotation.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Quotation;
import whosaid.text.Span;
import whosaid.text.Token;

/// Somebody who quotes a speaker, with a name or without: "Reuters quoted Ana Lind as saying it was safe".
final class RelayQuotingAsSaying implements Relay {

    private static final Set<String> QUOTING = Set.of("quoted", "quotes", "quoting", "quote");
    private static final String AS = "as";

    /// Tokens of a title between "quoted" and the name of whom it quotes, at most.
    private static final int LONGEST_TITLE = 8;

    private final NewsText news;

    RelayQuotingAsSaying(NewsText news) {
        this.news = news;
    }

    @Override
    public Optional<Attribution> innermost(Attribution one, Span cue) {
        if (!QUOTING.contains(news.text().at(cue).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Span sentence = news.sentence(cue);
        return news.people().between(cue.end(), sentence.end()).stream()
                .findFirst()
                .filter(name ->
                        isTitle(news.text().tokens(cue.end(), name.span().start())))
                .map(Name::span)
                .or(() -> withoutName(news.text().tokens(cue.end(), sentence.end())))
                .flatMap(speaker -> {
                    List<Span> content = one.content().stream()
                            .flatMap(part -> behindSaying(part, speaker).stream())
                            .toList();
                    return content.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Attribution(speaker, cue, content, one.confidence()));
                });
    }

    /// "the mayor" of "the mayor as saying".
    private static Optional<Span> withoutName(List<Token> behind) {
        List<Token> words = behind.stream()
                .takeWhile(token -> token.isWord() && !token.form().equals(AS))
                .toList();
        boolean says = AsSaying.length(behind.subList(words.size(), behind.size())) > 0;
        return says && !words.isEmpty()
                ? Optional.of(words.getFirst().span().cover(words.getLast().span()))
                : Optional.empty();
    }

    /// A part of the content, without "Ana Lind as saying that" where it begins so; nothing where it is the speaker.
    private Optional<Span> behindSaying(Span part, Span speaker) {
        if (!part.overlaps(speaker)) {
            return Optional.of(part);
        }
        List<Token> behind = news.text().tokens(speaker.end(), part.end());
        return behind.subList(AsSaying.end(behind), behind.size()).stream()
                .filter(token -> token.isWord() || isOpening(token))
                .findFirst()
                .map(first -> unquoted(new Span(first.span().start(), part.end())));
    }

    private boolean isOpening(Token token) {
        return news.quotations().touching(token.span()).stream()
                .anyMatch(quotation -> quotation.span().start() == token.span().start());
    }

    /// The words of a quotation where the words are nothing else.
    private Span unquoted(Span words) {
        return news.quotations().touching(words).stream()
                .filter(quotation -> quotation.span().contains(words))
                .findFirst()
                .map(Quotation::words)
                .orElse(words);
    }

    private static boolean isTitle(List<Token> between) {
        return between.size() <= LONGEST_TITLE && between.stream().allMatch(Token::isWord);
    }
}

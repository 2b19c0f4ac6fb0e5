package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import whosaid.annotation.Annotation.Attribution;
import whosaid.text.Span;
import whosaid.text.Token;

/// Speakers who are quoted by somebody: in "The mayor was quoted by Xinhua as saying it was safe" the words are the
/// mayor's.
final class RelayInPassive implements Relay {

    private static final Set<String> BEING = Set.of("was", "were", "is", "are", "been", "has", "have", "had", "also");
    private static final Set<String> QUOTED = Set.of("quoted", "cited");
    private static final String BY = "by";

    private final NewsText news;

    RelayInPassive(NewsText news) {
        this.news = news;
    }

    @Override
    public Optional<Attribution> innermost(Attribution one, Span cue) {
        List<Token> tokens = news.text().tokens(cue.start(), news.sentence(cue).end());
        Optional<Span> verb = IntStream.range(0, tokens.size() - 1)
                .filter(i -> cue.contains(tokens.get(i).span()))
                .filter(i -> QUOTED.contains(tokens.get(i).form())
                        && tokens.get(i + 1).form().equals(BY))
                .mapToObj(i -> tokens.get(i).span())
                .findFirst();
        return verb.flatMap(quoted -> credited(one, quoted));
    }

    /// The attribution to whoever stands before the verb.
    private Optional<Attribution> credited(Attribution one, Span quoted) {
        List<Token> before = news.text().tokens(news.sentence(quoted).start(), quoted.start()).reversed().stream()
                .dropWhile(token -> BEING.contains(token.form()))
                .takeWhile(token -> token.isWord()
                        && news.quotations().touching(token.span()).isEmpty())
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        before.getLast().span().cover(before.getFirst().span()),
                        quoted,
                        one.content(),
                        one.confidence()));
    }
}

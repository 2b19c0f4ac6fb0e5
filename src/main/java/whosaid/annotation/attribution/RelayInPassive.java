package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotation.Attribution;
import whosaid.text.Span;
import whosaid.text.Token;

/// Speakers who are quoted by somebody: in "The mayor was quoted by Xinhua as saying it was safe" the words are the
/// mayor's.
final class RelayInPassive implements Relay {

    private static final Set<String> BEING = Set.of("was", "were", "is", "are", "been", "has", "have", "had", "also");
    private static final String QUOTED = "quoted";
    private static final String BY = "by";

    private final NewsText news;

    RelayInPassive(NewsText news) {
        this.news = news;
    }

    @Override
    public Optional<Attribution> innermost(Attribution one, Span cue) {
        List<Token> inside = news.text().tokens(cue);
        List<Token> behind = news.text().tokens(cue.end(), news.sentence(cue).end());
        boolean passive = !inside.isEmpty()
                && QUOTED.equals(inside.getLast().form())
                && !behind.isEmpty()
                && behind.getFirst().form().equals(BY);
        if (!passive) {
            return Optional.empty();
        }
        int quoted = inside.getLast().span().start();
        List<Token> before = news.text().tokens(news.sentence(cue).start(), quoted).reversed().stream()
                .dropWhile(token -> BEING.contains(token.form()))
                .takeWhile(token -> token.isWord()
                        && news.quotations().touching(token.span()).isEmpty())
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        before.getLast().span().cover(before.getFirst().span()),
                        inside.getLast().span(),
                        one.content(),
                        one.confidence()));
    }
}

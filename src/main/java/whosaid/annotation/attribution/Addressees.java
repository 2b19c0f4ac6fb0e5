package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Takes from what is said the one it is said to, where the encoder marked both as one: ⟦the Wire police had fired
/// first⟧ behind "told".
///
/// @param names persons and organisations
record Addressees(Text text, ReadingOrder<Span> names) {

    /// Behind a name or pronoun, these tell that it is more than the one spoken to: "told Lind to leave".
    private static final Set<String> GOING_ON = Set.of("to", "and", "or", "'s", "’s", "'", "’", ",", "-", "/");

    private static final Set<String> ARTICLES = Set.of("the", "The");

    private static final Set<String> PRONOUNS = Set.of("him", "me", "them", "us");

    /// Owns what follows, but nothing of these: "told her she was ill", but "told her doctor".
    private static final String HER = "her";

    private static final Set<String> UNOWNED =
            Set.of("he", "she", "it", "they", "we", "there", "the", "a", "an", "this", "that", "these", "those", "his");

    /// Words that what is said has at least.
    private static final int SHORTEST = 3;

    /// What is said, without the name right behind the cue.
    Span without(Span content, Span cue) {
        if (cue.end() > content.start()
                || !SpeechVerbs.isAddressing(text.tokens(cue).getLast().form())
                || !text.tokens(cue.end(), content.start()).isEmpty()) {
            return content;
        }
        List<Token> said = text.tokens(content);
        int article = ARTICLES.contains(said.getFirst().form()) ? 1 : 0;
        return said.size() < SHORTEST ? content : behindName(content, said, said.get(article));
    }

    private Span behindName(Span content, List<Token> said, Token first) {
        boolean her = first.form().equals(HER) && UNOWNED.contains(said.get(1).form());
        Optional<Span> name = her || PRONOUNS.contains(first.form())
                ? Optional.of(first.span())
                : names.touching(first.span()).stream()
                        .filter(one -> one.start() == first.span().start() && content.contains(one))
                        .findFirst();
        if (name.isEmpty()) {
            return content;
        }
        List<Token> rest = said.stream()
                .filter(token -> token.span().start() >= name.get().end())
                .toList();
        return rest.size() < SHORTEST || GOING_ON.contains(rest.getFirst().form())
                ? content
                : new Span(rest.getFirst().span().start(), content.end());
    }
}

package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds the sources that the encoder did not mark where a cue follows right on what is said, since then its subject
/// can only stand behind it: "“…,” reads a notice of the council", "“…,” chimed in trader Ana Lind".
final class InvertedSources {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> DOCUMENTS = WordList.load("document-nouns.txt");
    private static final String TO = "to";

    /// Words of a subject, at most.
    private static final int LONGEST = 14;

    private final Text text;
    private final ReadingOrder<Span> names;

    /// @param names of people and bodies
    InvertedSources(Text text, ReadingOrder<Span> names) {
        this.text = text;
        this.names = names;
    }

    /// The subject behind a cue.
    ///
    /// @param said what the cue belongs to
    /// @param sentence that of the cue
    Optional<Span> behind(Span cue, Span said, Span sentence) {
        if (!isRightBehind(cue, said) || !SpeechVerbs.tellsOfWords(text, cue)) {
            return Optional.empty();
        }
        List<Token> words = text.tokens(cue.end(), sentence.end()).stream()
                .takeWhile(token -> token.isWord() && !token.form().equals(TO))
                .toList();
        return opensNounPhrase(words)
                ? Optional.of(words.getFirst().span().cover(words.getLast().span()))
                : Optional.empty();
    }

    private boolean isRightBehind(Span cue, Span said) {
        return said.end() <= cue.start()
                && text.tokens(said.end(), cue.start()).stream().noneMatch(Token::isWord);
    }

    /// Whether words are a phrase about somebody with a name, or about a document.
    private boolean opensNounPhrase(List<Token> words) {
        if (words.isEmpty() || words.size() > LONGEST) {
            return false;
        }
        Token first = words.getFirst();
        Span all = first.span().cover(words.getLast().span());
        boolean opens = first.isCapitalised() || ARTICLES.contains(first.lower());
        boolean ofDocument = words.size() > 1
                && ARTICLES.contains(first.lower())
                && DOCUMENTS.contains(words.get(1).lower());
        return opens && (ofDocument || !names.touching(all).isEmpty());
    }
}

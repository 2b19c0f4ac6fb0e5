package whosaid.annotation.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds the people without a name and the documents that an outlet cites: "the Wire reported, citing two people
/// familiar with the talks".
final class CitedSources {

    private static final Set<String> CITING = Set.of("citing", "quoting");
    private static final Set<String> PEOPLE = Set.of("people", "person", "persons", "sources", "source");
    private static final Set<String> DOCUMENTS = WordList.load("document-nouns.txt");

    private static final String THAT = "that";

    /// So many words may stand before the noun: "several unnamed senior foreign ministry officials".
    private static final int LONGEST = 7;

    private final Article article;
    private final ReadingOrder<Span> sentences;

    CitedSources(Article article) {
        this.article = article;
        this.sentences = new ReadingOrder<>(article.sentences(), sentence -> sentence);
    }

    /// The words for whom or what the sentence of a span cites, if it cites anybody.
    Optional<Span> inSentenceOf(Span span) {
        List<Token> tokens = sentences.touching(span.firstUnit()).stream()
                .findFirst()
                .map(sentence -> article.text().tokens(sentence))
                .orElse(List.of());
        for (int i = 0; i < tokens.size(); i++) {
            if (CITING.contains(tokens.get(i).lower())) {
                return source(tokens.subList(i + 1, tokens.size()));
            }
        }
        return Optional.empty();
    }

    /// Whether what is credited is nothing but whom or what is cited.
    boolean isCited(Attribution attribution) {
        Span cue = attribution.cue();
        Span content = attribution.content().getFirst();
        return cue != null
                && CITING.contains(article.text().at(cue).toLowerCase(Locale.ROOT))
                && inSentenceOf(cue).filter(source -> source.overlaps(content)).isPresent();
    }

    /// The noun phrase that some words open with, up to a mark or a clause, if its noun is one for people or documents.
    private static Optional<Span> source(List<Token> words) {
        List<Token> phrase = words.stream()
                .takeWhile(token -> token.isWord() && !opensClause(token))
                .toList();
        boolean speaks = phrase.stream()
                .limit(LONGEST)
                .takeWhile(token -> !token.form().equals("of") && !RoleWords.HOLDING.has(token))
                .map(Token::lower)
                .anyMatch(CitedSources::isSource);
        return speaks
                ? Optional.of(phrase.getFirst().span().cover(phrase.getLast().span()))
                : Optional.empty();
    }

    /// "who are familiar", but not "familiar with that report".
    private static boolean opensClause(Token token) {
        return RoleWords.RELATIVE.has(token) && !token.form().equals(THAT);
    }

    private static boolean isSource(String noun) {
        return PEOPLE.contains(noun) || DOCUMENTS.contains(noun) || RoleNouns.has(noun) || RoleNouns.isPluralHead(noun);
    }
}

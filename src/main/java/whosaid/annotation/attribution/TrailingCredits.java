package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Content;
import whosaid.annotation.Annotation.Cue;
import whosaid.annotation.Annotation.Source;
import whosaid.annotation.Dateline;
import whosaid.annotation.RoleWords;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.Calendar;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees what a sentence says that ends with who said it, "The bridge is closed, two officials said on Monday", where
/// the encoder saw who and "said", but not what: a long clause, mostly, that opens an article.
record TrailingCredits(Text text, ReadingOrder<Source> sources, ReadingOrder<Cue> cues) {

    /// How likely such a clause is a statement: 26 of 28 found in 1,220 articles without gold are.
    private static final double PROBABILITY = 0.9;

    private static final int LONGEST_CUE = 2;

    private static final String COMMA = ",";
    private static final String ASKED = "asked";

    /// A content that covers so much of the clause is what is said.
    private static final double MOST = 0.5;

    /// Tokens of a clause, at least.
    private static final int SHORTEST_CLAUSE = 6;

    /// Tokens behind who said it, at most: "in Visby on Monday".
    private static final int LONGEST_END = 8;

    private static final Set<String> MARKS = Set.of("“", "”", "‘", "\"", "«", "»", "„", ":", "?");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Map<String, Set<String>> WORDS = WordList.byClass("credit-words.txt");

    /// Contents with those of such sentences; what was seen of these before is a part of them.
    ///
    /// @param seen in any order
    List<Content> completed(List<Span> sentences, List<Content> seen) {
        List<Content> all = new ArrayList<>(seen);
        for (Span sentence : sentences) {
            for (Cue cue : cues.within(sentence)) {
                clause(sentence, cue, seen).ifPresent(clause -> {
                    all.removeIf(content ->
                            clause.span().contains(content.span()) && cue.span().equals(content.cue()));
                    all.add(clause);
                });
            }
        }
        return all;
    }

    private Optional<Content> clause(Span sentence, Cue cue, List<Content> seen) {
        Source source = beside(cue, sentence);
        List<Token> verb = text.tokens(cue.span());
        if (source == null || verb.size() > LONGEST_CUE || verb.stream().noneMatch(TrailingCredits::isSpeech)) {
            return Optional.empty();
        }
        Span credit = source.span().cover(cue.span());
        List<Token> before = Dateline.behind(text.tokens(sentence.start(), credit.start()));
        List<Token> behind = text.tokens(credit.end(), sentence.end());
        if (before.size() <= SHORTEST_CLAUSE
                || !before.getLast().form().equals(COMMA)
                || is("answering", before.getFirst())
                || Character.isLowerCase(before.getFirst().form().codePointAt(0))
                || before.stream().anyMatch(token -> MARKS.contains(token.form()))
                || !isEnd(behind, cue, source)) {
            return Optional.empty();
        }
        Span clause =
                before.getFirst().span().cover(before.get(before.size() - 2).span());
        boolean known = seen.stream()
                .anyMatch(content -> content.span().shared(clause) >= MOST * clause.length()
                        || cue.span().equals(content.cue()) && content.span().start() >= credit.end());
        return known ? Optional.empty() : Optional.of(new Content(clause, PROBABILITY, source.span(), cue.span()));
    }

    private static boolean isSpeech(Token word) {
        return (SpeechVerbs.isReporting(word) || SpeechVerbs.isRelaying(word.form()))
                && !word.form().equals(ASKED);
    }

    /// The source with nothing but auxiliaries between it and the cue, or right behind the cue.
    private @Nullable Source beside(Cue cue, Span sentence) {
        return sources.within(sentence).stream()
                .filter(source ->
                        !RoleWords.RELATIVE.has(text.tokens(source.span()).getFirst()))
                .filter(source -> source.span().end() <= cue.span().start()
                        ? behindBracket(text.tokens(
                                        source.span().end(), cue.span().start()))
                                .stream()
                                .allMatch(SpeechVerbs::isAuxiliary)
                        : cue.span().end() <= source.span().start()
                                && text.tokens(cue.span().end(), source.span().start())
                                        .isEmpty())
                .findFirst()
                .orElse(null);
    }

    /// "Lind (林) said": what is behind a bracket that opens some tokens.
    private static List<Token> behindBracket(List<Token> tokens) {
        int close = tokens.isEmpty() || !tokens.getFirst().form().equals("(")
                ? -1
                : tokens.stream().map(Token::form).toList().indexOf(")");
        return tokens.subList(close + 1, tokens.size());
    }

    /// Whether these words tell nothing but when, where or to whom something was said; behind a comma there may be what
    /// was said further, or who it is that said it.
    private boolean isEnd(List<Token> behind, Cue cue, Source source) {
        List<Token> end =
                behind.stream().takeWhile(token -> !token.form().equals(COMMA)).toList();
        boolean inverted = source.span().start() > cue.span().start() && !SpeechVerbs.isCiting(text.at(cue.span()));
        return isOccasion(end, cue)
                && (inverted || end.size() + 1 >= behind.size() || isAdded(behind.get(end.size() + 1)));
    }

    private boolean isOccasion(List<Token> end, Cue cue) {
        List<Token> words = end.stream().filter(Token::isWord).toList();
        return end.size() <= LONGEST_END
                && end.stream().noneMatch(token -> MARKS.contains(token.form()))
                && (words.isEmpty()
                        || SpeechVerbs.isAddressing(
                                text.tokens(cue.span()).getLast().form())
                        || Calendar.has(words.getFirst())
                        || PREPOSITIONS.contains(words.getFirst().form())
                        || is("occasion", words.getFirst()));
    }

    private static boolean isAdded(Token word) {
        return word.form().endsWith("ing")
                || PREPOSITIONS.contains(word.form())
                || Character.isDigit(word.form().codePointAt(0));
    }

    private static boolean is(String kind, Token word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word.lower());
    }
}

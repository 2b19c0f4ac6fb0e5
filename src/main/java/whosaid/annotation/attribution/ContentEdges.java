package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Quotation;
import whosaid.annotation.Dateline;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Gives the words that an attribution credits the edges that they have in the text: those of the quotation marks, and
/// without the marks, the "that" or "as saying that", the conjunctions around them and whom they are said to; where the
/// encoder cut a clause or a name, its whole.
///
/// @param names persons and organisations
record ContentEdges(
        Text text, ReadingOrder<Span> sentences, ReadingOrder<Quotation> quotations, ReadingOrder<Span> names) {

    /// A content that covers so much of a quotation covers all of it: the encoder is less sure of edges than the marks.
    private static final double MOST = 0.5;

    private static final String THAT = "that";
    private static final String TO = "to";
    private static final String COMMA = ",";
    private static final String OPENING_BRACKET = "(";
    private static final Pattern ACCORDING = Pattern.compile("(?i)according\\b");
    private static final Set<String> CONJUNCTIONS = WordList.load("conjunctions.txt");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");

    /// Words that open a clause or a phrase.
    private static final Map<String, Set<String>> OPENING = WordList.byClass("opening-words.txt");

    /// Tokens between a cue and "to" that may name who is to do what was said, with an apposition or without.
    private static final int LONGEST_TARGET = 12;

    /// The words of the contents of one cue, in reading order, none within another; empty where no word is left.
    List<Span> of(List<Span> contents, @Nullable Span cue) {
        Addressees addressees = new Addressees(text, names);
        boolean alone = contents.size() == 1;
        List<Span> words = contents.stream()
                .map(content -> cue == null ? content : withClauseStart(addressees.without(content, cue), cue, alone))
                .map(this::withNameEnd)
                .map(content -> withPhraseEnd(content, cue))
                .flatMap(content -> edges(withTarget(content, cue), cue).stream())
                .map(content -> withDemonstrative(content, cue))
                .distinct()
                .sorted()
                .toList();
        List<Span> whole = joined(words);
        return whole.stream()
                .filter(one -> whole.stream().noneMatch(other -> !other.equals(one) && other.contains(one)))
                .toList();
    }

    /// "urged the council to rebuild": who is to do it belongs to what was said.
    private Span withTarget(Span content, @Nullable Span cue) {
        if (cue == null || cue.end() >= content.start() || !isInOneSentence(cue, content)) {
            return content;
        }
        List<Token> between = text.tokens(new Span(cue.end(), content.start()));
        List<Token> said = text.tokens(content);
        boolean isTarget = !between.isEmpty()
                && between.size() <= LONGEST_TARGET
                && isNounPhrase(between)
                && said.getFirst().form().equals(TO);
        return isTarget ? content.cover(between.getFirst().span()) : content;
    }

    /// "the council", and "the minister, Ana Lind,", but not "on Monday".
    private static boolean isNounPhrase(List<Token> words) {
        List<Token> marks = words.stream().filter(token -> !token.isWord()).toList();
        boolean apposition = marks.size() == 2
                && marks.stream().allMatch(mark -> mark.form().equals(COMMA))
                && marks.getLast().equals(words.getLast());
        return words.getFirst().isWord()
                && !PREPOSITIONS.contains(words.getFirst().form())
                && (marks.isEmpty() || apposition);
    }

    /// "His wish ⟦to grow was in contrast to hers⟧, according to the book", "Lind (⟦林) is to lead the ministry⟧, the
    /// cabinet said", "The state, which is poor, is expected ⟦to pay⟧, he said", "The finding, published in May, ⟦may
    /// help⟧, says Lind": the whole clause is. "Lind, who won, ⟦will sell it⟧, which ⟦is not enough⟧, she said" is told
    /// in parts.
    ///
    /// @param alone whether it is all that the cue introduces
    private Span withClauseStart(Span content, Span cue, boolean alone) {
        if (cue.start() < content.end()) {
            return content;
        }
        int start = sentences.touching(content.firstUnit()).stream()
                .mapToInt(Span::start)
                .findFirst()
                .orElse(content.start());
        List<Token> before = Dateline.behind(text.tokens(start, content.start()));
        // one word is a "But" or "Although", mostly
        boolean opens = before.size() > 1
                && before.getFirst().isCapitalised()
                && before.stream().noneMatch(token -> token.form().equals(THAT) || SpeechVerbs.isReporting(token));
        return opens && (isCutPhrase(before, content, cue, alone) || isOneClause(before, content, cue))
                ? content.cover(before.getFirst().span())
                : content;
    }

    /// Whether a content that a comma parts from who said it begins in the middle of a phrase, not with a clause or a
    /// quotation.
    private boolean isCutPhrase(List<Token> before, Span content, Span cue, boolean alone) {
        return (before.getLast().isWord() || alone && isPredicate(before.getLast(), content))
                && Stream.concat(
                                Stream.of(before.getLast()),
                                text.tokens(content).stream().limit(1))
                        .noneMatch(token -> opens("clause", token))
                && text.value().startsWith(COMMA, content.end())
                && isInOneSentence(cue, content)
                && SpeechVerbs.tellsOfSpeech(text, cue)
                && Stream.concat(before.stream().map(Token::span), Stream.of(content.firstUnit()))
                        .allMatch(span -> quotations.touching(span).isEmpty());
    }

    /// Whether a content lacks the subject that stands before a comma.
    private boolean isPredicate(Token before, Span content) {
        return before.form().equals(COMMA)
                && opens("predicate", text.tokens(content).getFirst());
    }

    private boolean isOneClause(List<Token> before, Span content, Span cue) {
        boolean bracketed = text.at(content).startsWith(OPENING_BRACKET)
                || before.getLast().form().equals(OPENING_BRACKET);
        return (bracketed || ACCORDING.matcher(text.at(cue)).lookingAt())
                && before.stream()
                        .allMatch(token -> token.isWord() || token.form().equals(OPENING_BRACKET));
    }

    /// A content that ends within a name goes on to the end of the sentence.
    private Span withNameEnd(Span content) {
        boolean cut = names.touching(new Span(content.end() - 1, content.end())).stream()
                .anyMatch(name -> name.start() < content.end() && name.end() > content.end());
        return cut
                ? sentences.touching(content).stream()
                        .filter(sentence -> sentence.end() > content.end() && sentence.start() < content.end())
                        .reduce((first, last) -> last)
                        .map(sentence -> new Span(content.start(), sentence.end()))
                        .orElse(content)
                : content;
    }

    /// "He said it was heard at the⟧ District Court, which …": what ends in a word that opens a phrase goes on to where
    /// the words end.
    private Span withPhraseEnd(Span content, @Nullable Span cue) {
        List<Token> said = text.tokens(content);
        if (cue == null || cue.end() > content.start() || said.isEmpty() || !opens("phrase", said.getLast())) {
            return content;
        }
        int end = sentences.touching(said.getLast().span()).stream()
                .mapToInt(Span::end)
                .findFirst()
                .orElse(content.end());
        return text.tokens(content.end(), end).stream()
                .takeWhile(Token::isWord)
                .map(Token::span)
                .reduce(content, Span::cover);
    }

    private static boolean opens(String kind, Token word) {
        return Objects.requireNonNull(OPENING.get(kind)).contains(word.form());
    }

    /// "According to the bank, that country has paid": behind such a cue "that" opens no clause.
    private Span withDemonstrative(Span words, @Nullable Span cue) {
        if (cue == null
                || cue.end() > words.start()
                || !ACCORDING.matcher(text.at(cue)).lookingAt()) {
            return words;
        }
        List<Token> between = text.tokens(cue.end(), words.start());
        return !between.isEmpty() && between.getLast().form().equals(THAT)
                ? words.cover(between.getLast().span())
                : words;
    }

    /// Contents with no word between them are one, unless each is a quotation of its own.
    private List<Span> joined(List<Span> contents) {
        List<Span> joined = new ArrayList<>();
        for (Span next : contents) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.end() < next.start()
                    && !(isQuotation(last) && isQuotation(next))
                    && text.tokens(new Span(last.end(), next.start())).stream()
                            .allMatch(token -> isOpening(token) || isClosing(token))) {
                joined.set(joined.size() - 1, withMarks(last).cover(withMarks(next)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private boolean isQuotation(Span words) {
        return !withMarks(words).equals(words);
    }

    private Span withMarks(Span words) {
        return quotations.touching(words).stream()
                .filter(quotation -> quotation.words().equals(words))
                .map(Quotation::span)
                .findFirst()
                .orElse(words);
    }

    private boolean isInOneSentence(Span cue, Span content) {
        return sentences.touching(new Span(content.start(), content.start() + 1)).stream()
                .anyMatch(sentence -> sentence.contains(cue));
    }

    /// The words of a content: a whole quotation where it is one; otherwise with the whole of the quotations that it
    /// begins or ends in, and without "that" and the marks around it. One that somebody who is quoted tells of somebody
    /// else is none of these.
    private Optional<Span> edges(Span content, @Nullable Span cue) {
        Span wider = withoutAside(trimmed(content).orElse(content), cue);
        for (Quotation quotation : quotations.touching(content)) {
            if (cue != null && quotation.span().contains(cue)) {
                wider = withoutMarks(wider, quotation);
                continue;
            }
            boolean most =
                    quotation.span().shared(content) >= MOST * quotation.span().length();
            boolean within = isWithin(wider, quotation);
            if (within && (most || cue != null)) {
                return Optional.of(quotation.words());
            }
            if (most) {
                wider = wider.cover(quotation.span());
            }
        }
        return trimmed(wider);
    }

    /// "When Lind declared that ⟦“we will win”, I laughed⟧": a quotation without the clause behind it, which is not
    /// quoted.
    private Span withoutAside(Span content, @Nullable Span cue) {
        return quotations.touching(content.firstUnit()).stream()
                .filter(quotation -> cue != null
                        && cue.end() <= content.start()
                        && quotation.span().start() == content.start()
                        && isAside(quotation.span().end(), content.end()))
                .map(Quotation::span)
                .findFirst()
                .orElse(content);
    }

    private boolean isAside(int quoted, int end) {
        List<Token> rest = text.tokens(quoted, Math.max(quoted, end));
        return rest.size() > 2
                && rest.get(0).form().equals(COMMA)
                && opens("aside", rest.get(1))
                && !rest.get(2).form().equals(THAT)
                && rest.stream().noneMatch(this::isOpening);
    }

    /// A part of a quotation that has the cue too, without the marks of the quotation.
    private static Span withoutMarks(Span content, Quotation quotation) {
        Span words = quotation.words();
        return quotation.span().contains(content) && words.overlaps(content)
                ? new Span(Math.max(words.start(), content.start()), Math.min(words.end(), content.end()))
                : content;
    }

    private boolean isWithin(Span content, Quotation quotation) {
        return text.tokens(content).stream()
                .allMatch(token -> !token.isWord() || quotation.span().contains(token.span()));
    }

    private Optional<Span> trimmed(Span content) {
        List<Token> tokens = text.tokens(content);
        int first = AsSaying.length(tokens);
        while (first < tokens.size()
                && (!tokens.get(first).isWord() || opensClause(tokens, first))
                && !isOpening(tokens.get(first))
                && !isCurrency(tokens.get(first))) {
            first++;
        }
        int last = tokens.size() - 1;
        while (last >= first
                && (!tokens.get(last).isWord() && !tokens.get(last).endsWord()
                        || CONJUNCTIONS.contains(tokens.get(last).form()))
                && !isClosing(tokens.get(last))) {
            last--;
        }
        return first > last
                ? Optional.empty()
                : Optional.of(tokens.get(first).span().cover(tokens.get(last).span()));
    }

    /// Whether "that" stands before a clause: not in "said that was wrong".
    private static boolean opensClause(List<Token> tokens, int index) {
        return tokens.get(index).form().equals(THAT)
                && !(index + 1 < tokens.size() && opens("predicate", tokens.get(index + 1)));
    }

    /// "$25 billion" begins with its sign.
    private static boolean isCurrency(Token token) {
        return Character.getType(token.form().codePointAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private boolean isOpening(Token token) {
        return quotations.touching(token.span()).stream()
                .anyMatch(quotation -> quotation.span().start() == token.span().start());
    }

    private boolean isClosing(Token token) {
        return quotations.touching(token.span()).stream()
                .anyMatch(quotation -> quotation.span().end() == token.span().end());
    }
}

package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import whosaid.annotation.Cues.Complement;
import whosaid.text.Span;

/// Finds the words that a cue credits to its source: before it, behind it, or on both sides.
final class Contents {

    /// A cue's adjunct ("in a statement on Monday") is not longer than this, in tokens.
    private static final int LONGEST_ADJUNCT = 14;

    /// An addressee ("told the city council") is not longer than this, in tokens.
    private static final int LONGEST_ADDRESSEE = 6;

    /// How far behind a cue the verb of its clause is looked for, in tokens.
    private static final int VERB_WITHIN = 14;

    private static final String MARKS_AT_EDGES = ",;:.–—-…";

    private final Passage passage;

    Contents(Passage passage) {
        this.passage = passage;
    }

    /// Whether words that may be credited end right before a token: a quotation, or a clause and a comma.
    boolean endsWithContent(int from, int before) {
        return before - 1 > from && (passage.isQuoted(before - 1) || passage.is(before - 1, ",") && before - from > 3);
    }

    /// Whether a quotation ends right before a token.
    boolean endsInQuotation(int before) {
        return before > 0
                && (passage.isQuoted(before - 1)
                        || passage.is(before - 1, ",") && before > 1 && passage.isQuoted(before - 2));
    }

    /// Whether a quotation begins at a token, behind a comma, a colon or "that".
    boolean beginsWithQuotation(int from, int limit) {
        int start = from;
        while (start < limit && (passage.is(start, ",") || passage.is(start, ":") || passage.is(start, "that"))) {
            start++;
        }
        return start < limit && passage.isQuoted(start);
    }

    /// The credited words that end before a token; empty when nothing there can be credited.
    List<Span> before(int from, int before) {
        if (before <= from) {
            return List.of();
        }
        if (endsInQuotation(before)) {
            return quotedBefore(from, before);
        }
        if (!passage.is(before - 1, ",")) {
            return List.of();
        }
        int first = from;
        while (first < before && (!passage.token(first).isWord() || passage.is(first, "that"))) {
            first++;
        }
        boolean openingPhrase = passage.is(first, ClauseWords.PREPOSITION)
                || passage.is(first, ClauseWords.ADJUNCT)
                || passage.is(first, ClauseWords.OPENER) && before - first < 4;
        boolean clause = before - 1 - first >= 3 && !(openingPhrase && !hasClause(first, before - 1));
        return clause ? trimmed(first, before - 2) : List.of();
    }

    /// The words before a comma that a cue interrupts before they make a clause: The bridge, Lind said, is safe.
    List<Span> interrupted(int from, int before) {
        return before - 2 > from && passage.is(before - 1, ",") ? trimmed(from, before - 2) : List.of();
    }

    private List<Span> quotedBefore(int from, int before) {
        List<Span> parts = new ArrayList<>();
        Annotation.Quotation last = passage.quotationAt(passage.isQuoted(before - 1) ? before - 1 : before - 2)
                .orElseThrow();
        if (last.words().start() < passage.token(from).span().start()) {
            return List.of();
        }
        int first = from;
        while (first < before && (passage.is(first, ",") || passage.is(first, "and") || passage.is(first, "."))) {
            first++;
        }
        if (passage.token(first).span().start() >= last.span().start()) {
            return List.of(last.words());
        }
        boolean onlyQuotations = true;
        for (int i = first; i < before; i++) {
            onlyQuotations &= passage.isQuoted(i) || !passage.token(i).isWord();
        }
        if (onlyQuotations) {
            passage.quotations().stream()
                    .map(Annotation.Quotation::words)
                    .filter(words ->
                            words.start() >= passage.token(first(from)).span().start()
                                    && words.end() <= last.span().end())
                    .forEach(parts::add);
            return parts;
        }
        return List.of(new Span(passage.token(first).span().start(), last.span().end()));
    }

    private int first(int from) {
        return Math.min(from, passage.size() - 1);
    }

    /// The credited words behind a cue: without addressee, adjunct and "that".
    List<Span> after(Cues.Match cue, int limit) {
        int start = cue.last() + 1;
        boolean asks = cue.cue().takes(Complement.ASK) && !cue.cue().takes(Complement.SAY);
        int clause = clauseBehind(start, limit, cue.cue().takes(Complement.TELL));
        if (clause >= 0) {
            return upToNextCue(clause, limit);
        }
        boolean infinitive = cue.cue().takes(Complement.ASK) && hasInfinitive(start, limit);
        boolean says = cue.cue().takes(Complement.SAY) && hasClause(start, limit);
        boolean names = cue.cue().takes(Complement.NOUN) && !startsWithAdjunct(start);
        if (infinitive || asks && hasInfinitive(start, limit) || says || names) {
            return upToNextCue(says && !infinitive ? skipAdjunct(start, limit) : start, limit);
        }
        return List.of();
    }

    /// Where the clause begins that a cue introduces by "that", a colon or a quotation mark, or an addressee stands
    /// before; -1 when there is none.
    private int clauseBehind(int start, int limit, boolean tells) {
        int afterAddressee = behindAddressee(start, limit, tells);
        int furthest = Math.min(limit, afterAddressee + LONGEST_ADJUNCT);
        boolean adjunct = startsWithAdjunct(afterAddressee);
        for (int i = afterAddressee; i < furthest; i++) {
            if (passage.isQuoted(i)) {
                boolean direct = i == afterAddressee || passage.is(i - 1, ",") || passage.is(i - 1, ":") || adjunct;
                return direct ? i : -1;
            }
            if (passage.is(i, "that") || passage.is(i, ":")) {
                return i + 1 < limit ? i + 1 : -1;
            }
            boolean comma = passage.is(i, ",") && (passage.isQuoted(Math.min(i + 1, passage.size() - 1)));
            if (!adjunct && i == afterAddressee && !comma) {
                break;
            }
        }
        return afterAddressee > start && afterAddressee < limit && hasClause(afterAddressee, limit)
                ? skipAdjunct(afterAddressee, limit)
                : -1;
    }

    /// The token behind whoever is told something, or `start` when nobody is.
    ///
    /// @param tells whether the cue is one of telling
    int behindAddressee(int start, int limit, boolean tells) {
        return tells ? addresseeEnd(start, limit) : start;
    }

    private int addresseeEnd(int start, int limit) {
        if (start >= limit || passage.isQuoted(start) || passage.is(start, "that") || passage.is(start, ",")) {
            return start;
        }
        int end = start;
        while (end < limit && end - start < LONGEST_ADDRESSEE) {
            Annotation.Name name = passage.nameFrom(end);
            if (name != null) {
                return passage.indexFrom(name.span().end());
            }
            end++;
            boolean pronoun = passage.is(end - 1, "him")
                    || passage.is(end - 1, "them")
                    || passage.is(end - 1, "me")
                    || passage.is(end - 1, "us")
                    || end - 1 == start && passage.is(start, "her");
            boolean next = end >= limit
                    || passage.is(end, "that")
                    || passage.is(end, ",")
                    || passage.is(end, ":")
                    || passage.is(end, "to")
                    || passage.isQuoted(end)
                    || passage.is(end, ClauseWords.PRONOUN)
                    || passage.is(end, ClauseWords.DETERMINER)
                    || passage.is(end, ClauseWords.ADJUNCT);
            if (pronoun || next) {
                return end;
            }
        }
        return start;
    }

    /// The clause that a cue interrupted, from a token on.
    List<Span> rest(int from, int limit) {
        int start = from;
        while (start < limit && !passage.token(start).isWord() && !passage.isQuoted(start)) {
            start++;
        }
        return start >= limit ? List.of() : upToNextCue(start, limit);
    }

    /// The quotation that goes on behind the cue that interrupted it: “We,” she said, “will.”
    List<Span> quotationAfterInterruption(int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (passage.isQuoted(i)) {
                boolean introduced = passage.is(i - 1, ",")
                        || passage.is(i - 1, ".")
                        || passage.is(i - 1, ":")
                        || passage.is(i - 1, "—")
                        || passage.is(i - 1, "–");
                int from2 = passage.token(i).span().start();
                return introduced
                        ? passage.quotations().stream()
                                .filter(one -> one.span().end() > from2)
                                .map(Annotation.Quotation::words)
                                .toList()
                        : List.of();
            }
        }
        return List.of();
    }

    /// Whether nothing but an adjunct ("on Monday, in a statement") stands between a token and the limit.
    boolean isOnlyAdjunct(int from, int limit) {
        int start = from;
        while (start < limit && !passage.token(start).isWord() && !passage.isQuoted(start)) {
            start++;
        }
        if (start >= limit) {
            return true;
        }
        if (passage.isQuoted(start) || limit - start > LONGEST_ADJUNCT || !passage.is(start, ClauseWords.ADJUNCT)) {
            return false;
        }
        for (int i = start; i < limit; i++) {
            if (passage.is(i, "that") || passage.is(i, ":") || passage.isQuoted(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a verb that makes a clause stands near behind a token, or "that" right there.
    boolean hasClause(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + VERB_WITHIN); i++) {
            if (passage.isQuoted(i) || passage.is(i, ClauseWords.FINITE) || passage.is(i, "that")) {
                return true;
            }
            String form = passage.token(i).form();
            if (i > from + 1 && form.endsWith("ed") && passage.nameAt(i) == null) {
                return true;
            }
        }
        return false;
    }

    private boolean hasInfinitive(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + LONGEST_ADJUNCT); i++) {
            if (passage.is(i, "to") || passage.is(i, "for") || passage.is(i, "whether") || passage.is(i, "if")) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWithAdjunct(int from) {
        return passage.is(from, ClauseWords.ADJUNCT);
    }

    /// The token behind an adjunct at `start` that a clause follows; `start` when there is none.
    private int skipAdjunct(int start, int limit) {
        if (!startsWithAdjunct(start)) {
            return start;
        }
        for (int i = start + 1; i < Math.min(limit - 1, start + LONGEST_ADJUNCT); i++) {
            boolean clauseStarts = passage.is(i, ClauseWords.PRONOUN)
                    || passage.is(i, ClauseWords.DETERMINER)
                            && !passage.is(i - 1, ClauseWords.PREPOSITION)
                            && !passage.is(i - 1, ClauseWords.ADJUNCT)
                    || passage.nameFrom(i) != null
                            && !passage.is(i - 1, ClauseWords.PREPOSITION)
                            && !passage.is(i - 1, ClauseWords.DETERMINER)
                            && !passage.is(i - 1, ClauseWords.ADJUNCT);
            if (clauseStarts) {
                return i;
            }
        }
        return start;
    }

    /// From a token to the end of the clause: to the words that lead to the next cue, or to the end of the passage.
    private List<Span> upToNextCue(int start, int limit) {
        int end = limit - 1;
        if (limit < passage.size()) {
            end = beforeNextCue(start, limit);
        }
        if (end < start) {
            return List.of();
        }
        List<Span> direct = wholeQuotations(start, end);
        return direct.isEmpty() ? trimmed(start, end) : direct;
    }

    /// The last token before the subject or conjunction of the next cue.
    private int beforeNextCue(int start, int cue) {
        int end = cue - 1;
        for (int i = cue - 1; i > start && !passage.isQuoted(i); i--) {
            boolean and = passage.is(i, "and") || passage.is(i, "but") || passage.is(i, "while");
            if (passage.is(i, ",") || and || passage.is(i, ";")) {
                end = i - 1;
                break;
            }
        }
        while (end > start && (passage.is(end, ",") || passage.is(end, "and") || passage.is(end, "but"))) {
            end--;
        }
        return end;
    }

    /// The words of the quotations when nothing else stands between two tokens, else nothing.
    private List<Span> wholeQuotations(int first, int last) {
        if (!passage.isQuoted(first)) {
            return List.of();
        }
        List<Span> words = new ArrayList<>();
        Span all = passage.between(first, last);
        for (int i = first; i <= last; i++) {
            if (!passage.isQuoted(i) && passage.token(i).isWord()) {
                return List.of();
            }
        }
        passage.quotations().stream()
                .filter(one -> one.span().overlaps(all))
                .map(Annotation.Quotation::words)
                .forEach(words::add);
        return words;
    }

    /// From one token to another without the marks and conjunctions at the edges.
    private List<Span> trimmed(int first, int last) {
        int start = first;
        int end = last;
        while (start <= end && isMark(start) && !passage.isQuoted(start)) {
            start++;
        }
        while (end >= start && isMark(end) && !passage.isQuoted(end)) {
            end--;
        }
        if (end - start < 1) {
            return List.of();
        }
        Span span = passage.between(start, end);
        return List.of(withoutLoneMarks(span));
    }

    /// A content that begins or ends with a quotation keeps the words, not the mark, when the partner of the mark is
    /// outside.
    private Span withoutLoneMarks(Span span) {
        Span result = span;
        for (Annotation.Quotation quotation : passage.quotations()) {
            boolean whole = span.contains(quotation.span());
            if (!whole && quotation.span().overlaps(span) && quotation.words().overlaps(span)) {
                int start = Math.max(result.start(), Math.min(quotation.words().start(), result.end() - 1));
                boolean opensOutside = quotation.span().start() < span.start();
                result = new Span(
                        opensOutside ? start : result.start(),
                        Math.min(result.end(), quotation.words().end()));
            }
        }
        return result;
    }

    private boolean isMark(int index) {
        return MARKS_AT_EDGES.contains(passage.token(index).form());
    }
}

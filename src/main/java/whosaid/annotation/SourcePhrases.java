package whosaid.annotation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import whosaid.text.Token;

/// Finds the words that name the source of a report, before or behind its cue.
final class SourcePhrases {

    /// A longer stretch before a cue is a clause with the source at its end.
    private static final int LONGEST_PHRASE = 14;

    private final Passage passage;

    SourcePhrases(Passage passage) {
        this.passage = passage;
    }

    /// A source phrase.
    ///
    /// @param first index of its first token
    /// @param last index of its last token
    record Phrase(int first, int last) {}

    /// The subject that ends right before a cue, or null when the cue has none of its own.
    ///
    /// @param cue index of the cue's first token
    /// @param from index of the first token that may belong to the subject
    @Nullable
    Phrase before(int cue, int from) {
        int end = beforeModifiers(cue, from);
        if (end < from || passage.is(end, ClauseWords.CONJUNCTION)) {
            return null;
        }
        if (passage.is(end, ",")) {
            return beforeApposition(end, from);
        }
        if (!passage.token(end).isWord() && !passage.is(end, ")") && !isPossessive(end)) {
            return null;
        }
        int start = clauseStart(end, from);
        if (start > end) {
            return null;
        }
        Phrase phrase = narrowed(start, end);
        if (passage.is(phrase.first(), "who")) {
            return antecedent(phrase.first() - 1);
        }
        Phrase name = nameBefore(phrase);
        return name == null ? phrase : name;
    }

    /// “Ana Lind, head of the harbour office has said”, with one comma forgotten: the name, not the apposition.
    private @Nullable Phrase nameBefore(Phrase phrase) {
        int comma = phrase.first() - 1;
        if (comma < 1 || !passage.is(comma, ",") || startsPhrase(phrase.first())) {
            return null;
        }
        Annotation.Name name = passage.nameAt(comma - 1);
        return name == null || name.kind() != NameKind.PERSON
                ? null
                : new Phrase(passage.indexFrom(name.span().start()), comma - 1);
    }

    private boolean startsPhrase(int index) {
        return passage.nameAt(index) != null
                || passage.token(index).isCapitalised()
                || passage.is(index, ClauseWords.PRONOUN)
                || passage.is(index, ClauseWords.DETERMINER);
    }

    /// The phrase that a relative clause hangs on, with or without a comma between them.
    private @Nullable Phrase antecedent(int before) {
        int end = passage.is(before, ",") ? before - 1 : before;
        if (end < 0) {
            return null;
        }
        Annotation.Name name = passage.nameAt(end);
        if (name != null && name.kind() == NameKind.PERSON) {
            return new Phrase(passage.indexFrom(name.span().start()), end);
        }
        int start = clauseStart(end, 0);
        return start > end ? null : narrowed(start, end);
    }

    /// The subject behind a cue ("said Lind", "according to Lind"), or null when none stands there.
    ///
    /// @param start index of the token behind the cue
    /// @param byToo whether "by" and "in" may be part of it, as in "according to a report by the council"
    @Nullable
    Phrase behind(int start, boolean byToo) {
        int end = start;
        while (end < passage.size() && !endsPhrase(end, start, byToo)) {
            end++;
        }
        return end == start ? null : new Phrase(start, end - 1);
    }

    private boolean endsPhrase(int index, int start, boolean byToo) {
        Token token = passage.token(index);
        if (passage.nameAt(index) != null) {
            return false;
        }
        boolean mark = !token.isWord() && !isPossessive(index) && !token.form().equals("&");
        boolean adjunct = ClauseWords.ADJUNCT.has(token)
                && !(byToo
                        && (passage.is(index, "by")
                                || passage.is(index, "in")
                                || passage.is(index, "from")
                                || passage.is(index, "with")));
        return mark
                || passage.isQuoted(index)
                || index > start
                        && (adjunct && !passage.is(index, "with") && !passage.is(index, "from")
                                || ClauseWords.SUBORDINATOR.has(token)
                                || ClauseWords.FINITE.has(token) && !isPossessive(index)
                                || passage.is(index, "to"));
    }

    private boolean isPossessive(int index) {
        return passage.is(index, "'s") || passage.is(index, "’s") || passage.is(index, "'") || passage.is(index, "’");
    }

    /// The last token before a cue that is no auxiliary or adverb.
    private int beforeModifiers(int cue, int from) {
        int end = cue - 1;
        while (end >= from
                && passage.nameAt(end) == null
                && (passage.is(end, ClauseWords.MODIFIER)
                        || passage.is(end, ClauseWords.AUXILIARY)
                        || passage.is(end, ClauseWords.BE)
                        || passage.token(end).form().toLowerCase(Locale.ROOT).endsWith("ly") && end > from)) {
            end--;
        }
        return end;
    }

    private int clauseStart(int end, int from) {
        int start = end;
        while (start - 1 >= from && !endsClause(start - 1)) {
            start--;
        }
        return start;
    }

    /// Whether what stands behind a token is no longer part of the same phrase.
    private boolean endsClause(int index) {
        Token token = passage.token(index);
        if (passage.nameAt(index) != null) {
            return false;
        }
        boolean mark = !token.isWord() && !isPossessive(index) && !"()&-".contains(token.form());
        boolean and = passage.is(index, "and") && passage.is(index - 1, ",");
        boolean conjunction = ClauseWords.CONJUNCTION.has(token) && !passage.is(index, "and");
        return mark || and || conjunction || passage.is(index, "that") || passage.isQuoted(index);
    }

    /// The phrase that an apposition or a relative clause stands behind: “Ana Lind, mayor of Visby, said”, “a dock
    /// worker, who gave no name, said”. Null when what stands before the comma is a clause, not an apposition.
    private @Nullable Phrase beforeApposition(int comma, int from) {
        int end = comma - 1;
        boolean relative = false;
        boolean nearest = true;
        while (end >= from) {
            int start = clauseStart(end, from);
            if (start > end) {
                return null;
            }
            Phrase phrase = narrowed(start, end);
            boolean named = passage.nameFrom(phrase.first()) != null || endsWithPerson(phrase);
            if (!nearest && (named || relative) || nearest && isWholeName(phrase) && passage.is(start - 1, ",")) {
                return phrase;
            }
            relative = passage.is(start, "who") || passage.is(start, "which") || passage.is(start, "whose");
            if (!relative && hasFiniteVerb(start, end) || !passage.is(start - 1, ",")) {
                return null;
            }
            nearest = false;
            end = start - 2;
        }
        return null;
    }

    /// “Its author, Ana Lind, warned”: the name itself is the apposition.
    private boolean isWholeName(Phrase phrase) {
        Annotation.Name name = passage.nameFrom(phrase.first());
        return name != null && name.kind() == NameKind.PERSON && name.equals(passage.nameAt(phrase.last()));
    }

    private boolean hasFiniteVerb(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (passage.is(i, "who") || passage.is(i, "which")) {
                return false;
            }
            if (passage.is(i, ClauseWords.FINITE) && !isPossessive(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWithPerson(Phrase phrase) {
        Annotation.Name name = passage.nameAt(phrase.last());
        return name != null && name.kind() == NameKind.PERSON;
    }

    /// The phrase without words that open a sentence, and, behind a preposition or in a long clause, its last noun
    /// phrase only.
    private Phrase narrowed(int start, int end) {
        int first = start;
        while (first < end && opens(first)) {
            first++;
        }
        if (passage.is(first, "who") && first == end) {
            return new Phrase(first, end);
        }
        boolean relative = passage.is(first, "who") || passage.is(first, "which");
        boolean prepositional = passage.is(first, ClauseWords.PREPOSITION) && passage.nameFrom(first) == null;
        if (prepositional || relative || end - first >= LONGEST_PHRASE) {
            return new Phrase(lastNounPhrase(first, end), end);
        }
        return new Phrase(first, end);
    }

    private boolean opens(int index) {
        Token token = passage.token(index);
        boolean adverb = token.form().endsWith("ly") && passage.nameAt(index) == null;
        return ClauseWords.OPENER.has(token) || ClauseWords.CONJUNCTION.has(token) || adverb;
    }

    private int lastNounPhrase(int first, int end) {
        for (int i = end; i > first; i--) {
            boolean starts = passage.nameFrom(i) != null
                    || passage.is(i, ClauseWords.DETERMINER)
                    || passage.is(i, ClauseWords.PRONOUN);
            boolean partOfAnother = passage.is(i - 1, "of")
                    || passage.is(i - 1, "for")
                    || passage.is(i - 1, "and")
                    || passage.is(i - 1, "at")
                    || isPossessive(i - 1)
                    || passage.nameAt(i - 1) != null
                    || passage.token(i - 1).isCapitalised() && i - 1 > first;
            if (starts && !partOfAnother) {
                return i;
            }
        }
        return Math.min(first + 1, end);
    }
}

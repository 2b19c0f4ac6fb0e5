package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Cues.Complement;
import whosaid.annotation.SourcePhrases.Phrase;
import whosaid.text.Span;

/// Finds the attributions of one passage, cue by cue from left to right.
final class PassageAttributions {

    private static final int LONGEST_LABEL = 6;

    private final Passage passage;
    private final SourcePhrases sources;
    private final Contents contents;
    private final List<Annotation.Attribution> found = new ArrayList<>();

    /// The first token that no attribution has used yet.
    private int unused;

    PassageAttributions(Passage passage) {
        this.passage = passage;
        this.sources = new SourcePhrases(passage);
        this.contents = new Contents(passage);
    }

    List<Annotation.Attribution> find() {
        List<Cues.Match> cues = cues();
        for (int i = 0; i < cues.size(); i++) {
            int limit = i + 1 < cues.size() ? cues.get(i + 1).first() : passage.size();
            credit(cues.get(i), limit);
        }
        if (found.isEmpty()) {
            creditLabel();
        }
        return found;
    }

    private List<Cues.Match> cues() {
        List<Cues.Match> cues = new ArrayList<>();
        int i = 0;
        while (i < passage.size()) {
            Cues.Match match = passage.isQuoted(i) || passage.nameAt(i) != null ? null : Cues.at(passage.tokens(), i);
            if (accordingTo(i)) {
                match = new Cues.Match(i, i + 1, new Cues.Cue(Set.of(), false));
            }
            if (match != null && isReport(match)) {
                cues.add(match);
                i = match.last();
            }
            i++;
        }
        return cues;
    }

    private boolean accordingTo(int index) {
        return !passage.isQuoted(index) && passage.is(index, "according") && passage.is(index + 1, "to");
    }

    /// Whether a form of a cue is used as one here: not as a noun, an infinitive, a passive, a wish or a denial that
    /// anything was said.
    private boolean isReport(Cues.Match match) {
        if (accordingTo(match.first())) {
            return true;
        }
        int before = match.first() - 1;
        while (passage.is(before, ClauseWords.MODIFIER) && !passage.is(before, ClauseWords.AUXILIARY)) {
            before--;
        }
        boolean participle = isParticiple(match);
        if (passage.is(before, "to")
                || passage.is(before, ClauseWords.MODAL)
                || passage.is(before, ClauseWords.NEGATION)
                || passage.is(match.last() + 1, "not") && match.cue().takes(Complement.ASK)
                || passage.is(before, ClauseWords.OWN)) {
            return false;
        }
        int behindTo = match.last() + 2;
        boolean reputed = passage.is(behindTo - 1, "to")
                && (passage.is(behindTo, ClauseWords.BE) || passage.is(behindTo, ClauseWords.AUXILIARY));
        if (reputed && match.cue().takes(Complement.SAY) && !match.cue().takes(Complement.ASK)) {
            return false;
        }
        if (passage.is(before, ClauseWords.BE)) {
            return passage.token(match.last()).form().endsWith("ing");
        }
        if (!match.cue().ambiguous()) {
            return true;
        }
        boolean nounBefore = passage.is(before, ClauseWords.DETERMINER)
                || passage.is(before, ClauseWords.PREPOSITION)
                || passage.is(before, "'s")
                || passage.is(before, "’s");
        if (nounBefore) {
            return false;
        }
        boolean subject = before >= 0
                && (passage.nameAt(before) != null
                        || passage.is(before, ClauseWords.PRONOUN)
                        || passage.is(before, "who")
                        || passage.isQuoted(before)
                        || passage.is(before, ClauseWords.AUXILIARY));
        boolean past = passage.token(match.first()).form().endsWith("ed") || participle;
        return subject || passage.is(match.last() + 1, "that") || past && before >= 0;
    }

    private boolean isParticiple(Cues.Match match) {
        return passage.token(match.first()).form().endsWith("ing");
    }

    /// Credits what belongs to one cue.
    ///
    /// @param limit index of the next cue's first token, or the passage's size
    private void credit(Cues.Match cue, int limit) {
        if (accordingTo(cue.first())) {
            creditAccordingTo(cue, limit);
            return;
        }
        boolean hangs = isParticiple(cue) && !passage.is(cue.first() - 1, ClauseWords.BE);
        Phrase subject = hangs ? null : sources.before(cue.first(), unused);
        if (subject != null
                && (passage.is(subject.last(), ClauseWords.OWN) || passage.is(subject.first(), ClauseWords.NEGATION))) {
            return;
        }
        if (subject != null && isUsable(subject)) {
            creditSubject(cue, subject, limit);
            return;
        }
        boolean contentBefore = contents.endsWithContent(unused, cue.first());
        Phrase behind = contentBefore && !isParticiple(cue) ? sources.behind(cue.last() + 1, false) : null;
        if (behind != null && isUsable(behind) && !passage.is(behind.last() + 1, ClauseWords.FINITE)) {
            creditInverted(cue, behind, limit);
        } else if (!found.isEmpty() || isParticiple(cue) || passage.is(cue.first() - 1, ClauseWords.CONJUNCTION)) {
            creditSharedSubject(cue, limit);
        }
    }

    private boolean isUsable(Phrase subject) {
        int last = subject.last();
        return !passage.is(last, "it")
                && !passage.is(last, "there")
                && !passage.is(last, ClauseWords.SUBORDINATOR)
                && !passage.is(last, ClauseWords.CONJUNCTION)
                && !passage.is(subject.first(), "that")
                && (passage.token(last).isWord() || passage.is(last, ")"));
    }

    /// Lind said that they would; “We will,” Lind said; The reason, Lind said, is the snow.
    private void creditSubject(Cues.Match cue, Phrase subject, int limit) {
        List<Span> before = contents.before(unused, subject.first());
        boolean tells = cue.cue().takes(Complement.TELL);
        boolean closes = contents.isOnlyAdjunct(contents.behindAddressee(cue.last() + 1, limit, tells), limit);
        boolean inside = passage.is(cue.last() + 1, ",");
        if (before.isEmpty() && inside && !closes && !contents.beginsWithQuotation(cue.last() + 1, limit)) {
            before = contents.interrupted(unused, subject.first());
        }
        if (!before.isEmpty() && contents.endsInQuotation(subject.first())) {
            List<Span> content = new ArrayList<>(before);
            content.addAll(contents.quotationAfterInterruption(cue.last() + 1, limit));
            add(subject, cue, content, AttributionPattern.QUOTATION);
        } else if (!before.isEmpty() && (closes || inside) && passage.is(subject.first() - 1, ",")) {
            List<Span> content = new ArrayList<>(before);
            if (inside && !closes) {
                content.addAll(contents.rest(cue.last() + 2, limit));
            }
            add(subject, cue, content, AttributionPattern.CLAUSE);
        } else {
            add(subject, cue, contents.after(cue, limit), patternAfter(cue, limit));
        }
    }

    /// “We will,” said Lind; they would, says Lind.
    private void creditInverted(Cues.Match cue, Phrase subject, int limit) {
        List<Span> content = new ArrayList<>(contents.before(unused, cue.first()));
        content.addAll(contents.quotationAfterInterruption(subject.last() + 1, limit));
        boolean quoted = contents.endsInQuotation(cue.first());
        add(subject, cue, content, quoted ? AttributionPattern.QUOTATION : AttributionPattern.CLAUSE);
    }

    /// According to Lind, they would; they would, according to Lind.
    private void creditAccordingTo(Cues.Match cue, int limit) {
        Phrase source = sources.behind(cue.last() + 1, true);
        if (source == null) {
            return;
        }
        List<Span> content = new ArrayList<>(contents.before(unused, cue.first()));
        int next = source.last() + 1;
        if (content.isEmpty() && passage.is(next, ",")) {
            content.addAll(contents.interrupted(unused, cue.first()));
        }
        boolean goesOn = content.isEmpty() || passage.is(next, ",") || passage.is(next, ":");
        if (goesOn) {
            content.addAll(contents.rest(next + 1, content.isEmpty() ? passage.size() : limit));
        }
        if (content.isEmpty() || content.size() == 1 && limit < passage.size() && cue.first() == 0) {
            // "According to a report by the Wire, Lind said …": the report only relays what the next cue credits.
            unused = Math.min(next + 1, passage.size());
            return;
        }
        add(source, cue, content, AttributionPattern.ACCORDING_TO);
    }

    /// Lind said the bridge was safe but warned that the road was not; …, adding that it would close.
    private void creditSharedSubject(Cues.Match cue, int limit) {
        Span source = found.isEmpty() ? null : found.getLast().source();
        if (found.isEmpty()) {
            Phrase subject = firstNoun(cue.first());
            source = subject == null ? null : passage.between(subject.first(), subject.last());
        }
        if (source != null) {
            AttributionPattern pattern = isParticiple(cue) ? AttributionPattern.PARTICIPLE : patternAfter(cue, limit);
            add(source, cue, contents.after(cue, limit), pattern);
        }
    }

    /// The first name or pronoun of the clause that a participle hangs on.
    private @Nullable Phrase firstNoun(int until) {
        for (int i = unused; i < until; i++) {
            Annotation.Name name = passage.nameFrom(i);
            if (name != null && (name.kind() == NameKind.PERSON || name.kind() == NameKind.ORGANISATION)) {
                return new Phrase(i, passage.indexFrom(name.span().end()) - 1);
            }
            if (passage.is(i, ClauseWords.PRONOUN) && !passage.isQuoted(i) && !passage.is(i, "it")) {
                return new Phrase(i, i);
            }
        }
        return null;
    }

    private AttributionPattern patternAfter(Cues.Match cue, int limit) {
        if (contents.beginsWithQuotation(cue.last() + 1, limit)) {
            return AttributionPattern.QUOTATION;
        }
        boolean clause = cue.cue().takes(Complement.SAY) || cue.cue().takes(Complement.TELL);
        return clause && contents.hasClause(cue.last() + 1, limit)
                ? AttributionPattern.CLAUSE
                : AttributionPattern.OBJECT;
    }

    /// A headline or an answer: “Lind: They will”.
    private void creditLabel() {
        for (int colon = 1; colon <= LONGEST_LABEL && colon + 2 < passage.size(); colon++) {
            if (passage.is(colon, ":")) {
                Annotation.Name name = passage.nameFrom(0);
                boolean label = name != null
                        && passage.indexFrom(name.span().end()) == colon
                        && (name.kind() == NameKind.PERSON || name.kind() == NameKind.ORGANISATION);
                if (label && passage.span().start() == passage.paragraph().start()) {
                    List<Span> content = contents.rest(colon + 1, passage.size()).stream()
                            .limit(1)
                            .map(span -> isQuotation(span)
                                    ? span
                                    : new Span(span.start(), passage.paragraph().end()))
                            .toList();
                    if (!content.isEmpty()) {
                        found.add(new Annotation.Attribution(
                                passage.between(0, colon - 1), null, content, AttributionPattern.LABEL.precision()));
                    }
                }
                return;
            }
        }
    }

    private boolean isQuotation(Span span) {
        return passage.quotations().stream().anyMatch(one -> one.words().equals(span));
    }

    private void add(Phrase source, Cues.Match cue, List<Span> content, AttributionPattern pattern) {
        add(passage.between(source.first(), source.last()), cue, content, pattern);
    }

    private void add(Span source, Cues.Match cue, List<Span> content, AttributionPattern pattern) {
        if (content.isEmpty()) {
            return;
        }
        Span words = passage.between(cue.first(), cue.last());
        found.add(new Annotation.Attribution(source, words, content, pattern.precision()));
        int end = Math.max(content.getLast().end(), Math.max(words.end(), source.end()));
        unused = Math.max(unused, passage.indexFrom(end));
    }
}

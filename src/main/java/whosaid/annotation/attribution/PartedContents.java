package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import whosaid.annotation.Annotation.Content;
import whosaid.annotation.RoleWords;
import whosaid.annotation.encoder.Mark;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Makes one of the marks of a content that the encoder parted at a relative clause: "claimed ⟦the fruit⟧, which was
/// new, ⟦is sweet⟧".
///
/// @param cues those that are marked
record PartedContents(Text text, ReadingOrder<Mark> cues) {

    private static final String COMMA = ",";

    /// The contents of one head in reading order, those parted made one: as likely a statement as the likelier part.
    List<Content> joined(List<Content> contents) {
        List<Content> joined = new ArrayList<>();
        for (Content next : contents) {
            Content last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && isParted(last, next)) {
                joined.set(joined.size() - 1, both(last, next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static Content both(Content last, Content next) {
        return new Content(
                last.span().cover(next.span()),
                Math.max(last.probability(), next.probability()),
                last.source(),
                last.cue());
    }

    private boolean isParted(Content last, Content next) {
        if (last.cue() == null
                || !last.cue().equals(next.cue())
                || last.span().end() >= next.span().start()) {
            return false;
        }
        Span gap = new Span(last.span().end(), next.span().start());
        List<Token> between = text.tokens(gap);
        return between.size() > 2
                && between.getFirst().form().equals(COMMA)
                && RoleWords.RELATIVE.has(between.get(1))
                && between.getLast().form().equals(COMMA)
                && cues.touching(gap).isEmpty();
    }
}

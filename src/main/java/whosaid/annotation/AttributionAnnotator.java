package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import whosaid.article.Article;
import whosaid.text.Span;

/// Finds the words that an article credits to a source, by the cues of `cues.txt` and the quotation marks.
///
/// Needs quotations, and names where there are any. Within a paragraph, a quotation without a cue goes on with the
/// statement before it; a paragraph that is nothing but a quotation is a new statement of the same source.
public final class AttributionAnnotator implements Annotator {

    @Override
    public List<Annotation.Attribution> annotate(Article article, Annotations seen) {
        List<Annotation.Attribution> found = new ArrayList<>();
        Passage before = null;
        for (Passage passage : Passage.of(article, seen)) {
            List<Annotation.Attribution> here = new PassageAttributions(passage).find();
            if (here.isEmpty() && before != null) {
                goOn(found, before, passage);
            } else {
                here.stream().filter(one -> !isCredited(one, found)).forEach(found::add);
            }
            before = passage;
        }
        return found;
    }

    /// Whether the same words were credited by another cue before: “…,” Lind said, the Harbour Wire reported.
    private static boolean isCredited(Annotation.Attribution one, List<Annotation.Attribution> found) {
        Span content = one.content().getFirst().cover(one.content().getLast());
        return found.stream().anyMatch(other -> other.content()
                .getFirst()
                .cover(other.content().getLast())
                .equals(content));
    }

    /// Credits a passage that is nothing but a quotation to the source before it.
    private static void goOn(List<Annotation.Attribution> found, Passage before, Passage passage) {
        if (found.isEmpty() || !isOnlyQuotation(passage)) {
            return;
        }
        Annotation.Attribution last = found.getLast();
        boolean adjacent = before.span().overlaps(last.span());
        if (!adjacent) {
            return;
        }
        var words =
                passage.quotations().stream().map(Annotation.Quotation::words).toList();
        if (passage.paragraph().contains(last.span())) {
            List<Span> content = new ArrayList<>(last.content());
            content.addAll(words);
            found.set(
                    found.size() - 1,
                    new Annotation.Attribution(last.source(), last.cue(), content, last.confidence()));
        } else {
            found.add(new Annotation.Attribution(
                    last.source(), null, words, AttributionPattern.BARE_QUOTATION.precision()));
        }
    }

    private static boolean isOnlyQuotation(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (passage.token(i).isWord() && !passage.isQuoted(i)) {
                return false;
            }
        }
        return !passage.quotations().isEmpty();
    }
}

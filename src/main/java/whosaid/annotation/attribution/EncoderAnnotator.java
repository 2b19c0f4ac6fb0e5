package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotations;
import whosaid.annotation.Annotator;
import whosaid.annotation.encoder.Encoder;
import whosaid.annotation.encoder.Marks;
import whosaid.annotation.name.BodiesOfPersons;
import whosaid.annotation.name.NameTagger;
import whosaid.article.Article;
import whosaid.text.Span;

/// Sees names, with what the encoder says of them, and the parts of attributions as it marks them.
public final class EncoderAnnotator implements Annotator {

    private final NameTagger tagger = new NameTagger();
    private final Encoder encoder;

    /// @param encoder that marks the words
    public EncoderAnnotator(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<Annotation> annotate(Article article, Annotations seen) {
        Marks marks = encoder.read(DoubleMarks.in(article, seen.of(Annotation.Quotation.class)));
        List<Annotation.Name> names = tagger.names(article, marks);
        MarkedParts parts = new MarkedParts(article, marks, names);
        List<Span> speaking =
                parts.sources().stream().map(Annotation.Source::span).toList();
        List<Annotation> found = new ArrayList<>(BodiesOfPersons.in(article.text(), names, speaking));
        found.addAll(parts.sources());
        found.addAll(parts.cues());
        found.addAll(parts.contents());
        return found;
    }
}

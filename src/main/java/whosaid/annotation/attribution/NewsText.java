package whosaid.annotation.attribution;

import java.util.List;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Quotation;
import whosaid.annotation.NameKind;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;

/// Whom and what an article names and quotes, in which sentences, in reading order.
///
/// @param people names of persons
/// @param bodies names of organisations
record NewsText(
        Text text,
        ReadingOrder<Name> people,
        ReadingOrder<Name> bodies,
        ReadingOrder<Span> sentences,
        ReadingOrder<Quotation> quotations) {

    /// Tokens between a speaker and the cue: an apposition at most.
    static final int LONGEST_APPOSITION = 20;

    NewsText(Article article, List<Name> names, List<Quotation> quotations) {
        this(
                article.text(),
                of(NameKind.PERSON, names),
                of(NameKind.ORGANISATION, names),
                new ReadingOrder<>(article.sentences(), sentence -> sentence),
                new ReadingOrder<>(quotations, Quotation::span));
    }

    private static ReadingOrder<Name> of(NameKind kind, List<Name> names) {
        return new ReadingOrder<>(
                names.stream().filter(name -> name.kind() == kind).toList(), Name::span);
    }

    /// The sentence that a span begins in.
    Span sentence(Span span) {
        return sentences.touching(span.firstUnit()).stream().findFirst().orElse(span);
    }
}

package whosaid.annotation;

import java.util.List;
import whosaid.article.Article;

/// The annotators in the order they run: each sees what those before it saw.
///
/// @param annotators in running order
public record Pipeline(List<Annotator> annotators) {

    public Pipeline {
        annotators = List.copyOf(annotators);
    }

    /// All that is seen in an article.
    public Annotations annotate(Article article) {
        Annotations seen = Annotations.NONE;
        for (Annotator annotator : annotators) {
            seen = seen.with(annotator.annotate(article, seen));
        }
        return seen;
    }
}

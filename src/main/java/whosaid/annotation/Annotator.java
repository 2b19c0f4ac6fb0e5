package whosaid.annotation;

import java.util.List;
import whosaid.article.Article;

/// Sees one kind of thing, or several, in an article's text. Holds no state between articles and may be used by many
/// threads at once.
public interface Annotator {

    /// What this annotator sees, in any order; nothing within the parts that are set aside.
    ///
    /// @param article the article to look at
    /// @param seen what the annotators before this one saw
    List<? extends Annotation> annotate(Article article, Annotations seen);
}

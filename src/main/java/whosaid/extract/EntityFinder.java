package whosaid.extract;

import whosaid.annotation.Annotations;
import whosaid.article.Article;

/// Finds out, from the names seen in an article, who and what they name.
@FunctionalInterface
public interface EntityFinder {

    /// The people, organisations and other things an article names.
    Entities find(Article article, Annotations seen);
}

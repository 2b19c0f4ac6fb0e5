package whosaid.extract;

import java.util.List;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotations;
import whosaid.article.Article;

/// Finds whom and what an article names. Holds no state between articles and may be used by many threads at once.
public final class EntityFinder {

    /// The entities of an article, from the names that were seen in it.
    public Entities find(Article article, Annotations seen) {
        List<Annotation.Name> names = seen.of(Annotation.Name.class);
        return new ArticleEntities(NameClusters.of(article.text(), names, List.of()));
    }
}

package whosaid.extract;

import java.util.List;
import whosaid.annotation.Annotations;
import whosaid.article.Article;
import whosaid.extract.entity.Entities;
import whosaid.statement.Statement;

/// Makes one kind of statement from what was seen in an article. Holds no state between articles and may be used by
/// many threads at once.
public interface Extractor {

    /// The statements of this kind that the article makes, in any order.
    ///
    /// @param article the article
    /// @param seen what the annotators saw
    /// @param entities whom and what the article names
    List<? extends Statement> extract(Article article, Annotations seen, Entities entities);
}

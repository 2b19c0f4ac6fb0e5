package whosaid.statement;

import java.util.List;
import whosaid.article.Article;

/// All that one article claims.
///
/// @param article the article
/// @param entities who and what it names, in the order of first mention
/// @param statements what it claims, in reading order
public record ArticleFacts(Article article, List<Entity> entities, List<Statement> statements) {

    public ArticleFacts {
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
    }

    /// The statements of one kind, in reading order.
    public <S extends Statement> List<S> of(Class<S> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

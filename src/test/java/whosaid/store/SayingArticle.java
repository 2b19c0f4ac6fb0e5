package whosaid.store;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import whosaid.article.Article;
import whosaid.article.Outlet;
import whosaid.article.Published;
import whosaid.graph.ArticleGraph;
import whosaid.graph.GraphWriter;
import whosaid.graph.Iris;
import whosaid.statement.ArticleFacts;
import whosaid.statement.Entity;
import whosaid.statement.Evidence;
import whosaid.statement.Statement;
import whosaid.text.Span;
import whosaid.text.Text;

/// The graph of an article in which somebody says something.
final class SayingArticle {

    private static final GraphWriter WRITER = new GraphWriter(new Iris(Iris.DEFAULT_BASE), "0.1.0");

    private SayingArticle() {}

    /// The graph of an article that tells all of these.
    static ArticleGraph of(String url, String day, String... said) {
        return in(String.join("\n\n", said), url, day, said);
    }

    /// @param said what of the text is said
    static ArticleGraph in(String text, String url, String day, String... said) {
        List<Statement> statements = new ArrayList<>();
        for (String words : said) {
            int start = text.indexOf(words);
            statements.add(new Statement.Said(
                    Statement.Said.Kind.INDIRECT,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    new Evidence(List.of(new Span(start, start + words.length())), 0.9)));
        }
        return graph(url, day, text, List.of(), statements);
    }

    /// @param url without its scheme; the part before the slash is the outlet
    static ArticleGraph graph(String url, String day, String text, List<Entity> entities, List<Statement> statements) {
        Article article = new Article(
                url,
                url,
                URI.create("https://" + url),
                "News",
                new Outlet(url.substring(0, url.indexOf('/'))),
                List.of(),
                Published.parse(day),
                "en",
                new Text(text),
                List.of());
        return WRITER.write(new ArticleFacts(article, entities, statements));
    }
}

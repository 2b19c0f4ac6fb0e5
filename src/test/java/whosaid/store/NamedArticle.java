package whosaid.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import whosaid.graph.ArticleGraph;
import whosaid.statement.Entity;
import whosaid.statement.Evidence;
import whosaid.statement.Statement;
import whosaid.text.Span;

/// The graph of an article that names some persons and organisations: "Ana Lind, mayor of Harbour" is a person with a
/// role, "Harbour Bank!" an organisation.
public final class NamedArticle {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();

    private NamedArticle() {}

    /// The graph.
    public static ArticleGraph of(String url, String day, String... named) {
        NamedArticle article = new NamedArticle();
        for (String one : named) {
            article.name(one);
        }
        return SayingArticle.graph(
                url, day, article.text.toString(), List.copyOf(article.entities.values()), article.statements);
    }

    private void name(String named) {
        if (named.endsWith("!")) {
            entity(named.substring(0, named.length() - 1), Entity.Kind.ORGANISATION);
        } else {
            String[] parts = named.split(", | of ");
            int start = text.length();
            Entity person = entity(parts[0], Entity.Kind.PERSON);
            if (parts.length > 1) {
                text.append(parts[1]).append(" of ");
                Entity body = parts.length > 2 ? entity(parts[2], Entity.Kind.ORGANISATION) : null;
                statements.add(new Statement.HoldsRole(
                        person,
                        parts[1],
                        body,
                        Statement.HoldsRole.Status.CURRENT,
                        new Evidence(List.of(new Span(start, text.length())), 0.7)));
            }
        }
        text.append(".\n\n");
    }

    private Entity entity(String name, Entity.Kind kind) {
        Span span = new Span(text.length(), text.length() + name.length());
        text.append(name).append(' ');
        return entities.computeIfAbsent(
                kind + name, key -> new Entity("e" + (entities.size() + 1), kind, name, List.of(), List.of(span)));
    }
}

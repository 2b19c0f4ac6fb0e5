package whosaid.extract;

import java.util.List;
import java.util.Optional;
import whosaid.statement.Entity;
import whosaid.text.Span;

/// The entities of one article and how to find whom a mention stands for.
final class ArticleEntities implements Entities {

    private final List<Entity> all;

    ArticleEntities(List<Entity> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public List<Entity> all() {
        return all;
    }

    @Override
    public Optional<Entity> referent(Span span) {
        return all.stream()
                .filter(entity -> entity.mentions().stream().anyMatch(span::contains))
                .findFirst();
    }
}

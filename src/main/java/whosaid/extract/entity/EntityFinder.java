package whosaid.extract.entity;

import java.util.ArrayList;
import java.util.List;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotations;
import whosaid.article.Article;
import whosaid.statement.Entity;

/// Finds whom and what an article names. Holds no state between articles and may be used by many threads at once.
public final class EntityFinder {

    /// The entities of an article, from the names that were seen in it; quotations and attributions, where they were
    /// seen, help to tell whom a pronoun stands for.
    public Entities find(Article article, Annotations seen) {
        List<Annotation.Name> names = seen.of(Annotation.Name.class);
        List<StatedAlias> aliases = new AliasFinder(article.text(), names).find();
        List<StatedAlias> united = new ArrayList<>(aliases);
        united.addAll(CountryAdjectives.pairs(article.text(), names));
        united.addAll(PlaceAbbreviations.pairs(article.text(), names));
        List<Annotation.Name> all =
                CountryAdjectives.asPlaces(article.text(), MissedNames.addTo(article, names, aliases));
        List<Entity> entities = NameClusters.of(article.text(), all, united);
        return new ArticleEntities(article, seen, entities);
    }
}

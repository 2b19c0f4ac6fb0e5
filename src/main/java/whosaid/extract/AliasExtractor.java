package whosaid.extract;

import java.util.ArrayList;
import java.util.List;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotations;
import whosaid.article.Article;
import whosaid.extract.entity.AliasFinder;
import whosaid.extract.entity.Entities;
import whosaid.extract.entity.StatedAlias;
import whosaid.statement.Evidence;
import whosaid.statement.Statement.KnownAs;

/// Makes statements of the other names that an article says somebody or something goes by.
public final class AliasExtractor implements Extractor {

    @Override
    public List<KnownAs> extract(Article article, Annotations seen, Entities entities) {
        List<KnownAs> found = new ArrayList<>();
        for (StatedAlias alias : new AliasFinder(article.text(), seen.of(Annotation.Name.class)).find()) {
            String other = article.text().at(alias.alias());
            entities.referent(alias.name())
                    .filter(entity -> !article.text().at(alias.name()).equals(other))
                    .map(entity -> new KnownAs(
                            entity,
                            other,
                            new Evidence(List.of(alias.name().cover(alias.alias())), alias.confidence())))
                    .ifPresent(found::add);
        }
        return found;
    }
}

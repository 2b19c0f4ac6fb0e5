package whosaid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import whosaid.CaseFile;
import whosaid.CaseFile.Case;
import whosaid.annotation.Annotations;
import whosaid.annotation.Pipeline;
import whosaid.annotation.QuotationAnnotator;
import whosaid.annotation.attribution.EncoderAnnotator;
import whosaid.annotation.encoder.Encoder;
import whosaid.article.Article;
import whosaid.extract.entity.Entities;
import whosaid.extract.entity.EntityFinder;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Text;

class EntityFinderTest {

    private static final Pipeline PIPELINE =
            new Pipeline(List.of(new QuotationAnnotator(), new EncoderAnnotator(Encoder.standard())));
    private static final EntityFinder FINDER = new EntityFinder();
    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";

    @TestFactory
    Stream<DynamicTest> groupsTheNamesOfOneBearer() throws IOException {
        return cases("clusters.txt", one -> {
            List<String> found = find(article(one.text())).all().stream()
                    .filter(entity -> entity.kind() == Entity.Kind.PERSON || entity.kind() == Entity.Kind.ORGANISATION)
                    .map(EntityFinderTest::written)
                    .toList();

            assertThat(found).isEqualTo(one.expected());
        });
    }

    @TestFactory
    Stream<DynamicTest> readsStatedAliases() throws IOException {
        return cases("aliases.txt", one -> {
            Article article = article(one.text());
            Annotations seen = PIPELINE.annotate(article);
            List<String> found = new AliasExtractor()
                    .extract(article, seen, FINDER.find(article, seen)).stream()
                            .map(known -> known.entity().name() + " = " + known.alias())
                            .toList();

            assertThat(found).isEqualTo(one.expected());
        });
    }

    @TestFactory
    Stream<DynamicTest> tellsWhomAPhraseStandsFor() throws IOException {
        return cases("referents.txt", one -> {
            int start = one.text().indexOf(OPEN);
            int end = one.text().indexOf(CLOSE) - OPEN.length();
            Article article = article(one.text().replace(OPEN, "").replace(CLOSE, ""));
            List<String> found = find(article).referent(new Span(start, end)).stream()
                    .map(Entity::name)
                    .toList();

            assertThat(found).isEqualTo(one.expected());
        });
    }

    @Test
    void numbersEntitiesInTheOrderOfFirstMention() {
        Entities entities = find(article("Ana Lindqvist met Kofi Boateng in Nairobi. Lindqvist spoke first."));

        assertThat(entities.all()).extracting(Entity::id).containsExactly("e1", "e2", "e3");
        assertThat(entities.all()).extracting(Entity::name).containsExactly("Ana Lindqvist", "Kofi Boateng", "Nairobi");
        assertThat(entities.all().getFirst().mentions()).hasSize(2);
    }

    private interface Check {
        void of(Case one);
    }

    private static Stream<DynamicTest> cases(String file, Check check) throws IOException {
        return CaseFile.read(EntityFinderTest.class, "entities/" + file)
                .map(one -> DynamicTest.dynamicTest(one.text(), () -> check.of(one)));
    }

    private static String written(Entity entity) {
        return entity.aliases().isEmpty() ? entity.name() : entity.name() + " = " + String.join(", ", entity.aliases());
    }

    private static Entities find(Article article) {
        return FINDER.find(article, PIPELINE.annotate(article));
    }

    private static Article article(String text) {
        return new Article("a", "a.txt", null, null, null, List.of(), null, "en", new Text(text), List.of());
    }
}

package whosaid.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import whosaid.statement.ArticleFacts;

class GraphWriterTest {

    private static final String URL = "https://meridianpost.example/bridge";

    private final Iris iris = new Iris(Iris.DEFAULT_BASE);
    private final GraphWriter writer = new GraphWriter(iris, "0.1.0");
    private final Shapes shapes = new Shapes();

    @Test
    void writesTheGraphThatTheSampleShows() throws IOException {
        Graph expected = GraphFactory.createDefaultGraph();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("bridge.ttl"))) {
            RDFDataMgr.read(expected, in, Lang.TURTLE);
        }

        Graph written = writer.write(SampleFacts.at(URL, "")).triples();

        assertThat(triplesMissing(expected, written)).as("missing").isEmpty();
        assertThat(triplesMissing(written, expected)).as("not expected").isEmpty();
    }

    @Test
    void everyWrittenGraphConformsToTheShapes() {
        assertThat(shapes.violations(writer.write(SampleFacts.at(URL, "")).triples()))
                .isEmpty();
    }

    @Test
    void theSameFactsGiveTheSameTriplesWithoutBlankNodes() {
        Graph once = writer.write(SampleFacts.at(URL, "")).triples();
        Graph again = new GraphWriter(new Iris(Iris.DEFAULT_BASE), "0.1.0")
                .write(SampleFacts.at(URL, ""))
                .triples();

        assertThat(once.stream().collect(Collectors.toSet()))
                .isEqualTo(again.stream().collect(Collectors.toSet()));
        assertThat(once.stream().flatMap(t -> Stream.of(t.getSubject(), t.getObject())))
                .noneMatch(Node::isBlank);
    }

    @Test
    void versionsOfAnArticleShareItsIriAndNothingElse() {
        ArticleGraph first = writer.write(SampleFacts.at(URL, ""));
        ArticleGraph second = writer.write(SampleFacts.at(URL, " It rained."));
        ArticleFacts elsewhere = SampleFacts.at("https://other.example/bridge", "");

        assertThat(second.article()).isEqualTo(first.article());
        assertThat(second.name()).isNotEqualTo(first.name());
        assertThat(iris.article(elsewhere.article())).isNotEqualTo(first.article());
    }

    @Test
    void whateverCarriesANameGetsALegalIri() {
        assertThat(Iris.slug("Tang Jie")).isEqualTo("tang-jie");
        assertThat(Iris.slug("  L’Équipe (Paris) ")).isEqualTo("l-équipe-paris");
        assertThat(Iris.slug("唐杰")).isEqualTo("唐杰");
        assertThat(Iris.slug("<> \"{}|\\^`")).matches("[0-9a-f]{16}");
        assertThat(Iris.slug("<>")).isNotEqualTo(Iris.slug("{}"));
        assertThat(Iris.slug("a".repeat(10_000)).length()).isLessThan(100);
        assertThat(Iris.slug("a".repeat(10_000))).isNotEqualTo(Iris.slug("a".repeat(10_001)));
    }

    @Test
    void theShapesRefuseEachBrokenGraphForItsReason() throws IOException {
        Path folder = Path.of("src/test/resources/whosaid/graph/broken");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.ttl")) {
            Set<String> seen = new HashSet<>();
            for (Path file : files) {
                String expected = Files.readAllLines(file).getFirst().substring("# ".length());
                Graph graph = GraphFactory.createDefaultGraph();
                RDFDataMgr.read(graph, file.toUri().toString());

                assertThat(shapes.violations(graph))
                        .as(file.toString())
                        .extracting(Shapes.Violation::message)
                        .contains(expected);
                seen.add(expected);
            }
            assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    private static List<Triple> triplesMissing(Graph of, Graph in) {
        return of.stream().filter(triple -> !in.contains(triple)).toList();
    }
}

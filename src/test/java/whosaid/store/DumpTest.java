package whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whosaid.UserError;

class DumpTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"all.nq", "all.trig", "all.jsonld", "all.nq.gz", "all.trig.gz"})
    void aDumpOfQuadsLoadsBackAsTheSameData(String name) throws IOException {
        DatasetGraph held = DatasetGraphFactory.create();

        DatasetGraph loaded = RDFDataMgr.loadDatasetGraph(dump(name, held).toString());

        assertThat(IsoMatcher.isomorphic(loaded, held)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.ttl", "all.nt", "all.rdf", "all.rdf.gz"})
    void aDumpOfTriplesLoadsBackAsTheUnionOfTheGraphs(String name) throws IOException {
        DatasetGraph held = DatasetGraphFactory.create();

        Graph loaded = RDFDataMgr.loadGraph(dump(name, held).toString());

        Graph union = GraphFactory.createDefaultGraph();
        held.stream().map(Quad::asTriple).forEach(union::add);
        assertThat(loaded.isIsomorphicWith(union)).isTrue();
    }

    @Test
    void theFormatFollowsTheNameOfTheFile() {
        assertThat(DumpFormat.of(Path.of("a/b.2026.nq.gz"))).isEqualTo(DumpFormat.NQUADS);
        assertThatThrownBy(() -> DumpFormat.of(Path.of("a.docx")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("\"docx\" is not a format of dumps");
    }

    private Path dump(String name, DatasetGraph held) throws IOException {
        Path file = folder.resolve(name);
        try (Store store = Store.openOrCreate(folder.resolve("store"), null)) {
            new Loader(store).load(StoreTest.articles(5).iterator());
            new Dump(store).write(file, DumpFormat.of(file));
            Txn.executeRead(store.dataset(), () -> store.dataset()
                    .findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                    .forEachRemaining(held::add));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsOnly("store", name);
        }
        return file;
    }
}

package whosaid.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/// The SHACL shapes that every article's graph conforms to: `ontology/shapes.ttl`.
public final class Shapes {

    private static final String FILE = "/whosaid/ontology/shapes.ttl";

    private final org.apache.jena.shacl.Shapes shapes;

    /// Reads the shapes of the build.
    public Shapes() {
        Graph graph = GraphFactory.createDefaultGraph();
        try (InputStream in = Shapes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks " + FILE);
            }
            RDFDataMgr.read(graph, in, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + FILE, e);
        }
        shapes = org.apache.jena.shacl.Shapes.parse(graph);
    }

    /// Where a graph breaks the shapes; empty when it conforms.
    public List<Violation> violations(Graph graph) {
        return ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .map(Violation::of)
                .toList();
    }

    /// One place where a graph breaks a shape.
    ///
    /// @param node what breaks it
    /// @param message what is wrong and what belongs there
    /// @param value the value that is wrong, or null when the fault is not in a value
    public record Violation(
            Node node, String message, @Nullable Node value) {

        private static Violation of(ReportEntry entry) {
            return new Violation(entry.focusNode(), entry.message(), entry.value());
        }
    }
}

package whosaid.graph;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/// Prints graphs with the prefixes their readers know.
public final class GraphPrinter {

    private GraphPrinter() {}

    /// Prints all graphs; a language that knows no names of graphs gets their triples together.
    public static void print(DatasetGraph graphs, Lang language, OutputStream out) {
        Vocabulary.PREFIXES.forEach(graphs.prefixes()::add);
        if (RDFLanguages.isQuads(language)) {
            RDFDataMgr.write(out, graphs, language);
        } else {
            Graph union = GraphFactory.createDefaultGraph();
            graphs.stream().map(Quad::asTriple).forEach(union::add);
            Vocabulary.PREFIXES.forEach(union.getPrefixMapping()::setNsPrefix);
            RDFDataMgr.write(out, union, language);
        }
    }
}

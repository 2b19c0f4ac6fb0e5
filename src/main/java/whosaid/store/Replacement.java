package whosaid.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// Makes a part of a graph what it should be, and touches only what differs.
final class Replacement {

    private Replacement() {}

    /// Lets a subject have these triples, and no others with these predicates.
    ///
    /// @param wanted all about the subject; it is emptied of what is there already
    static void replace(DatasetGraph dataset, Node graph, Node subject, Set<Node> predicates, Set<Triple> wanted) {
        List<Quad> outdated = new ArrayList<>();
        for (Node predicate : predicates) {
            dataset.find(graph, subject, predicate, Node.ANY).forEachRemaining(quad -> {
                if (!wanted.remove(quad.asTriple())) {
                    outdated.add(quad);
                }
            });
        }
        outdated.forEach(dataset::delete);
        wanted.forEach(triple -> dataset.add(Quad.create(graph, triple)));
    }
}

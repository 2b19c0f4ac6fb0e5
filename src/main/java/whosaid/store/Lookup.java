package whosaid.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// Looks up in one graph what has a property. What it returns is a copy, so the graph may be changed meanwhile.
///
/// @param graph the name of the graph, or [Node#ANY] for all
record Lookup(DatasetGraph dataset, Node graph) {

    /// The values of a property.
    List<Node> objects(Node subject, Node predicate) {
        return quads(subject, predicate, Node.ANY).stream().map(Quad::getObject).toList();
    }

    /// What has a value as a property.
    List<Node> subjects(Node predicate, Node object) {
        return quads(Node.ANY, predicate, object).stream().map(Quad::getSubject).toList();
    }

    /// Whether more than so many have a value as a property; no more of them are read.
    boolean hasMoreSubjects(Node predicate, Node object, int than) {
        Iterator<Quad> quads = dataset.find(graph, Node.ANY, predicate, object);
        try {
            int left = than;
            while (left >= 0 && quads.hasNext()) {
                quads.next();
                left--;
            }
            return left < 0;
        } finally {
            Iter.close(quads);
        }
    }

    /// The words that are the value of a property; empty when it has none.
    String text(Node subject, Node predicate) {
        List<Node> objects = objects(subject, predicate);
        return objects.isEmpty() ? "" : objects.getFirst().getLiteralLexicalForm();
    }

    private List<Quad> quads(Node subject, Node predicate, Node object) {
        List<Quad> found = new ArrayList<>();
        dataset.find(graph, subject, predicate, object).forEachRemaining(found::add);
        return found;
    }
}

package whosaid.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import whosaid.graph.Iris;
import whosaid.graph.Vocabulary;

/// When versions of articles came into the store and left it, in a graph of their own. It stays when an article goes.
final class History {

    private final DatasetGraph dataset;
    private final Node graph;
    private final Clock clock;

    History(DatasetGraph dataset, Iris iris, Clock clock) {
        this.dataset = dataset;
        this.graph = iris.history();
        this.clock = clock;
    }

    /// A version is in the store from now on.
    void began(Node version) {
        dataset.deleteAny(graph, version, Vocabulary.GENERATED_AT_TIME, Node.ANY);
        dataset.deleteAny(graph, version, Vocabulary.INVALIDATED_AT_TIME, Node.ANY);
        dataset.deleteAny(graph, version, Vocabulary.CHANGE_NOTE, Node.ANY);
        dataset.add(graph, version, Vocabulary.GENERATED_AT_TIME, now());
    }

    /// A version takes the place of another, which leaves the store.
    void revised(Node version, Node earlier) {
        dataset.add(graph, version, Vocabulary.WAS_REVISION_OF, earlier);
        dataset.add(graph, earlier, Vocabulary.INVALIDATED_AT_TIME, now());
    }

    /// A version leaves the store.
    ///
    /// @param why the reason given, or empty
    void retracted(Node version, String why) {
        dataset.add(graph, version, Vocabulary.INVALIDATED_AT_TIME, now());
        if (!why.isBlank()) {
            dataset.add(graph, version, Vocabulary.CHANGE_NOTE, NodeFactory.createLiteralString(why));
        }
    }

    private Node now() {
        return NodeFactory.createLiteralDT(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }
}

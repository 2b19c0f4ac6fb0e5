package whosaid.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
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

    /// A version is in the store from now on, also where its article was retracted before.
    void began(Node version) {
        dataset.deleteAny(graph, article(version), Vocabulary.INVALIDATED_AT_TIME, Node.ANY);
        dataset.deleteAny(graph, version, Vocabulary.GENERATED_AT_TIME, Node.ANY);
        dataset.deleteAny(graph, version, Vocabulary.INVALIDATED_AT_TIME, Node.ANY);
        dataset.deleteAny(graph, version, Vocabulary.CHANGE_NOTE, Node.ANY);
        dataset.add(graph, version, Vocabulary.GENERATED_AT_TIME, now());
    }

    /// A version takes the place of another, which leaves the store.
    ///
    /// @param before the words of the statements of the earlier version
    /// @param after those of the new one
    void revised(Node version, Node earlier, Set<String> before, Set<String> after) {
        dataset.add(graph, version, Vocabulary.WAS_REVISION_OF, earlier);
        tell(version, Vocabulary.ADDED, after, before);
        tell(version, Vocabulary.WITHDREW, before, after);
        dataset.add(graph, earlier, Vocabulary.INVALIDATED_AT_TIME, now());
    }

    private void tell(Node version, Node change, Set<String> words, Set<String> without) {
        words.stream()
                .filter(said -> !without.contains(said))
                .forEach(said -> dataset.add(graph, version, change, NodeFactory.createLiteralString(said)));
    }

    /// A version leaves the store, and no version of its article is to come back by itself.
    ///
    /// @param why the reason given, or empty
    void retracted(Node version, String why) {
        dataset.add(graph, version, Vocabulary.INVALIDATED_AT_TIME, now());
        dataset.add(graph, article(version), Vocabulary.INVALIDATED_AT_TIME, now());
        if (!why.isBlank()) {
            dataset.add(graph, version, Vocabulary.CHANGE_NOTE, NodeFactory.createLiteralString(why));
        }
    }

    /// Whether the article of a version was retracted.
    boolean isRetracted(Node version) {
        return dataset.contains(graph, article(version), Vocabulary.INVALIDATED_AT_TIME, Node.ANY);
    }

    /// The IRI that all versions of an article share: that of a version without its last step.
    private static Node article(Node version) {
        String iri = version.getURI();
        return NodeFactory.createURI(iri.substring(0, iri.lastIndexOf('/')));
    }

    private Node now() {
        return NodeFactory.createLiteralDT(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }
}

package whosaid.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import whosaid.UserError;
import whosaid.graph.Vocabulary;

/// Takes an article out of a store, and keeps in the history that it was there.
public final class Retraction {

    private final Store store;

    /// Retracts from a store.
    public Retraction(Store store) {
        this.store = store;
    }

    /// Takes out the article with this URL, id or IRI.
    ///
    /// @param why the reason, kept in the history; may be empty
    /// @return how many quads went
    /// @throws UserError if no article, or more than one, is named so
    public long retract(String named, String why) {
        long quads = store.change(dataset -> {
            Set<Node> versions = versions(dataset, named);
            if (versions.isEmpty()) {
                throw new UserError(
                        "No article in the store has the URL, id or IRI \"%s\".".formatted(named),
                        "Look it up with: whosaid query timeline");
            }
            if (versions.size() > 1) {
                throw new UserError(
                        "%d articles in the store are named \"%s\": %s."
                                .formatted(versions.size(), named, String.join(", ", iris(versions))),
                        "Give the IRI of the one that is to go.");
            }
            Node version = versions.iterator().next();
            new History(dataset, store.iris(), Clock.systemUTC()).retracted(version, why);
            return Loader.remove(dataset, version);
        });
        store.findCopies();
        return quads;
    }

    private static Set<Node> versions(DatasetGraph dataset, String named) {
        Set<Node> found = new LinkedHashSet<>();
        collect(dataset, Vocabulary.IDENTIFIER, NodeFactory.createLiteralString(named), found);
        if (named.matches("https?://\\S+")) {
            Node iri = NodeFactory.createURI(named);
            collect(dataset, Vocabulary.URL, iri, found);
            collect(dataset, Vocabulary.SPECIALIZATION_OF, iri, found);
            if (dataset.containsGraph(iri)) {
                found.add(iri);
            }
        }
        return found;
    }

    private static void collect(DatasetGraph dataset, Node predicate, Node value, Set<Node> found) {
        dataset.findNG(Node.ANY, Node.ANY, predicate, value).forEachRemaining(quad -> found.add(quad.getGraph()));
    }

    private static List<String> iris(Set<Node> versions) {
        List<String> iris = new ArrayList<>();
        versions.forEach(version -> iris.add(version.getURI()));
        return iris;
    }
}

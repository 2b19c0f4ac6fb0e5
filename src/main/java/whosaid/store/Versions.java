package whosaid.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import whosaid.UserError;
import whosaid.graph.Vocabulary;

/// Finds the version of an article that is in a store, by what people call the article.
final class Versions {

    private Versions() {}

    /// The one version with this URL, id or IRI.
    ///
    /// @throws UserError if there is none, or more than one
    static Node named(DatasetGraph dataset, String named) {
        Set<Node> versions = all(dataset, named);
        if (versions.isEmpty()) {
            throw new UserError(
                    "No article in the store has the URL, id or IRI \"%s\".".formatted(named),
                    "Look it up with: whosaid query timeline");
        }
        if (versions.size() > 1) {
            throw new UserError(
                    "%d articles in the store are named \"%s\": %s."
                            .formatted(versions.size(), named, String.join(", ", iris(versions))),
                    "Give the IRI of the one that is meant.");
        }
        return versions.iterator().next();
    }

    private static Set<Node> all(DatasetGraph dataset, String named) {
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

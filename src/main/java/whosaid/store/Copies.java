package whosaid.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import whosaid.article.CopyFinder;
import whosaid.article.Published;
import whosaid.article.Sketch;
import whosaid.graph.Literals;
import whosaid.graph.Vocabulary;

/// Which articles of a store are copies of which, in a graph of their own: concluded from the sketches of all articles,
/// and rebuilt whenever they change. Deleting that graph loses nothing.
final class Copies {

    private final Store store;

    Copies(Store store) {
        this.store = store;
    }

    /// Finds them anew within a change to the store, and writes what is new.
    void update(DatasetGraph dataset) {
        Node graph = store.iris().copies();
        Set<Triple> wanted = new HashSet<>();
        CopyFinder.copies(candidates(dataset)).forEach(copy -> tell(copy, wanted));
        List<Quad> outdated = new ArrayList<>();
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (!wanted.remove(quad.asTriple())) {
                outdated.add(quad);
            }
        });
        outdated.forEach(dataset::delete);
        wanted.forEach(triple -> dataset.add(Quad.create(graph, triple)));
    }

    private static List<CopyFinder.Candidate> candidates(DatasetGraph dataset) {
        List<CopyFinder.Candidate> candidates = new ArrayList<>();
        dataset.findNG(Node.ANY, Node.ANY, Vocabulary.SKETCH, Node.ANY).forEachRemaining(quad -> {
            String published = new Lookup(dataset, quad.getGraph()).text(quad.getSubject(), Vocabulary.DATE_PUBLISHED);
            candidates.add(new CopyFinder.Candidate(
                    quad.getSubject().getURI(),
                    published.isEmpty() ? null : Published.parse(published).instant(),
                    Sketch.parse(quad.getObject().getLiteralLexicalForm())));
        });
        return candidates;
    }

    private static void tell(CopyFinder.Copy found, Set<Triple> triples) {
        Node version = NodeFactory.createURI(found.copy());
        triples.add(Triple.create(version, Vocabulary.ALTERNATE_OF, NodeFactory.createURI(found.first())));
        triples.add(Triple.create(version, Vocabulary.SIMILARITY, Literals.share(found.similarity())));
    }
}

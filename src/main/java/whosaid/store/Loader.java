package whosaid.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import whosaid.graph.ArticleGraph;
import whosaid.graph.Vocabulary;

/// Puts the graphs of articles into a store, many in a transaction. A kill loses the transaction under way and leaves
/// whole articles; the next run adds what is missing.
public final class Loader {

    /// About 1,000 articles a transaction load ten times as fast as one each, with a tenth of the disk.
    private static final int ARTICLES = 1_000;

    /// A slow run commits after so long, so that a kill loses little.
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Store store;
    private final int articles;
    private final Clock clock;

    /// Loads into a store.
    public Loader(Store store) {
        this(store, ARTICLES, Clock.systemUTC());
    }

    /// @param articles how many articles go into one transaction at most
    Loader(Store store, int articles, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.clock = clock;
    }

    /// What came of a load.
    ///
    /// @param added articles that were new
    /// @param revised articles of which another version was there before
    /// @param replaced articles that were there, extracted otherwise by another release of whosaid
    /// @param unchanged articles that were there just so
    /// @param quadsAdded quads written, those of the history left out
    /// @param quadsRemoved quads taken away
    public record Summary(int added, int revised, int replaced, int unchanged, long quadsAdded, long quadsRemoved) {

        static final Summary NOTHING = new Summary(0, 0, 0, 0, 0, 0);

        Summary and(Summary other) {
            return new Summary(
                    added + other.added,
                    revised + other.revised,
                    replaced + other.replaced,
                    unchanged + other.unchanged,
                    quadsAdded + other.quadsAdded,
                    quadsRemoved + other.quadsRemoved);
        }
    }

    /// Loads all graphs, in order.
    public Summary load(Iterator<ArticleGraph> graphs) {
        Summary all = Summary.NOTHING;
        Identities identities =
                Txn.calculateRead(store.dataset(), () -> new Identities(store.unindexed(), store.iris()));
        while (graphs.hasNext()) {
            all = all.and(store.change(dataset -> batch(dataset, graphs, identities)));
        }
        store.findCopies();
        return all;
    }

    private Summary batch(DatasetGraph dataset, Iterator<ArticleGraph> graphs, Identities identities) {
        Instant end = clock.instant().plus(AT_MOST);
        Summary batch = Summary.NOTHING;
        for (int i = 0; i < articles && clock.instant().isBefore(end) && graphs.hasNext(); i++) {
            batch = batch.and(put(dataset, graphs.next(), identities));
        }
        identities.settle();
        return batch;
    }

    private Summary put(DatasetGraph dataset, ArticleGraph graph, Identities identities) {
        History history = new History(dataset, store.iris(), clock);
        if (dataset.containsGraph(graph.name())) {
            if (isStored(dataset, graph)) {
                return new Summary(0, 0, 0, 1, 0, 0);
            }
            long removed = takeOut(dataset, graph.name(), identities);
            history.began(graph.name());
            return new Summary(0, 0, 1, 0, write(dataset, graph, identities), removed);
        }
        List<Node> earlier = earlierVersions(dataset, graph.article());
        long removed = 0;
        for (Node version : earlier) {
            history.revised(graph.name(), version, said(dataset.getGraph(version)), said(graph.triples()));
            removed += takeOut(dataset, version, identities);
        }
        history.began(graph.name());
        long added = write(dataset, graph, identities);
        return earlier.isEmpty() ? new Summary(1, 0, 0, 0, added, removed) : new Summary(0, 1, 0, 0, added, removed);
    }

    /// The words of each statement of a version.
    private static Set<String> said(Graph graph) {
        return graph.stream(Node.ANY, RDF.type.asNode(), Vocabulary.STATEMENT)
                .flatMap(statement -> graph.stream(statement.getSubject(), Vocabulary.TEXT, Node.ANY))
                .map(words -> words.getObject().getLiteralLexicalForm())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isStored(DatasetGraph dataset, ArticleGraph graph) {
        Graph stored = dataset.getGraph(graph.name());
        return stored.size() == graph.triples().size()
                && graph.triples().stream().allMatch(stored::contains);
    }

    private static long write(DatasetGraph dataset, ArticleGraph graph, Identities identities) {
        identities.add(graph.triples(), graph.name());
        graph.triples().stream().forEach(triple -> dataset.add(Quad.create(graph.name(), triple)));
        return graph.triples().size();
    }

    /// Takes out a version, and what was concluded from it.
    ///
    /// @return the quads of the version that went
    long takeOut(DatasetGraph dataset, Node version, Identities identities) {
        identities.remove(version);
        new Claims(dataset, store.iris()).remove(version);
        return remove(dataset, version);
    }

    private static List<Node> earlierVersions(DatasetGraph dataset, Node article) {
        List<Node> versions = new ArrayList<>();
        dataset.findNG(Node.ANY, Node.ANY, Vocabulary.SPECIALIZATION_OF, article)
                .forEachRemaining(quad -> versions.add(quad.getGraph()));
        return versions;
    }

    /// Removes one graph, quad by quad, so that the index hears of each.
    static long remove(DatasetGraph dataset, Node graph) {
        List<Quad> quads = new ArrayList<>();
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        quads.forEach(dataset::delete);
        return quads.size();
    }
}

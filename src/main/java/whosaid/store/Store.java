package whosaid.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import whosaid.UserError;
import whosaid.graph.Iris;

/// The triples of all articles on disk, one named graph for each version, with an index of their words.
///
/// One process opens a store at a time. Within it, one thread writes and many read; each reader sees the store as it
/// was when its transaction began.
public final class Store implements AutoCloseable {

    private static final Node THIS_STORE = NodeFactory.createURI("urn:x-whosaid:store");
    private static final Node LAST_COMMIT = NodeFactory.createURI("urn:x-whosaid:lastCommit");

    private final StoreFolder folder;
    private final DatasetGraph quads;
    private final WordIndex words;
    private final DatasetGraph dataset;
    private final Iris iris;
    private @Nullable SentenceIndex sentences;

    private Store(StoreFolder folder) {
        this.folder = folder;
        this.iris = new Iris(folder.base());
        try {
            Files.createDirectories(folder.quads());
            TornJournal.drop(folder.quads());
            this.quads = DatabaseMgr.connectDatasetGraph(Location.create(folder.quads()));
            this.words = new WordIndex(FSDirectory.open(folder.words()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        quads.getContext().set(TDB2.symUnionDefaultGraph, true);
        this.dataset = TextDatasetFactory.create(quads, words.lucene(), false);
        folder.announce("process %d".formatted(ProcessHandle.current().pid()));
    }

    /// Opens a store that is there.
    ///
    /// @throws UserError if there is none, it is of another format, or it is in use
    public static Store open(Path folder) {
        return opened(StoreFolder.open(folder, null));
    }

    /// Opens a store, and makes it when it is not there.
    ///
    /// @param base where IRIs start in a new store; null for [Iris#DEFAULT_BASE]. A store that is there keeps its own
    /// @throws UserError if it cannot be made or opened, or was made with another base than the one asked for
    public static Store openOrCreate(Path folder, @Nullable String base) {
        Store store = opened(StoreFolder.open(folder, base == null ? Iris.DEFAULT_BASE : base));
        if (base != null && !base.equals(store.folder.base())) {
            String own = store.folder.base();
            store.close();
            throw new UserError(
                    "%s: the IRIs of the store start at %s, not at %s.".formatted(folder, own, base),
                    "Leave the base out, or make another store.");
        }
        return store;
    }

    private static Store opened(StoreFolder folder) {
        try {
            Store store = new Store(folder);
            store.mendIndex();
            return store;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /// Makes the index again when a kill left it apart from the quads.
    private void mendIndex() {
        if (words.lastCommit() == lastCommit()) {
            return;
        }
        Txn.executeWrite(quads, () -> {
            try {
                words.lucene().getIndexWriter().deleteAll();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (Node predicate : WordIndex.predicates()) {
                Iterator<Quad> found = quads.findNG(Node.ANY, Node.ANY, predicate, Node.ANY);
                found.forEachRemaining(quad -> IndexedQuad.add(words.lucene(), quad));
            }
            words.number(lastCommitHere());
            words.lucene().commit();
        });
    }

    private long lastCommit() {
        return Txn.calculateRead(quads, this::lastCommitHere);
    }

    /// Stands in the default graph, which queries do not see: theirs is the union of the named ones.
    private long lastCommitHere() {
        Iterator<Quad> found = quads.find(Quad.defaultGraphIRI, THIS_STORE, LAST_COMMIT, Node.ANY);
        return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0;
    }

    /// Changes the store: all of it or, when the change throws, nothing.
    <T> T change(Function<DatasetGraph, T> change) {
        return Txn.calculateWrite(dataset, () -> {
            T result = change.apply(dataset);
            long next = lastCommitHere() + 1;
            quads.deleteAny(Quad.defaultGraphIRI, THIS_STORE, LAST_COMMIT, Node.ANY);
            quads.add(Quad.defaultGraphIRI, THIS_STORE, LAST_COMMIT, NodeFactory.createLiteralString("" + next));
            words.number(next);
            return result;
        });
    }

    /// Tells anew which articles are copies of which.
    void findCopies() {
        change(dataset -> {
            new Copies(this).update(dataset);
            return dataset;
        });
    }

    /// Concludes anew, from the articles and people's decisions alone, which names are of one person or organisation.
    public void resolve() {
        List<Node> versions = versions();
        change(dataset -> {
            Identities.rebuild(quads, iris, versions);
            return dataset;
        });
    }

    /// Takes in a list of known people and organisations, in place of the one there was, and resolves all names anew.
    ///
    /// @return how many are on it
    /// @throws UserError if the file cannot be read as such a list
    public int know(Path file) {
        List<KnownList.Entry> entries = KnownList.read(file);
        change(dataset -> {
            new KnownNames(dataset, iris).replace(entries);
            return dataset;
        });
        resolve();
        return entries.size();
    }

    /// The sentences of the statements, opened when they are first asked for.
    synchronized SentenceIndex sentences() {
        if (sentences == null) {
            sentences = new SentenceIndex(folder.sentences());
        }
        return sentences;
    }

    /// Where IRIs start, and how they are made.
    public Iris iris() {
        return iris;
    }

    /// Everything in it, for queries: the default graph is the union of the graphs, and `text:query` searches words.
    /// Changes go through [Loader] and [Retraction], which keep history and index.
    public DatasetGraph dataset() {
        return dataset;
    }

    /// Everything in it, past the index of words, which looks for each quad before it lets it in: for what has no words
    /// that are indexed.
    DatasetGraph unindexed() {
        return quads;
    }

    /// Whether this version of an article is in the store as this release of whosaid extracted it.
    public boolean holds(Node version, Node software) {
        return Txn.calculateRead(
                dataset,
                () -> dataset.contains(
                        version, NodeFactory.createURI(version.getURI() + "#extraction"), Node.ANY, software));
    }

    /// Whether an article was retracted, and is not to come back by itself.
    ///
    /// @param version any version of it
    public boolean isRetracted(Node version) {
        return Txn.calculateRead(dataset, () -> new History(dataset, iris, Clock.systemUTC()).isRetracted(version));
    }

    /// The names of the graphs of all articles, as they are now.
    public List<Node> versions() {
        return Txn.calculateRead(dataset, () -> {
            Set<Node> others = iris.conclusions();
            List<Node> names = new ArrayList<>();
            dataset.listGraphNodes().forEachRemaining(name -> {
                if (!others.contains(name)) {
                    names.add(name);
                }
            });
            return names;
        });
    }

    /// The graph of one version, copied out of the store.
    public Graph graph(Node version) {
        return Txn.calculateRead(dataset, () -> {
            Graph copy = GraphFactory.createDefaultGraph();
            dataset.find(version, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> copy.add(quad.asTriple()));
            return copy;
        });
    }

    /// Tells a second process who holds the store, besides the number of this process: "serving http://…".
    public void announce(String doing) {
        folder.announce("process %d, %s".formatted(ProcessHandle.current().pid(), doing));
    }

    @Override
    public synchronized void close() {
        if (sentences != null) {
            sentences.close();
        }
        dataset.close();
        words.lucene().close();
        TDBInternal.expel(quads);
        folder.close();
    }
}

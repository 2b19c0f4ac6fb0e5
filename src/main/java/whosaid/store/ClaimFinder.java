package whosaid.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import whosaid.graph.Vocabulary;
import whosaid.resolve.ClaimJudge;
import whosaid.resolve.ClaimJudge.Setting;
import whosaid.resolve.ClaimJudgement;
import whosaid.resolve.ClaimPair;
import whosaid.resolve.ClaimSentence;
import whosaid.resolve.ClaimStatement;
import whosaid.resolve.ClaimText;
import whosaid.resolve.SentenceEncoder;

/// Compares the statements of articles that were not compared yet with those of similar meaning in the whole store. It
/// goes on where a kill stopped it, and makes all anew when its index is gone.
public final class ClaimFinder {

    /// Articles that are compared together, and committed together.
    private static final int AT_ONCE = 100;

    /// So many near sentences are looked at for each sentence.
    private static final int NEAR = 32;

    /// Statements that are further apart are no candidates.
    private static final double LEAST_COSINE = 0.5;

    private static final int MOST_TEXTS = 50_000;

    private final Store store;
    private final BiFunction<String, SentenceEncoder, ClaimStatement> reader;
    private final Map<String, ClaimText> texts = new ConcurrentHashMap<>();

    /// Finds the claims of a store.
    public ClaimFinder(Store store) {
        this(store, ClaimStatement::of);
    }

    /// @param reader reads the words of a statement
    ClaimFinder(Store store, BiFunction<String, SentenceEncoder, ClaimStatement> reader) {
        this.store = store;
        this.reader = reader;
    }

    /// Is told of what could not be compared.
    public interface Failures {

        /// @param version the article, which is compared again at the next update
        /// @param defect why one of its statements could not be read
        void failed(Node version, RuntimeException defect);
    }

    /// Compares what is new.
    ///
    /// @param each is run after each article, on any thread
    /// @param failures is told of articles of which a statement cannot be read, on any thread; the others are compared
    /// @return how many articles were looked at
    public int update(Runnable each, Failures failures) {
        VectorIndex index = store.vectors();
        Set<String> compared = index.compared();
        List<Node> open = store.versions().stream()
                .filter(version -> !compared.contains(version.getURI()))
                .toList();
        Set<String> there = store.versions().stream().map(Node::getURI).collect(Collectors.toSet());
        compared.stream().filter(version -> !there.contains(version)).forEach(index::remove);
        if (!open.isEmpty()) {
            SentenceEncoder encoder = new SentenceEncoder();
            for (int start = 0; start < open.size(); start += AT_ONCE) {
                compare(open.subList(start, Math.min(start + AT_ONCE, open.size())), index, encoder, each, failures);
            }
        }
        return open.size();
    }

    private void compare(
            List<Node> versions, VectorIndex index, SentenceEncoder encoder, Runnable each, Failures failures) {
        Map<Node, Map<Node, String>> texts = texts(versions);
        Set<Node> failed = ConcurrentHashMap.newKeySet();
        Map<Node, ClaimStatement> read = new HashMap<>();
        texts.entrySet().parallelStream()
                .map(version -> {
                    Map<Node, ClaimStatement> statements = new HashMap<>();
                    try {
                        version.getValue().forEach((node, text) -> statements.put(node, reader.apply(text, encoder)));
                    } catch (RuntimeException e) {
                        failed.add(version.getKey());
                        failures.failed(version.getKey(), e);
                    }
                    each.run();
                    return statements;
                })
                .forEachOrdered(read::putAll);
        for (Node version : versions) {
            index.remove(version.getURI());
            texts.getOrDefault(version, Map.of()).keySet().forEach(statement -> {
                ClaimStatement sentences = read.get(statement);
                if (sentences != null) {
                    index.add(version.getURI(), statement.getURI(), sentences);
                }
            });
        }
        index.commit();
        List<Found> found = read.entrySet().parallelStream()
                .flatMap(statement -> candidates(statement.getKey(), statement.getValue(), index).stream())
                .toList();
        store.change(dataset -> {
            link(dataset, found);
            return dataset;
        });
        versions.stream().filter(version -> !failed.contains(version)).forEach(version -> index.mark(version.getURI()));
        index.commit();
    }

    /// The words of the statements of versions.
    private Map<Node, Map<Node, String>> texts(List<Node> versions) {
        return Txn.calculateRead(store.dataset(), () -> {
            Map<Node, Map<Node, String>> texts = new HashMap<>();
            Claims claims = new Claims(store.dataset(), store.iris());
            for (Node version : versions) {
                Map<Node, String> words = new HashMap<>();
                claims.statements(version).forEach(statement -> words.put(statement, claims.text(statement)));
                texts.put(version, words);
            }
            return texts;
        });
    }

    /// Two statements with sentences of similar meaning.
    private record Found(Node one, Node other, List<ClaimPair> pairs) {

        /// Whether they could be linked, wherever they stand.
        boolean isPromising() {
            return ClaimJudge.judge(pairs, Setting.LIKELIEST).isPromising();
        }
    }

    /// Many sentences are near to many.
    private ClaimText text(String sentence) {
        if (texts.size() > MOST_TEXTS) {
            texts.clear();
        }
        return texts.computeIfAbsent(sentence, ClaimText::of);
    }

    private List<Found> candidates(Node statement, ClaimStatement read, VectorIndex index) {
        Map<String, List<ClaimPair>> pairs = new TreeMap<>();
        for (ClaimSentence sentence : read.sentences()) {
            for (VectorIndex.Near near : index.near(sentence.vector(), NEAR, LEAST_COSINE)) {
                if (!near.statement().equals(statement.getURI())) {
                    pairs.computeIfAbsent(near.statement(), key -> new ArrayList<>())
                            .add(ClaimPair.of(sentence.words(), text(near.text()), near.cosine()));
                }
            }
        }
        List<Found> found = new ArrayList<>();
        pairs.forEach((iri, all) -> found.add(new Found(statement, NodeFactory.createURI(iri), all)));
        found.removeIf(pair -> !pair.isPromising());
        return found;
    }

    private static ClaimJudgement judged(Found pair, Settings settings) {
        return ClaimJudge.judge(pair.pairs(), settings.of(pair.one(), pair.other()));
    }

    private void link(DatasetGraph dataset, List<Found> found) {
        Claims claims = new Claims(dataset, store.iris());
        Settings settings = new Settings(dataset, store.iris());
        Set<Node> changed = new HashSet<>();
        for (Found pair : found) {
            boolean there = dataset.contains(Node.ANY, pair.other(), Vocabulary.TEXT, Node.ANY)
                    && dataset.contains(Node.ANY, pair.one(), Vocabulary.TEXT, Node.ANY);
            if (there && claims.link(pair.one(), pair.other(), judged(pair, settings))) {
                changed.add(pair.one());
                changed.add(pair.other());
            }
        }
        claims.group(changed);
        claims.decided();
    }
}

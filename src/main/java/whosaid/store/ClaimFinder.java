package whosaid.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import whosaid.graph.Iris;
import whosaid.graph.Vocabulary;
import whosaid.resolve.ClaimJudge;
import whosaid.resolve.ClaimJudge.Setting;
import whosaid.resolve.ClaimJudgement;
import whosaid.resolve.ClaimStatement;
import whosaid.resolve.Nearness;
import whosaid.resolve.SentenceVectors;

/// Compares the statements of articles that were not compared yet with those of one subject in the whole store. It goes
/// on where a kill stopped it, and makes all anew when its index is gone.
///
/// What costs little comes first, so that few sentences need a vector: those that share most words; of these, the ones
/// that could be linked if they were as near as their words allow, wherever they stand; then, where they do stand.
public final class ClaimFinder {

    /// Articles that are compared together, and committed together.
    private static final int AT_ONCE = 100;

    private final Store store;
    private final Function<String, ClaimStatement> reader;

    /// Finds the claims of a store.
    public ClaimFinder(Store store) {
        this(store, ClaimStatement::of);
    }

    /// @param reader reads the words of a statement
    ClaimFinder(Store store, Function<String, ClaimStatement> reader) {
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
    /// @param each is run after each article
    /// @param failures is told of articles of which a statement cannot be read, on any thread; the others are compared
    /// @return how many articles were looked at
    public int update(Runnable each, Failures failures) {
        SentenceIndex index = store.sentences();
        Set<String> compared = index.compared();
        List<Node> open = store.versions().stream()
                .filter(version -> !compared.contains(version.getURI()))
                .toList();
        Set<String> there = store.versions().stream().map(Node::getURI).collect(Collectors.toSet());
        compared.stream().filter(version -> !there.contains(version)).forEach(index::remove);
        if (!open.isEmpty()) {
            Nearness nearness = new SentenceVectors();
            ClaimCandidates candidates = new ClaimCandidates(index);
            for (int start = 0; start < open.size(); start += AT_ONCE) {
                List<Node> versions = open.subList(start, Math.min(start + AT_ONCE, open.size()));
                compare(versions, index, candidates, nearness, failures);
                versions.forEach(version -> each.run());
            }
        }
        return open.size();
    }

    private void compare(
            List<Node> versions,
            SentenceIndex index,
            ClaimCandidates candidates,
            Nearness nearness,
            Failures failures) {
        Set<Node> failed = ConcurrentHashMap.newKeySet();
        Failures noted = (version, defect) -> {
            if (failed.add(version)) {
                failures.failed(version, defect);
            }
        };
        Map<Node, Map<Node, ClaimStatement>> read = read(versions, noted);
        for (Node version : versions) {
            index.remove(version.getURI());
            read.getOrDefault(version, Map.of())
                    .forEach((statement, words) -> index.add(version.getURI(), statement.getURI(), words));
        }
        index.commit();
        List<Judged> judged = placed(candidates.of(read)).parallelStream()
                .map(Placed::promising)
                .filter(pair -> !pair.pair().sentences().isEmpty())
                .flatMap(pair -> judged(pair, nearness, noted).stream())
                .toList();
        store.change(dataset -> {
            link(dataset, judged);
            return dataset;
        });
        versions.stream().filter(version -> !failed.contains(version)).forEach(version -> index.mark(version.getURI()));
        index.commit();
    }

    /// The statements of versions, by version; without those of versions that failed.
    private Map<Node, Map<Node, ClaimStatement>> read(List<Node> versions, Failures failures) {
        Map<Node, Map<Node, ClaimStatement>> read = new ConcurrentHashMap<>();
        texts(versions).entrySet().parallelStream().forEach(version -> {
            try {
                Map<Node, ClaimStatement> statements = new HashMap<>();
                version.getValue().forEach((node, text) -> statements.put(node, reader.apply(text)));
                read.put(version.getKey(), statements);
            } catch (RuntimeException e) {
                failures.failed(version.getKey(), e);
            }
        });
        return read;
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

    /// Candidates, and where they stand.
    private List<Placed> placed(Collection<ClaimCandidates.Pair> candidates) {
        return Txn.calculateRead(store.dataset(), () -> {
            Settings settings = new Settings(store.dataset(), store.iris());
            return candidates.stream()
                    .map(pair -> new Placed(pair, settings.of(pair.one(), pair.other())))
                    .toList();
        });
    }

    /// Two statements that could be linked, and where they stand.
    private record Placed(ClaimCandidates.Pair pair, Setting setting) {

        Placed promising() {
            return new Placed(pair.promising(setting), setting);
        }
    }

    /// Two statements, and how they stand to each other.
    private record Judged(Node one, Node other, ClaimJudgement judgement) {}

    private static Optional<Judged> judged(Placed placed, Nearness nearness, Failures failures) {
        ClaimCandidates.Pair pair = placed.pair();
        try {
            ClaimJudgement judgement = ClaimJudge.judge(pair.sentences(), placed.setting(), nearness);
            return Optional.of(new Judged(pair.one(), pair.other(), judgement));
        } catch (RuntimeException e) {
            failures.failed(Iris.version(pair.one()), e);
            failures.failed(Iris.version(pair.other()), e);
            return Optional.empty();
        }
    }

    private void link(DatasetGraph dataset, List<Judged> judged) {
        Claims claims = new Claims(dataset, store.iris());
        Set<Node> changed = new HashSet<>();
        for (Judged pair : judged) {
            boolean there = dataset.contains(Iris.version(pair.one()), pair.one(), Vocabulary.TEXT, Node.ANY)
                    && dataset.contains(Iris.version(pair.other()), pair.other(), Vocabulary.TEXT, Node.ANY);
            if (there && claims.link(pair.one(), pair.other(), pair.judgement())) {
                changed.add(pair.one());
                changed.add(pair.other());
            }
        }
        claims.group(changed);
        claims.decided();
    }
}

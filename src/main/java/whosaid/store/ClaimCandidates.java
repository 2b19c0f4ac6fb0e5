package whosaid.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import whosaid.graph.Iris;
import whosaid.resolve.ClaimJudge;
import whosaid.resolve.ClaimJudge.Setting;
import whosaid.resolve.ClaimSentence;
import whosaid.resolve.ClaimStatement;
import whosaid.resolve.Nearness;
import whosaid.resolve.SentencePair;

/// The statements that may be linked: all of one article with each other, and those of other articles with sentences
/// that share most words with them, rare ones above all.
final class ClaimCandidates {

    /// So many sentences are looked at for each statement.
    private static final int LIKE = 24;

    /// Of sentences that share less, one in a hundred is linked.
    private static final double LEAST_SHARED = 0.1;

    /// Many sentences are like many; so many are kept as they were read.
    private static final int MOST_SENTENCES = 50_000;

    private final SentenceIndex index;
    private final Map<String, ClaimSentence> sentences = new ConcurrentHashMap<>();

    ClaimCandidates(SentenceIndex index) {
        this.index = index;
    }

    /// Two statements that may be linked.
    ///
    /// @param one the one whose IRI comes first
    /// @param sentences of the one and of the other
    record Pair(Node one, Node other, List<SentencePair> sentences) {

        /// Only the sentences of one subject.
        private Pair ofOneSubject() {
            return new Pair(
                    one,
                    other,
                    sentences.stream()
                            .filter(pair -> pair.shared() >= LEAST_SHARED)
                            .toList());
        }

        /// Only the sentences that would link them where they stand if they were as near as their words allow.
        Pair promising(Setting setting) {
            return new Pair(
                    one,
                    other,
                    sentences.stream()
                            .filter(pair -> ClaimJudge.isPromising(pair, setting, Nearness.AT_MOST))
                            .toList());
        }

        private static Pair of(Node one, Node other, List<SentencePair> sentences) {
            return one.getURI().compareTo(other.getURI()) < 0
                    ? new Pair(one, other, sentences)
                    : new Pair(
                            other,
                            one,
                            sentences.stream().map(SentencePair::reversed).toList());
        }

        private Pair and(Pair found) {
            List<SentencePair> both = new ArrayList<>(sentences);
            both.addAll(found.sentences);
            return new Pair(one, other, both);
        }
    }

    /// Those of statements that are in the index, with all of it.
    ///
    /// @param statements by the versions they are of
    Collection<Pair> of(Map<Node, Map<Node, ClaimStatement>> statements) {
        statements.values().forEach(version -> version.values().forEach(this::keep));
        Map<List<Node>, Pair> candidates = new ConcurrentHashMap<>();
        statements.values().parallelStream()
                .forEach(version -> version.forEach((statement, words) -> {
                    Map<String, List<SentencePair>> like = elsewhere(statement, words);
                    version.forEach((other, itsWords) -> {
                        if (statement.getURI().compareTo(other.getURI()) < 0) {
                            like.put(other.getURI(), words.with(itsWords));
                        }
                    });
                    like.forEach((other, both) -> {
                        Pair pair = Pair.of(statement, NodeFactory.createURI(other), both)
                                .ofOneSubject()
                                .promising(Setting.LIKELIEST);
                        if (!pair.sentences().isEmpty()) {
                            candidates.merge(List.of(pair.one(), pair.other()), pair, Pair::and);
                        }
                    });
                }));
        return candidates.values();
    }

    /// The sentences of other articles that share most with a statement, each with those of it, by their statements.
    private Map<String, List<SentencePair>> elsewhere(Node statement, ClaimStatement words) {
        Map<String, List<SentencePair>> like = new TreeMap<>();
        String itsArticle = Iris.version(statement).getURI() + "#";
        for (SentenceIndex.Found found : index.like(words.words(), LIKE)) {
            if (!found.statement().startsWith(itsArticle)) {
                List<SentencePair> pairs = like.computeIfAbsent(found.statement(), key -> new ArrayList<>());
                ClaimSentence there = sentence(found.text());
                words.sentences().forEach(here -> pairs.add(SentencePair.of(here, there)));
            }
        }
        return like;
    }

    private void keep(ClaimStatement statement) {
        if (sentences.size() > MOST_SENTENCES) {
            sentences.clear();
        }
        statement.sentences().forEach(sentence -> sentences.put(sentence.text(), sentence));
    }

    private ClaimSentence sentence(String text) {
        return sentences.computeIfAbsent(text, ClaimSentence::of);
    }
}

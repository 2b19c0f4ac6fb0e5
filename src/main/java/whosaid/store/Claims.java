package whosaid.store;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import whosaid.article.Published;
import whosaid.graph.Iris;
import whosaid.graph.Literals;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Book.Ruling;
import whosaid.resolve.ClaimJudgement;

/// Which statements make the same claim, and which opposite ones, in a graph of its own: links between two statements,
/// each with its confidence and reasons, and the claims. A claim is grouped around the statement that made it first:
/// each other one is linked to that one itself, so that links do not chain. It is concluded from the statements, and
/// loses nothing when it is deleted.
///
/// For one change to the store.
final class Claims {

    private static final Set<Node> OF_A_CLAIM =
            Set.of(RDF.type.asNode(), Vocabulary.PREF_LABEL, Vocabulary.APPEARANCE, Vocabulary.FIRST_APPEARANCE);

    private static final ClaimJudgement UNKNOWN = new ClaimJudgement(0, 0, List.of());

    private final DatasetGraph dataset;
    private final Iris iris;
    private final Node graph;
    private final Lookup found;
    private final Rulings rulings;

    Claims(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.iris = iris;
        this.graph = iris.claims();
        this.found = new Lookup(dataset, graph);
        this.rulings = new Rulings(dataset, iris);
    }

    /// Links two statements as they were judged, or not at all.
    ///
    /// @return whether the link, or its lack, is new
    boolean link(Node one, Node other, ClaimJudgement judged) {
        Said said = told(rulings.on(one, other), judged);
        List<Node> both = List.of(one, other);
        Node link = iris.about("link", both);
        Set<Triple> wanted = new HashSet<>();
        boolean first = one.getURI().compareTo(other.getURI()) < 0;
        Node subject = first ? one : other;
        Node object = first ? other : one;
        if (said.relation() != null) {
            wanted.add(Triple.create(link, RDF.type.asNode(), Vocabulary.CLAIM_LINK));
            both.forEach(statement -> wanted.add(Triple.create(link, Vocabulary.BETWEEN, statement)));
            wanted.add(Triple.create(link, Vocabulary.CONFIDENCE, Literals.share(said.confidence())));
            said.reasons().forEach(reason -> wanted.add(Triple.create(link, Vocabulary.NOTE, Literals.text(reason))));
        }
        Replacement.replace(
                dataset,
                graph,
                link,
                Set.of(RDF.type.asNode(), Vocabulary.BETWEEN, Vocabulary.CONFIDENCE, Vocabulary.NOTE),
                wanted);
        boolean changed = false;
        for (Node relation : List.of(Vocabulary.SAME_CLAIM_AS, Vocabulary.CONTRADICTS)) {
            boolean wantedHere = relation.equals(said.relation());
            boolean there = dataset.contains(graph, subject, relation, object);
            if (wantedHere && !there) {
                dataset.add(graph, subject, relation, object);
            } else if (!wantedHere && there) {
                dataset.delete(graph, subject, relation, object);
            }
            changed |= wantedHere != there;
        }
        return changed;
    }

    /// What is told of a pair.
    ///
    /// @param relation the property that links them, or null when none does
    /// @param confidence how sure that is, 0 to 1
    /// @param reasons in words
    private record Said(@Nullable Node relation, double confidence, List<String> reasons) {}

    private static Said told(Ruling ruling, ClaimJudgement judged) {
        return switch (ruling) {
            case SAME -> new Said(Vocabulary.SAME_CLAIM_AS, 1, List.of("a person decided so"));
            case DIFFERENT -> new Said(null, 1, List.of());
            case NONE ->
                new Said(
                        judged.isSame()
                                ? Vocabulary.SAME_CLAIM_AS
                                : judged.isOpposite() ? Vocabulary.CONTRADICTS : null,
                        Math.max(judged.same(), judged.opposite()),
                        judged.reasons());
        };
    }

    /// Links statements as people decided, whether they were compared or not.
    void decided() {
        Set<Node> changed = new HashSet<>();
        for (List<Node> pair : rulings.pairs()) {
            if (pair.stream().allMatch(this::isStatement) && link(pair.getFirst(), pair.getLast(), UNKNOWN)) {
                changed.addAll(pair);
            }
        }
        group(changed);
    }

    private boolean isStatement(Node node) {
        return dataset.contains(Node.ANY, node, RDF.type.asNode(), Vocabulary.STATEMENT);
    }

    /// The statements of a version are about to leave the store.
    void remove(Node version) {
        Set<Node> left = new HashSet<>();
        for (Node statement : statements(version)) {
            left.addAll(linked(statement));
            dropLinks(statement);
            dropClaims(statement);
        }
        left.removeIf(statement -> statement.getURI().startsWith(version.getURI() + "#"));
        group(left);
    }

    /// The statements of a version.
    List<Node> statements(Node version) {
        return new Lookup(dataset, version).subjects(RDF.type.asNode(), Vocabulary.STATEMENT);
    }

    private void dropLinks(Node statement) {
        for (Node relation : List.of(Vocabulary.SAME_CLAIM_AS, Vocabulary.CONTRADICTS)) {
            dataset.deleteAny(graph, statement, relation, Node.ANY);
            dataset.deleteAny(graph, Node.ANY, relation, statement);
        }
        found.subjects(Vocabulary.BETWEEN, statement)
                .forEach(link -> dataset.deleteAny(graph, link, Node.ANY, Node.ANY));
    }

    private void dropClaims(Node statement) {
        found.subjects(Vocabulary.APPEARANCE, statement)
                .forEach(claim -> dataset.deleteAny(graph, claim, Node.ANY, Node.ANY));
    }

    /// Groups these statements into claims, and all that can be reached from them over links.
    void group(Set<Node> changed) {
        Set<Node> done = new HashSet<>();
        for (Node statement :
                changed.stream().sorted(Comparator.comparing(Node::getURI)).toList()) {
            if (!done.contains(statement)) {
                Set<Node> reached = reached(statement);
                done.addAll(reached);
                groupReached(reached);
            }
        }
    }

    private Set<Node> reached(Node seed) {
        Set<Node> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(seed));
        while (!open.isEmpty()) {
            Node next = open.remove();
            if (reached.add(next)) {
                open.addAll(linked(next));
            }
        }
        return reached;
    }

    private void groupReached(Set<Node> reached) {
        reached.forEach(this::dropClaims);
        Map<Node, String> times = new TreeMap<>(Comparator.comparing(Node::getURI));
        reached.forEach(statement -> times.put(statement, time(statement)));
        List<Node> inTime = times.keySet().stream()
                .sorted(Comparator.comparing((Node statement) -> times.getOrDefault(statement, ""))
                        .thenComparing(Node::getURI))
                .toList();
        Set<Node> taken = new HashSet<>();
        for (Node first : inTime) {
            if (taken.add(first)) {
                Set<Node> others = linked(first);
                others.removeAll(taken);
                if (!others.isEmpty()) {
                    taken.addAll(others);
                    write(first, others);
                }
            }
        }
    }

    private void write(Node first, Set<Node> others) {
        Node claim = iris.about("claim", List.of(first));
        Set<Triple> wanted = new HashSet<>();
        wanted.add(Triple.create(claim, RDF.type.asNode(), Vocabulary.CLAIM));
        wanted.add(Triple.create(claim, Vocabulary.PREF_LABEL, Literals.text(text(first))));
        wanted.add(Triple.create(claim, Vocabulary.FIRST_APPEARANCE, first));
        wanted.add(Triple.create(claim, Vocabulary.APPEARANCE, first));
        others.forEach(other -> wanted.add(Triple.create(claim, Vocabulary.APPEARANCE, other)));
        Replacement.replace(dataset, graph, claim, OF_A_CLAIM, wanted);
    }

    /// The words of a statement.
    String text(Node statement) {
        return new Lookup(dataset, Iris.version(statement)).text(statement, Vocabulary.TEXT);
    }

    /// A form that sorts by time; what has no date comes last.
    private String time(Node statement) {
        Node version = Iris.version(statement);
        String published = new Lookup(dataset, version).text(version, Vocabulary.DATE_PUBLISHED);
        return published.isEmpty() ? "~" : Published.parse(published).instant().toString();
    }

    private Set<Node> linked(Node statement) {
        Set<Node> linked = new TreeSet<>(Comparator.comparing(Node::getURI));
        linked.addAll(found.objects(statement, Vocabulary.SAME_CLAIM_AS));
        linked.addAll(found.subjects(Vocabulary.SAME_CLAIM_AS, statement));
        return linked;
    }
}

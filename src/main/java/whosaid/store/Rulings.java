package whosaid.store;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import whosaid.graph.Iris;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Book.Ruling;
import whosaid.resolve.Mention;
import whosaid.resolve.Persona;

/// Reads what people decided on names, out of the graph of their decisions.
final class Rulings {

    static final String SAME = "same";
    static final String DIFFERENT = "different";
    static final String NAME = "name";

    private final Lookup found;
    private final boolean none;

    Rulings(DatasetGraph dataset, Iris iris) {
        this.found = new Lookup(dataset, iris.decisions());
        this.none = !dataset.contains(iris.decisions(), Node.ANY, Node.ANY, Node.ANY);
    }

    /// Whether nobody has decided anything.
    boolean isEmpty() {
        return none;
    }

    /// The persona of a mention: one of its own where people set it apart from others of its name.
    Persona persona(Mention mention) {
        Persona persona = Persona.of(mention);
        if (none) {
            return persona;
        }
        String apart = found.text(NodeFactory.createURI(mention.iri()), Vocabulary.APART);
        return apart.isEmpty() ? persona : persona.apart(apart);
    }

    /// What was decided last on two personas.
    Ruling on(Node one, Node other) {
        if (none) {
            return Ruling.NONE;
        }
        Set<Node> shared = decisions(one);
        shared.retainAll(decisions(other));
        return shared.stream()
                .filter(decision -> !verdict(decision).equals(NAME))
                .max(Comparator.comparing(this::time).thenComparing(Node::getURI))
                .map(decision -> verdict(decision).equals(SAME) ? Ruling.SAME : Ruling.DIFFERENT)
                .orElse(Ruling.NONE);
    }

    /// The two that each decision is about, of those that are about two.
    List<List<Node>> pairs() {
        return decisions(Node.ANY).stream()
                .map(decision -> found.objects(decision, Vocabulary.BETWEEN))
                .filter(both -> both.size() == 2)
                .toList();
    }

    /// The other personas of the decisions on one.
    Set<Node> about(Node persona) {
        if (none) {
            return Set.of();
        }
        Set<Node> others = decisions(persona).stream()
                .flatMap(decision -> found.objects(decision, Vocabulary.BETWEEN).stream())
                .collect(Collectors.toSet());
        others.remove(persona);
        return others;
    }

    /// The name that people gave it last; empty when they gave none.
    String name(Node persona) {
        return none
                ? ""
                : decisions(persona).stream()
                        .filter(decision -> verdict(decision).equals(NAME))
                        .max(Comparator.comparing(this::time).thenComparing(Node::getURI))
                        .map(decision -> found.text(decision, Vocabulary.PREF_LABEL))
                        .orElse("");
    }

    private Set<Node> decisions(Node persona) {
        Set<Node> decisions = new TreeSet<>(Comparator.comparing(Node::getURI));
        decisions.addAll(found.subjects(Vocabulary.BETWEEN, persona));
        return decisions;
    }

    private String verdict(Node decision) {
        return found.text(decision, Vocabulary.VERDICT);
    }

    private String time(Node decision) {
        return found.text(decision, Vocabulary.ENDED_AT_TIME);
    }
}

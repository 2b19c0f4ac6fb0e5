package whosaid.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
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

    private final DatasetGraph dataset;
    private final Node graph;
    private final boolean none;

    Rulings(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.graph = iris.decisions();
        this.none = !dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY);
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
        Iterator<Quad> apart = dataset.find(graph, NodeFactory.createURI(mention.iri()), Vocabulary.APART, Node.ANY);
        return apart.hasNext() ? persona.apart(apart.next().getObject().getLiteralLexicalForm()) : persona;
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
        Set<Node> all = new TreeSet<>(Comparator.comparing(Node::getURI));
        dataset.find(graph, Node.ANY, Vocabulary.BETWEEN, Node.ANY)
                .forEachRemaining(quad -> all.add(quad.getSubject()));
        return all.stream()
                .map(decision -> objects(decision, Vocabulary.BETWEEN))
                .filter(both -> both.size() == 2)
                .toList();
    }

    /// The other personas of the decisions on one.
    Set<Node> about(Node persona) {
        if (none) {
            return Set.of();
        }
        Set<Node> others = decisions(persona).stream()
                .flatMap(decision -> objects(decision, Vocabulary.BETWEEN).stream())
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
                        .map(decision -> text(decision, Vocabulary.PREF_LABEL))
                        .orElse("");
    }

    private Set<Node> decisions(Node persona) {
        Set<Node> decisions = new TreeSet<>(Comparator.comparing(Node::getURI));
        dataset.find(graph, Node.ANY, Vocabulary.BETWEEN, persona)
                .forEachRemaining(quad -> decisions.add(quad.getSubject()));
        return decisions;
    }

    private String verdict(Node decision) {
        return text(decision, Vocabulary.VERDICT);
    }

    private String time(Node decision) {
        return text(decision, Vocabulary.ENDED_AT_TIME);
    }

    private String text(Node subject, Node predicate) {
        List<Node> objects = objects(subject, predicate);
        return objects.isEmpty() ? "" : objects.getFirst().getLiteralLexicalForm();
    }

    private List<Node> objects(Node subject, Node predicate) {
        List<Node> objects = new ArrayList<>();
        dataset.find(graph, subject, predicate, Node.ANY).forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }
}

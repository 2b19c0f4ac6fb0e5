package whosaid.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Persona;

/// The pairs of names that a person should look at.
public final class Doubts {

    private Doubts() {}

    /// Two names that may be of one bearer.
    ///
    /// @param one what is known of one
    /// @param other what is known of the other
    /// @param together whether they are taken for one
    /// @param probability how likely it is that they are one, 0 to 1
    /// @param reasons what speaks for and against it
    public record Pair(Side one, Side other, boolean together, double probability, List<String> reasons) {

        public Pair {
            reasons = List.copyOf(reasons);
        }

        /// How much a person's word would settle: the articles it would put right, times how open it is.
        double use() {
            int articles = Math.min(one.persona().mentions(), other.persona().mentions());
            return articles * (1 - Math.abs(2 * probability - 1));
        }
    }

    /// One name.
    ///
    /// @param iri of its persona
    /// @param persona what articles tell of it
    public record Side(String iri, Persona persona) {}

    /// All of them, those first of which a decision is the most useful. Of several pairs between the same two
    // identities,
    /// the most useful one.
    public static List<Pair> of(Store store) {
        return Txn.calculateRead(store.dataset(), () -> {
            DatasetGraph dataset = store.dataset();
            Node graph = store.iris().identities();
            List<Pair> pairs = new ArrayList<>();
            dataset.find(graph, Node.ANY, RDF.type.asNode(), Vocabulary.DOUBT)
                    .forEachRemaining(quad -> pairs.add(pair(dataset, graph, quad.getSubject())));
            pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.use())
                    .thenComparing(pair -> pair.one().iri())
                    .thenComparing(pair -> pair.other().iri()));
            Set<Set<Node>> told = new HashSet<>();
            return pairs.stream()
                    .filter(pair -> pair.together()
                            || told.add(
                                    Set.of(placed(dataset, graph, pair.one()), placed(dataset, graph, pair.other()))))
                    .toList();
        });
    }

    private static Pair pair(DatasetGraph dataset, Node graph, Node doubt) {
        List<Side> sides = new ArrayList<>();
        dataset.find(graph, doubt, Vocabulary.BETWEEN, Node.ANY)
                .forEachRemaining(quad -> sides.add(side(dataset, graph, quad.getObject())));
        sides.sort(Comparator.comparing(side -> side.persona().id()));
        List<String> reasons = new ArrayList<>();
        dataset.find(graph, doubt, Vocabulary.NOTE, Node.ANY)
                .forEachRemaining(quad -> reasons.add(quad.getObject().getLiteralLexicalForm()));
        reasons.sort(Comparator.naturalOrder());
        double probability = Double.parseDouble(dataset.find(graph, doubt, Vocabulary.CONFIDENCE, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm());
        boolean together = placed(dataset, graph, sides.getFirst()).equals(placed(dataset, graph, sides.getLast()));
        return new Pair(sides.getFirst(), sides.getLast(), together, probability, reasons);
    }

    private static Side side(DatasetGraph dataset, Node graph, Node persona) {
        String evidence = dataset.find(graph, persona, Vocabulary.EVIDENCE, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
        return new Side(persona.getURI(), PersonaJson.read(evidence));
    }

    /// The identity of a name; of one without, its persona.
    private static Node placed(DatasetGraph dataset, Node graph, Side side) {
        Node persona = NodeFactory.createURI(side.iri());
        Iterator<Quad> identity = dataset.find(graph, persona, Vocabulary.CLOSE_MATCH, Node.ANY);
        return identity.hasNext() ? identity.next().getObject() : persona;
    }
}

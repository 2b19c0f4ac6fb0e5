package whosaid.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
    /// identities, the most useful one.
    public static List<Pair> of(Store store) {
        return Txn.calculateRead(store.dataset(), () -> {
            Lookup found = new Lookup(store.dataset(), store.iris().identities());
            Set<Set<Node>> told = new HashSet<>();
            return found.subjects(RDF.type.asNode(), Vocabulary.DOUBT).stream()
                    .map(doubt -> pair(found, doubt))
                    .sorted(Comparator.comparingDouble((Pair pair) -> -pair.use())
                            .thenComparing(pair -> pair.one().iri())
                            .thenComparing(pair -> pair.other().iri()))
                    .filter(pair ->
                            pair.together() || told.add(Set.of(placed(found, pair.one()), placed(found, pair.other()))))
                    .toList();
        });
    }

    private static Pair pair(Lookup found, Node doubt) {
        List<Side> sides = found.objects(doubt, Vocabulary.BETWEEN).stream()
                .map(persona -> side(found, persona))
                .sorted(Comparator.comparing(side -> side.persona().id()))
                .toList();
        List<String> reasons = found.objects(doubt, Vocabulary.NOTE).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
        double probability = Double.parseDouble(found.text(doubt, Vocabulary.CONFIDENCE));
        boolean together = placed(found, sides.getFirst()).equals(placed(found, sides.getLast()));
        return new Pair(sides.getFirst(), sides.getLast(), together, probability, reasons);
    }

    private static Side side(Lookup found, Node persona) {
        return new Side(persona.getURI(), PersonaJson.read(found.text(persona, Vocabulary.EVIDENCE)));
    }

    /// The identity of a name; of one without, its persona.
    private static Node placed(Lookup found, Side side) {
        Node persona = NodeFactory.createURI(side.iri());
        List<Node> identities = found.objects(persona, Vocabulary.CLOSE_MATCH);
        return identities.isEmpty() ? persona : identities.getFirst();
    }
}

package whosaid.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import whosaid.graph.Iris;
import whosaid.graph.Literals;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Bearer;
import whosaid.resolve.Blocks;
import whosaid.resolve.Book;
import whosaid.resolve.Persona;

/// The people and organisations of the user's list, in a graph of their own, and which identities they are.
final class KnownNames {

    private final DatasetGraph dataset;
    private final Node graph;
    private final boolean none;

    KnownNames(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.graph = iris.known();
        this.none = !dataset.contains(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    /// Takes these in place of those there were.
    void replace(List<KnownList.Entry> entries) {
        Loader.remove(dataset, graph);
        for (KnownList.Entry entry : entries) {
            Node known = NodeFactory.createURI(entry.iri());
            for (String name : entry.names()) {
                boolean first = name.equals(entry.names().getFirst());
                dataset.add(graph, known, first ? Vocabulary.PREF_LABEL : Vocabulary.ALT_LABEL, Literals.text(name));
                for (Bearer bearer : entry.bearers()) {
                    Blocks.ofName(bearer, name)
                            .forEach(block ->
                                    dataset.add(graph, known, Vocabulary.BLOCK, Literals.number(key(bearer, block))));
                }
            }
        }
    }

    private static String key(Bearer bearer, String block) {
        return bearer.words() + " " + block;
    }

    /// The one on the list that an identity is: it bears the very names of one of them only, and of several identities
    /// that bear them is the one that articles name most.
    Optional<Node> match(String founder, Book book) {
        if (none) {
            return Optional.empty();
        }
        Set<Node> found = new HashSet<>();
        Set<String> blocks = new HashSet<>();
        for (String id : book.placed(founder)) {
            Persona persona = Objects.requireNonNull(book.persona(id));
            if (!persona.isBare()) {
                for (String block : Blocks.ofName(persona.bearer(), persona.name())) {
                    dataset.find(graph, Node.ANY, Vocabulary.BLOCK, Literals.number(key(persona.bearer(), block)))
                            .forEachRemaining(quad -> {
                                found.add(quad.getSubject());
                                blocks.add(block);
                            });
                }
            }
        }
        return found.size() == 1 && isNamedMost(founder, blocks, book)
                ? Optional.of(found.iterator().next())
                : Optional.empty();
    }

    private static boolean isNamedMost(String founder, Set<String> blocks, Book book) {
        Map<String, Integer> mentions = new HashMap<>();
        for (String block : blocks) {
            for (String id : book.block(block)) {
                Persona persona = Objects.requireNonNull(book.persona(id));
                String other = book.founder(id);
                if (other != null
                        && Blocks.ofName(persona.bearer(), persona.name()).contains(block)) {
                    mentions.merge(other, persona.mentions(), Integer::sum);
                }
            }
        }
        int own = mentions.getOrDefault(founder, 0);
        return mentions.entrySet().stream().allMatch(other -> other.getKey().equals(founder) || other.getValue() < own);
    }
}

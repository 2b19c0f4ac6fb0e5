package whosaid.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import whosaid.graph.Iris;
import whosaid.graph.Literals;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Bearer;
import whosaid.resolve.Book;
import whosaid.resolve.Outcome;
import whosaid.resolve.Persona;

/// Writes what came of resolving: where each persona was placed, the identities, and the doubts.
final class IdentityWriter {

    private final DatasetGraph dataset;
    private final Iris iris;
    private final Node graph;
    private final Lookup found;
    private final Rulings rulings;

    IdentityWriter(DatasetGraph dataset, Iris iris, Rulings rulings) {
        this.dataset = dataset;
        this.iris = iris;
        this.graph = iris.identities();
        this.found = new Lookup(dataset, graph);
        this.rulings = rulings;
    }

    /// The IRI of the identity that a persona founded: that of its name, and a hash.
    static Node node(Iris iris, String founder) {
        String[] parts = founder.split("\\|", -1);
        return iris.identity(parts[0], parts[1], founder);
    }

    /// @param left the founders of the identities that personas left that are gone
    void write(Outcome outcome, Set<String> left, Book book) {
        Set<Node> touched = new HashSet<>();
        left.forEach(founder -> touched.add(node(iris, founder)));
        outcome.places().forEach((id, place) -> touched.addAll(place(id, place)));
        outcome.identities().forEach(this::identity);
        touched.forEach(this::dropWhenEmpty);
        outcome.places().keySet().forEach(id -> dropDoubts(dataset, graph, iris.persona(id)));
        outcome.doubts().forEach(this::doubt);
        outcome.identities().keySet().forEach(founder -> names(founder, book));
    }

    /// Returns the identities the persona left.
    private Set<Node> place(String id, Outcome.Place place) {
        Node persona = iris.persona(id);
        Set<Node> before = new HashSet<>(found.objects(persona, Vocabulary.CLOSE_MATCH));
        Set<Triple> wanted = new HashSet<>();
        if (!place.founder().isEmpty()) {
            Node identity = node(iris, place.founder());
            before.remove(identity);
            wanted.add(Triple.create(persona, Vocabulary.CLOSE_MATCH, identity));
            wanted.add(Triple.create(persona, Vocabulary.CONFIDENCE, Literals.share(place.confidence())));
        }
        Replacement.replace(dataset, graph, persona, Set.of(Vocabulary.CLOSE_MATCH, Vocabulary.CONFIDENCE), wanted);
        return before;
    }

    private void identity(String founder, Outcome.Identity identity) {
        Node node = node(iris, founder);
        Set<Triple> wanted = new HashSet<>();
        wanted.add(Triple.create(node, RDF.type.asNode(), Vocabulary.IDENTITY));
        wanted.add(Triple.create(node, Vocabulary.ADDITIONAL_TYPE, typeOf(identity.bearer())));
        wanted.add(Triple.create(node, Vocabulary.IDENTIFIER, Literals.text(founder)));
        wanted.add(Triple.create(node, Vocabulary.PREF_LABEL, Literals.text(identity.name())));
        Replacement.replace(
                dataset,
                graph,
                node,
                Set.of(RDF.type.asNode(), Vocabulary.ADDITIONAL_TYPE, Vocabulary.IDENTIFIER, Vocabulary.PREF_LABEL),
                wanted);
    }

    /// Its other names; and its own one as people decided.
    private void names(String founder, Book book) {
        Node node = node(iris, founder);
        String name = found.text(node, Vocabulary.PREF_LABEL);
        Set<String> all = new HashSet<>();
        for (String id : book.placed(founder)) {
            Persona persona = Objects.requireNonNull(book.persona(id));
            all.add(persona.name());
            String decided = rulings.name(iris.persona(id));
            name = decided.isEmpty() ? name : decided;
        }
        all.remove(name);
        Set<Triple> wanted = new HashSet<>();
        wanted.add(Triple.create(node, Vocabulary.PREF_LABEL, Literals.text(name)));
        all.forEach(other -> wanted.add(Triple.create(node, Vocabulary.ALT_LABEL, Literals.text(other))));
        Replacement.replace(dataset, graph, node, Set.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL), wanted);
        Set<Triple> matches = new HashSet<>();
        new KnownNames(dataset, iris)
                .match(founder, book)
                .ifPresent(known -> matches.add(Triple.create(node, Vocabulary.EXACT_MATCH, known)));
        Replacement.replace(dataset, graph, node, Set.of(Vocabulary.EXACT_MATCH), matches);
    }

    private static Node typeOf(Bearer bearer) {
        return switch (bearer) {
            case PERSON -> Vocabulary.PERSON;
            case ORGANISATION -> Vocabulary.ORGANIZATION;
        };
    }

    private void dropWhenEmpty(Node identity) {
        if (!dataset.contains(graph, Node.ANY, Vocabulary.CLOSE_MATCH, identity)) {
            dataset.deleteAny(graph, identity, Node.ANY, Node.ANY);
        }
    }

    private void doubt(Outcome.Doubt open) {
        List<Node> both = List.of(iris.persona(open.one()), iris.persona(open.other()));
        Node doubt = iris.about("doubt", both);
        dataset.add(graph, doubt, RDF.type.asNode(), Vocabulary.DOUBT);
        both.forEach(persona -> dataset.add(graph, doubt, Vocabulary.BETWEEN, persona));
        dataset.add(graph, doubt, Vocabulary.CONFIDENCE, Literals.share(open.probability()));
        open.reasons().forEach(reason -> dataset.add(graph, doubt, Vocabulary.NOTE, Literals.text(reason)));
    }

    /// Forgets the doubts about a persona.
    static void dropDoubts(DatasetGraph dataset, Node graph, Node persona) {
        for (Node doubt : new Lookup(dataset, graph).subjects(Vocabulary.BETWEEN, persona)) {
            List<Quad> quads = new ArrayList<>();
            dataset.find(graph, doubt, Node.ANY, Node.ANY).forEachRemaining(quads::add);
            quads.forEach(dataset::delete);
        }
    }
}

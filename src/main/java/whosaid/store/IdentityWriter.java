package whosaid.store;

import java.util.ArrayList;
import java.util.Collection;
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

    private static final Set<Node> NAMES = Set.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL, Vocabulary.EXACT_MATCH);

    private final DatasetGraph dataset;
    private final Iris iris;
    private final Node graph;
    private final Rulings rulings;
    private final KnownNames known;

    IdentityWriter(DatasetGraph dataset, Iris iris, Rulings rulings) {
        this.dataset = dataset;
        this.iris = iris;
        this.graph = iris.identities();
        this.rulings = rulings;
        this.known = new KnownNames(dataset, iris);
    }

    /// The IRI of the identity that a persona founded: that of its name, and a hash.
    static Node node(Iris iris, String founder) {
        String[] parts = founder.split("\\|", -1);
        return iris.identity(parts[0], parts[1], founder);
    }

    /// Writes where the personas were placed, and the doubts.
    ///
    /// @param left the founders of the identities that personas left that are gone; "" for none
    /// @param before tells where they were placed until now
    void places(Outcome outcome, Collection<String> left, Book before) {
        Set<Node> touched = new HashSet<>();
        left.stream().filter(founder -> !founder.isEmpty()).forEach(founder -> touched.add(node(iris, founder)));
        outcome.places().forEach((id, place) -> {
            String earlier = Objects.requireNonNullElse(before.founder(id), "");
            if (!earlier.equals(place.founder())) {
                move(iris.persona(id), earlier, place.founder());
            }
            if (!earlier.equals(place.founder()) && !earlier.isEmpty()) {
                touched.add(node(iris, earlier));
            }
            confidence(iris.persona(id), place);
        });
        touched.forEach(this::dropWhenEmpty);
        outcome.places().keySet().forEach(id -> dropDoubts(dataset, graph, iris.persona(id)));
        outcome.doubts().forEach(this::doubt);
    }

    /// @param from the founder of the identity that a persona leaves; empty when it is in none
    /// @param to that of the one where it is placed; empty for none
    private void move(Node persona, String from, String to) {
        if (!from.isEmpty()) {
            dataset.delete(graph, persona, Vocabulary.CLOSE_MATCH, node(iris, from));
        }
        if (!to.isEmpty()) {
            dataset.add(graph, persona, Vocabulary.CLOSE_MATCH, node(iris, to));
        }
    }

    private void confidence(Node persona, Outcome.Place place) {
        Set<Triple> wanted = new HashSet<>();
        if (!place.founder().isEmpty()) {
            wanted.add(Triple.create(persona, Vocabulary.CONFIDENCE, Literals.share(place.confidence())));
        }
        Replacement.replace(dataset, graph, persona, Set.of(Vocabulary.CONFIDENCE), wanted);
    }

    /// Writes the identities.
    ///
    /// @param now tells where personas are placed from now on
    void identities(Outcome outcome, Book now) {
        outcome.identities().forEach((founder, identity) -> identity(founder, identity, now));
    }

    /// Writes an identity with the names of those that were placed in it; its own is as people decided.
    private void identity(String founder, Outcome.Identity identity, Book book) {
        Node node = node(iris, founder);
        String name = identity.name();
        Set<String> all = new HashSet<>();
        for (String id : book.placed(founder)) {
            Persona persona = Objects.requireNonNull(book.persona(id));
            all.add(persona.name());
            String decided = rulings.name(iris.persona(id));
            name = decided.isEmpty() ? name : decided;
        }
        all.remove(name);
        if (!dataset.contains(graph, node, RDF.type.asNode(), Vocabulary.IDENTITY)) {
            dataset.add(graph, node, RDF.type.asNode(), Vocabulary.IDENTITY);
            dataset.add(graph, node, Vocabulary.ADDITIONAL_TYPE, typeOf(identity.bearer()));
            dataset.add(graph, node, Vocabulary.IDENTIFIER, Literals.text(founder));
        }
        Set<Triple> wanted = new HashSet<>();
        wanted.add(Triple.create(node, Vocabulary.PREF_LABEL, Literals.text(name)));
        all.forEach(other -> wanted.add(Triple.create(node, Vocabulary.ALT_LABEL, Literals.text(other))));
        known.match(founder, book).ifPresent(match -> wanted.add(Triple.create(node, Vocabulary.EXACT_MATCH, match)));
        Replacement.replace(dataset, graph, node, NAMES, wanted);
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

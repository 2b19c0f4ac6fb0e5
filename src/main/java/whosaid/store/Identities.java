package whosaid.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import whosaid.graph.Iris;
import whosaid.graph.Literals;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Bearer;
import whosaid.resolve.Blocks;
import whosaid.resolve.Book;
import whosaid.resolve.Mention;
import whosaid.resolve.Outcome;
import whosaid.resolve.Persona;
import whosaid.resolve.Resolver;

/// Keeps, in a graph of its own, which names of all articles are of one person or organisation: each mention leads to
/// its persona, each persona to the identity it was taken for. It is concluded from the graphs of the articles and the
/// decisions of people, and loses nothing when it is deleted.
///
/// For one thread, while nobody else changes the store: [#add] and [#remove] say what changed, [#settle] judges what it
/// concerns. Reading the store is slow, so what was read is kept, from one change to the next as well. When a change
/// fails, this is of no use any more.
final class Identities implements Book {

    /// So many articles are resolved together: what is known of their names is held in memory.
    private static final int AT_ONCE = 1_000;

    /// What is known of so many personas is kept from one settling to the next.
    private static final int KEPT = 150_000;

    private final DatasetGraph dataset;
    private final Iris iris;
    private final Node graph;
    private final Lookup found;
    private final Rulings rulings;
    /// Those asked for last come last.
    private final Map<Node, Persona> personas = new LinkedHashMap<>(16, 0.75f, true);

    /// The evidence that the store has of those that were read: what is to be taken out is not read again.
    private final Map<Node, Node> stored = new HashMap<>();

    private final Map<String, Set<String>> blocks = new HashMap<>();
    private final Map<String, Optional<String>> founders = new HashMap<>();
    private final Map<String, Set<String>> placed = new HashMap<>();
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> shrunk = new TreeSet<>();

    /// The founders of the identities that personas left that are gone; "" for those that were in none.
    private final Map<String, String> gone = new TreeMap<>();

    /// Within a transaction.
    Identities(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.iris = iris;
        this.graph = iris.identities();
        this.found = new Lookup(dataset, graph);
        this.rulings = new Rulings(dataset, iris);
    }

    /// The article of a version is in the store from now on.
    void add(Graph triples, Node version) {
        for (Mention mention : Mentions.of(triples, version)) {
            Persona persona = rulings.persona(mention);
            Node node = iris.persona(persona.id());
            Persona known = evidence(node).orElse(null);
            personas.put(node, known == null ? persona : known.and(persona));
            changed.add(persona.id());
            dataset.add(graph, node(mention.iri()), Vocabulary.PERSONA, node);
        }
    }

    /// The article of a version is about to leave the store.
    void remove(Node version) {
        for (Node mention : mentions(version)) {
            found.objects(mention, Vocabulary.PERSONA)
                    .forEach(persona -> evidence(persona).ifPresent(known -> shrunk.add(known.id())));
            dataset.deleteAny(graph, mention, Vocabulary.PERSONA, Node.ANY);
        }
    }

    /// People decided something on these personas.
    void ruled(List<Persona> about) {
        about.forEach(persona -> changed.add(persona.id()));
        about.forEach(persona -> shrunk.add(persona.id()));
    }

    /// The name of an identity.
    String label(String founder) {
        return found.text(IdentityWriter.node(iris, founder), Vocabulary.PREF_LABEL);
    }

    /// The store that is changed.
    DatasetGraph dataset() {
        return dataset;
    }

    /// The personas that are meant by a name, or by the IRI of an identity, a persona or a mention.
    List<Persona> named(String named) {
        Set<Node> meant = new LinkedHashSet<>();
        Node iri = node(iris.absolute(named));
        if (!found.objects(iri, Vocabulary.EVIDENCE).isEmpty()) {
            meant.add(iri);
        }
        meant.addAll(found.objects(iri, Vocabulary.PERSONA));
        meant.addAll(found.subjects(Vocabulary.CLOSE_MATCH, iri));
        if (meant.isEmpty()) {
            Set<String> ids = new TreeSet<>();
            for (Bearer bearer : Bearer.values()) {
                Blocks.ofName(bearer, named).forEach(block -> ids.addAll(block(block)));
            }
            return ids.stream()
                    .map(this::persona)
                    .filter(Objects::nonNull)
                    .filter(persona -> persona.isNamed(named))
                    .toList();
        }
        return meant.stream().flatMap(node -> evidence(node).stream()).toList();
    }

    /// The mentions of a persona.
    List<Node> mentions(Persona persona) {
        return found.subjects(Vocabulary.PERSONA, iris.persona(persona.id()));
    }

    /// Lets a mention be of the persona that people's decisions now say.
    ///
    /// @return that persona, with this mention alone
    Persona move(Node mention) {
        Node version = Iris.version(mention);
        Persona persona = Mentions.of(dataset.getGraph(version), version).stream()
                .filter(one -> one.iri().equals(mention.getURI()))
                .map(new Rulings(dataset, iris)::persona)
                .findFirst()
                .orElseThrow();
        dataset.deleteAny(graph, mention, Vocabulary.PERSONA, Node.ANY);
        dataset.add(graph, mention, Vocabulary.PERSONA, iris.persona(persona.id()));
        return persona;
    }

    /// The IRIs of identities, by their founders.
    List<String> iris(Set<String> founders) {
        return founders.stream()
                .map(founder -> IdentityWriter.node(iris, founder).getURI())
                .toList();
    }

    private List<Node> mentions(Node version) {
        Lookup article = new Lookup(dataset, version);
        return Stream.of(Vocabulary.PERSON, Vocabulary.ORGANIZATION)
                .flatMap(type -> article.subjects(RDF.type.asNode(), type).stream())
                .toList();
    }

    /// Judges what the changes concern, and writes what came of it.
    void settle() {
        shrunk.forEach(this::countAnew);
        changed.forEach(id -> write(Objects.requireNonNull(personas.get(iris.persona(id)), id)));
        blocks.clear();
        Outcome outcome = Resolver.resolve(this, changed, gone);
        IdentityWriter writer = new IdentityWriter(dataset, iris, rulings);
        writer.places(outcome, gone.values(), this);
        outcome.places().forEach((id, place) -> founders.put(id, Optional.of(place.founder())));
        placed.clear();
        writer.identities(outcome, this);
        placed.clear();
        changed.clear();
        shrunk.clear();
        gone.clear();
        forget();
    }

    /// Forgets the personas that were not asked for the longest.
    private void forget() {
        Iterator<Map.Entry<Node, Persona>> eldest = personas.entrySet().iterator();
        while (personas.size() > KEPT) {
            Map.Entry<Node, Persona> persona = eldest.next();
            stored.remove(persona.getKey());
            founders.remove(persona.getValue().id());
            eldest.remove();
        }
    }

    /// Of a persona that lost mentions, all that is left.
    private void countAnew(String id) {
        Node node = iris.persona(id);
        found.objects(node, Vocabulary.EVIDENCE).forEach(evidence -> stored.put(node, evidence));
        Persona known = null;
        for (Node mention : found.subjects(Vocabulary.PERSONA, node)) {
            Node version = Iris.version(mention);
            for (Mention one : Mentions.of(dataset.getGraph(version), version)) {
                if (one.iri().equals(mention.getURI())) {
                    Persona persona = rulings.persona(one);
                    known = known == null ? persona : known.and(persona);
                }
            }
        }
        if (known == null) {
            gone.put(id, Objects.requireNonNullElse(founder(id), ""));
            personas.remove(node);
            stored.remove(node);
            founders.remove(id);
            changed.remove(id);
            dataset.deleteAny(graph, node, Node.ANY, Node.ANY);
            IdentityWriter.dropDoubts(dataset, graph, node);
        } else {
            personas.put(node, known);
            changed.add(id);
        }
    }

    /// Writes the evidence of a persona and the blocks it is in.
    private void write(Persona persona) {
        Node node = iris.persona(persona.id());
        Node evidence = Literals.text(PersonaJson.write(persona));
        Node before = stored.put(node, evidence);
        if (!evidence.equals(before)) {
            if (before != null) {
                dataset.delete(graph, node, Vocabulary.EVIDENCE, before);
            }
            dataset.add(graph, node, Vocabulary.EVIDENCE, evidence);
        }
        Set<Triple> blocks = Blocks.of(persona).stream()
                .map(block -> Triple.create(node, Vocabulary.BLOCK, Literals.number(block)))
                .collect(Collectors.toSet());
        Replacement.replace(dataset, graph, node, Set.of(Vocabulary.BLOCK), blocks);
    }

    @Override
    public @Nullable Persona persona(String id) {
        return evidence(iris.persona(id)).orElse(null);
    }

    /// What is known of a persona.
    private Optional<Persona> evidence(Node persona) {
        Persona known = personas.get(persona);
        if (known == null) {
            for (Node evidence : found.objects(persona, Vocabulary.EVIDENCE)) {
                known = PersonaJson.read(evidence.getLiteralLexicalForm());
                personas.put(persona, known);
                stored.put(persona, evidence);
            }
        }
        return Optional.ofNullable(known);
    }

    @Override
    public Set<String> block(String name) {
        return blocks.computeIfAbsent(name, key -> {
            return ids(found.subjects(Vocabulary.BLOCK, Literals.number(key)));
        });
    }

    private Set<String> ids(Collection<Node> personas) {
        Set<String> ids = new TreeSet<>();
        personas.forEach(node -> evidence(node).ifPresent(persona -> ids.add(persona.id())));
        return ids;
    }

    @Override
    public boolean isLarger(String block, int than) {
        Set<String> known = blocks.get(block);
        if (known != null) {
            return known.size() > than;
        }
        return found.hasMoreSubjects(Vocabulary.BLOCK, Literals.number(block), than);
    }

    @Override
    public @Nullable String founder(String id) {
        return founders.computeIfAbsent(id, this::storedFounder)
                .filter(founder -> !founder.isEmpty())
                .orElse(null);
    }

    private Optional<String> storedFounder(String id) {
        for (Node identity : found.objects(iris.persona(id), Vocabulary.CLOSE_MATCH)) {
            for (Node founder : found.objects(identity, Vocabulary.IDENTIFIER)) {
                return Optional.of(founder.getLiteralLexicalForm());
            }
        }
        return Optional.empty();
    }

    @Override
    public Set<String> placed(String founder) {
        return placed.computeIfAbsent(founder, this::storedPlaces);
    }

    private Set<String> storedPlaces(String founder) {
        return ids(found.subjects(Vocabulary.CLOSE_MATCH, IdentityWriter.node(iris, founder)));
    }

    @Override
    public Set<String> ruled(String id) {
        if (rulings.isEmpty()) {
            return Set.of();
        }
        return ids(rulings.about(iris.persona(id)));
    }

    @Override
    public Ruling ruling(String one, String other) {
        return rulings.isEmpty() ? Ruling.NONE : rulings.on(iris.persona(one), iris.persona(other));
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    /// All mentions of all articles, anew, as if nothing had been concluded before.
    static void rebuild(DatasetGraph dataset, Iris iris, List<Node> versions) {
        dataset.removeGraph(iris.identities());
        Identities identities = new Identities(dataset, iris);
        for (int start = 0; start < versions.size(); start += AT_ONCE) {
            for (Node version : versions.subList(start, Math.min(start + AT_ONCE, versions.size()))) {
                identities.add(dataset.getGraph(version), version);
            }
            identities.settle();
        }
    }
}

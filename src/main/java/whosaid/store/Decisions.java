package whosaid.store;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import whosaid.UserError;
import whosaid.graph.Iris;
import whosaid.graph.Literals;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Persona;

/// Takes people's word on who is who. A decision is about personas and mentions, which have the same IRIs whenever the
/// store is built again from the same articles, so it holds then too; it outranks what was concluded, and what articles
/// state stays as it is.
public final class Decisions {

    private final Store store;
    private final String by;
    private final String why;
    private final Clock clock;

    /// @param by who decides
    /// @param why the reason, kept with the decision; may be empty
    public Decisions(Store store, String by, String why) {
        this(store, by, why, Clock.systemUTC());
    }

    Decisions(Store store, String by, String why, Clock clock) {
        this.store = store;
        this.by = by;
        this.why = why;
        this.clock = clock;
    }

    /// These are all one person or organisation, or statements that make the same claim.
    ///
    /// @param named names, or IRIs of identities, personas or mentions; or IRIs of statements only
    /// @throws UserError if one of them is nobody, or could be several
    public void same(List<String> named) {
        if (named.stream().allMatch(this::isStatement)) {
            onClaims(Rulings.SAME, named);
            return;
        }
        decide(identities -> {
            List<Persona> heads =
                    named.stream().map(name -> head(one(identities, name))).toList();
            for (Persona other : heads.subList(1, heads.size())) {
                tell(identities, Rulings.SAME, heads.getFirst(), other);
            }
            return heads;
        });
    }

    /// These are two; or statements that do not make the same claim.
    ///
    /// @throws UserError if one of them is nobody, or both are named by the same name
    public void different(String one, String other) {
        if (isStatement(one) && isStatement(other)) {
            onClaims(Rulings.DIFFERENT, List.of(one, other));
            return;
        }
        decide(identities -> {
            List<Persona> here = all(identities, one);
            List<Persona> there = all(identities, other);
            if (!Collections.disjoint(here, there)) {
                throw new UserError(
                        "\"%s\" and \"%s\" are the same name.".formatted(one, other),
                        "Give the IRIs that review shows, or use split to set the person of some articles apart.");
            }
            here.forEach(persona -> tell(identities, Rulings.DIFFERENT, persona, head(there)));
            there.forEach(persona -> tell(identities, Rulings.DIFFERENT, head(here), persona));
            return union(here, there);
        });
    }

    /// A person or organisation is to be called so.
    ///
    /// @throws UserError if it is nobody, or could be several
    public void rename(String named, String name) {
        decide(identities -> {
            List<Persona> personas = one(identities, named);
            Persona head = head(personas);
            Node decision = decision(
                    identities.dataset(), Rulings.NAME, List.of(store.iris().persona(head.id())));
            identities.dataset().deleteAny(graph(), decision, Vocabulary.PREF_LABEL, Node.ANY);
            identities.dataset().add(graph(), decision, Vocabulary.PREF_LABEL, Literals.text(name));
            return personas;
        });
    }

    /// Whoever bears the name in these articles is another than in the rest.
    ///
    /// @param named a name, or an IRI
    /// @param articles their URLs, ids or IRIs
    /// @throws UserError if nobody is named so in one of them
    public void split(String named, List<String> articles) {
        decide(identities -> {
            DatasetGraph dataset = identities.dataset();
            List<Persona> rest = all(identities, named);
            String mark = store.iris()
                    .about("split", List.of(NodeFactory.createURI("urn:" + String.join(" ", articles))))
                    .getURI();
            mark = mark.substring(mark.lastIndexOf('/') + 1);
            List<Persona> apart = new ArrayList<>();
            for (String article : articles) {
                Node version = Versions.named(dataset, article);
                List<Node> mentions = rest.stream()
                        .flatMap(persona -> identities.mentions(persona).stream())
                        .filter(mention -> mention.getURI().startsWith(version.getURI() + "#"))
                        .toList();
                if (mentions.isEmpty()) {
                    throw new UserError(
                            "Article %s does not name \"%s\".".formatted(article, named),
                            "Give articles that do: whosaid query same-as lists them.");
                }
                for (Node mention : mentions) {
                    dataset.add(graph(), mention, Vocabulary.APART, Literals.text(mark));
                    apart.add(identities.move(mention));
                }
            }
            for (Persona one : apart) {
                rest.forEach(other -> tell(identities, Rulings.DIFFERENT, one, other));
                tell(identities, Rulings.SAME, apart.getFirst(), one);
            }
            return union(rest, apart);
        });
    }

    private boolean isStatement(String named) {
        Node statement = NodeFactory.createURI(store.iris().absolute(named));
        return named.contains("#")
                && Txn.calculateRead(store.dataset(), () -> store.dataset()
                        .contains(Node.ANY, statement, RDF.type.asNode(), Vocabulary.STATEMENT));
    }

    /// The first statement with each of the others.
    private void onClaims(String verdict, List<String> statements) {
        requireSomebody();
        store.change(dataset -> {
            Node first = NodeFactory.createURI(store.iris().absolute(statements.getFirst()));
            for (String other : statements.subList(1, statements.size())) {
                decision(
                        dataset,
                        verdict,
                        List.of(first, NodeFactory.createURI(store.iris().absolute(other))));
            }
            new Claims(dataset, store.iris()).decided();
            return dataset;
        });
    }

    private void requireSomebody() {
        if (by.isBlank()) {
            throw new UserError("Nobody is named who decides.", "Say who does with --by NAME.");
        }
    }

    private void decide(Function<Identities, List<Persona>> decision) {
        requireSomebody();
        store.change(dataset -> {
            List<Persona> about = decision.apply(new Identities(dataset, store.iris()));
            Identities anew = new Identities(dataset, store.iris());
            anew.ruled(about);
            anew.settle();
            return dataset;
        });
    }

    private void tell(Identities identities, String verdict, Persona one, Persona other) {
        if (!one.id().equals(other.id())) {
            Iris iris = store.iris();
            List<Node> both = List.of(iris.persona(one.id()), iris.persona(other.id()));
            decision(identities.dataset(), verdict, both);
            DatasetGraph dataset = identities.dataset();
            dataset.deleteAny(graph(), both.getFirst(), Vocabulary.EXACT_MATCH, both.getLast());
            dataset.deleteAny(graph(), both.getLast(), Vocabulary.EXACT_MATCH, both.getFirst());
            if (verdict.equals(Rulings.SAME)) {
                dataset.add(graph(), both.getFirst(), Vocabulary.EXACT_MATCH, both.getLast());
            }
        }
    }

    /// A later decision on the same takes the place of an earlier one.
    private Node decision(DatasetGraph dataset, String verdict, List<Node> personas) {
        Node decision = store.iris().about(verdict.equals(Rulings.NAME) ? "decision/name" : "decision", personas);
        Node agent = store.iris().agent(by);
        dataset.deleteAny(graph(), decision, Node.ANY, Node.ANY);
        add(dataset, decision, RDF.type.asNode(), Vocabulary.DECISION);
        add(dataset, decision, RDF.type.asNode(), Vocabulary.ACTIVITY);
        add(dataset, decision, Vocabulary.VERDICT, Literals.text(verdict));
        personas.forEach(persona -> add(dataset, decision, Vocabulary.BETWEEN, persona));
        add(dataset, decision, Vocabulary.WAS_ASSOCIATED_WITH, agent);
        add(dataset, agent, RDF.type.asNode(), Vocabulary.AGENT);
        add(dataset, agent, Vocabulary.PREF_LABEL, Literals.text(by));
        add(
                dataset,
                decision,
                Vocabulary.ENDED_AT_TIME,
                NodeFactory.createLiteralDT(
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime));
        if (!why.isBlank()) {
            add(dataset, decision, Vocabulary.NOTE, Literals.text(why));
        }
        return decision;
    }

    private void add(DatasetGraph dataset, Node subject, Node predicate, Node object) {
        dataset.add(graph(), subject, predicate, object);
    }

    private Node graph() {
        return store.iris().decisions();
    }

    private static Persona head(List<Persona> personas) {
        return personas.stream()
                .max(Comparator.comparingInt(Persona::mentions).thenComparing(Persona::id, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static List<Persona> union(List<Persona> one, List<Persona> other) {
        List<Persona> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static List<Persona> all(Identities identities, String named) {
        List<Persona> found = identities.named(named);
        if (found.isEmpty()) {
            throw new UserError(
                    "No person or organisation in the store is named \"%s\".".formatted(named),
                    "Give a full name as articles write it, or an IRI: whosaid query same-as lists them.");
        }
        return found;
    }

    private static List<Persona> one(Identities identities, String named) {
        List<Persona> found = all(identities, named);
        Set<String> founders = new TreeSet<>();
        for (Persona persona : found) {
            String founder = identities.founder(persona.id());
            founders.add(founder == null ? persona.id() : founder);
        }
        if (founders.size() > 1) {
            throw new UserError(
                    "%d persons or organisations are named \"%s\": %s."
                            .formatted(founders.size(), named, String.join(", ", identities.iris(founders))),
                    "Give the IRI of the one that is meant.");
        }
        return found;
    }
}

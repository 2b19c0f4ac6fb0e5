package whosaid.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import whosaid.UserError;
import whosaid.graph.Vocabulary;

/// Carries people's decisions from one store to another as a Turtle file. They hold where the same articles are,
/// whatever the IRIs of the other store start with.
public final class DecisionFile {

    private static final String DECISION = "decision/";

    private final Store store;

    /// Exports from and imports into a store.
    public DecisionFile(Store store) {
        this.store = store;
    }

    /// Writes all decisions.
    ///
    /// @return how many
    /// @throws UserError if the file cannot be written
    public int write(Path file) {
        Graph decisions = store.graph(store.iris().decisions());
        Vocabulary.PREFIXES.forEach(decisions.getPrefixMapping()::setNsPrefix);
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, decisions, RDFFormat.TURTLE_PRETTY);
        } catch (IOException | RuntimeIOException e) {
            throw new UserError("%s: it cannot be written: %s.".formatted(file, e), "Give a file you may write to.");
        }
        return count(decisions);
    }

    /// Adds all decisions of a file to those that are there, and resolves all names anew.
    ///
    /// @return how many there are in the file
    /// @throws UserError if the file cannot be read, or holds no decisions
    public int read(Path file) {
        Graph decisions = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(file).lang(Lang.TURTLE).parse(decisions);
        } catch (RiotException | RuntimeIOException e) {
            throw new UserError(
                    "%s: it cannot be read as Turtle: %s.".formatted(file, e.getMessage()),
                    "Give a file that decisions export wrote.");
        }
        String base = base(decisions)
                .orElseThrow(() -> new UserError(
                        "%s: it holds no decision.".formatted(file), "Give a file that decisions export wrote."));
        store.change(dataset -> {
            add(rebased(decisions, base), dataset);
            return dataset;
        });
        store.resolve();
        store.change(dataset -> {
            new Claims(dataset, store.iris()).decided();
            return dataset;
        });
        return count(decisions);
    }

    /// Where the IRIs of the store start that the decisions are from.
    private static Optional<String> base(Graph decisions) {
        return decisions.stream(Node.ANY, RDF.type.asNode(), Vocabulary.DECISION)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.contains(DECISION))
                .map(iri -> iri.substring(0, iri.indexOf(DECISION)))
                .findFirst();
    }

    private Graph rebased(Graph decisions, String base) {
        Graph here = GraphFactory.createDefaultGraph();
        decisions
                .find()
                .forEachRemaining(triple -> here.add(
                        here(triple.getSubject(), base), triple.getPredicate(), here(triple.getObject(), base)));
        return here;
    }

    /// Of two decisions on the same the later one stays.
    private void add(Graph decisions, DatasetGraph dataset) {
        Node graph = store.iris().decisions();
        for (Node decision : decisions.stream(Node.ANY, RDF.type.asNode(), Vocabulary.DECISION)
                .map(Triple::getSubject)
                .toList()) {
            Graph there = dataset.getGraph(graph);
            boolean earlier = time(decisions, decision).compareTo(time(there, decision)) < 0;
            Graph outdated = earlier ? decisions : there;
            matches(outdated, decision).forEach(outdated::delete);
            outdated.remove(decision, Node.ANY, Node.ANY);
        }
        decisions.find().forEachRemaining(triple -> dataset.add(Quad.create(graph, triple)));
    }

    private static String time(Graph decisions, Node decision) {
        return decisions.stream(decision, Vocabulary.ENDED_AT_TIME, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("");
    }

    /// The matches between those that a decision is about.
    private static List<Triple> matches(Graph decisions, Node decision) {
        List<Node> both = decisions.stream(decision, Vocabulary.BETWEEN, Node.ANY)
                .map(Triple::getObject)
                .toList();
        return decisions.stream(Node.ANY, Vocabulary.EXACT_MATCH, Node.ANY)
                .filter(triple -> both.contains(triple.getSubject()) && both.contains(triple.getObject()))
                .toList();
    }

    private Node here(Node node, String base) {
        return node.isURI() && node.getURI().startsWith(base)
                ? NodeFactory.createURI(store.iris().absolute(node.getURI().substring(base.length())))
                : node;
    }

    private static int count(Graph decisions) {
        List<Triple> found = new ArrayList<>();
        decisions.find(Node.ANY, RDF.type.asNode(), Vocabulary.DECISION).forEachRemaining(found::add);
        return found.size();
    }
}

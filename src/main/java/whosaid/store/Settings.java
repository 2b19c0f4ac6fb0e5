package whosaid.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import whosaid.graph.Iris;
import whosaid.graph.Vocabulary;
import whosaid.resolve.ClaimJudge.Setting;

/// Tells of statements whether one person said them, and whether their articles are of one story: those that name two
/// persons both.
final class Settings {

    private static final int PERSONS_OF_A_STORY = 2;

    private final DatasetGraph dataset;
    private final Node identities;
    private final Map<Node, Set<Node>> persons = new HashMap<>();
    private final Map<Node, Set<Node>> speakers = new HashMap<>();

    Settings(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.identities = iris.identities();
    }

    Setting of(Node one, Node other) {
        Set<Node> shared = new HashSet<>(persons(version(one)));
        shared.retainAll(persons(version(other)));
        Set<Node> speaker = new HashSet<>(speaker(one));
        speaker.retainAll(speaker(other));
        return new Setting(false, shared.size() >= PERSONS_OF_A_STORY, !speaker.isEmpty());
    }

    private static Node version(Node statement) {
        String iri = statement.getURI();
        return NodeFactory.createURI(iri.substring(0, iri.indexOf('#')));
    }

    /// The identities of the persons that an article names.
    private Set<Node> persons(Node version) {
        return persons.computeIfAbsent(version, key -> {
            Set<Node> found = new HashSet<>();
            dataset.find(key, Node.ANY, RDF.type.asNode(), Vocabulary.PERSON)
                    .forEachRemaining(quad -> found.addAll(identities(quad.getSubject())));
            return found;
        });
    }

    private Set<Node> speaker(Node statement) {
        return speakers.computeIfAbsent(statement, key -> {
            Set<Node> found = new HashSet<>();
            dataset.find(version(key), key, Vocabulary.SPEAKER, Node.ANY)
                    .forEachRemaining(quad -> found.addAll(identities(quad.getObject())));
            return found;
        });
    }

    private Set<Node> identities(Node mention) {
        Set<Node> found = new HashSet<>();
        dataset.find(identities, mention, Vocabulary.PERSONA, Node.ANY).forEachRemaining(persona -> dataset.find(
                        identities, persona.getObject(), Vocabulary.CLOSE_MATCH, Node.ANY)
                .forEachRemaining(identity -> found.add(identity.getObject())));
        return found;
    }
}

package whosaid.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import whosaid.article.Published;
import whosaid.graph.Iris;
import whosaid.graph.Vocabulary;
import whosaid.resolve.ClaimJudge.Setting;

/// Tells of statements whether one person said them, and whether their articles are of one story: those that name two
/// persons both, and appeared within some days of each other as far as that is known.
final class Settings {

    private static final int PERSONS_OF_A_STORY = 2;
    private static final long DAYS_OF_A_STORY = 10;

    private final DatasetGraph dataset;
    private final Node identities;
    private final Map<Node, Set<Node>> persons = new HashMap<>();
    private final Map<Node, Set<Node>> speakers = new HashMap<>();
    private final Map<Node, Optional<LocalDate>> days = new HashMap<>();

    Settings(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.identities = iris.identities();
    }

    Setting of(Node one, Node other) {
        Set<Node> shared = new HashSet<>(persons(version(one)));
        shared.retainAll(persons(version(other)));
        Set<Node> speaker = new HashSet<>(speaker(one));
        speaker.retainAll(speaker(other));
        boolean oneStory = shared.size() >= PERSONS_OF_A_STORY && isNear(day(version(one)), day(version(other)));
        return new Setting(false, oneStory, !speaker.isEmpty());
    }

    private static boolean isNear(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty()
                || other.isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())) <= DAYS_OF_A_STORY;
    }

    /// When an article appeared, if that is known.
    private Optional<LocalDate> day(Node version) {
        return days.computeIfAbsent(version, key -> {
            Iterator<Quad> published = dataset.find(key, key, Vocabulary.DATE_PUBLISHED, Node.ANY);
            return published.hasNext()
                    ? Optional.of(Published.parse(published.next().getObject().getLiteralLexicalForm())
                            .day())
                    : Optional.empty();
        });
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

package whosaid.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import whosaid.article.Published;
import whosaid.graph.Iris;
import whosaid.graph.Vocabulary;
import whosaid.resolve.ClaimJudge.Setting;

/// Tells of statements whether one person said them, and whether they stand in one article or in two that appeared
/// within some days of each other.
final class Settings {

    private static final int PERSONS_OF_A_STORY = 2;
    private static final long DAYS_OF_A_STORY = 10;

    private final DatasetGraph dataset;
    private final Lookup identities;
    private final Map<Node, Set<Node>> persons = new HashMap<>();
    private final Map<Node, Set<Node>> speakers = new HashMap<>();
    private final Map<Node, Optional<LocalDate>> days = new HashMap<>();

    Settings(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.identities = new Lookup(dataset, iris.identities());
    }

    Setting of(Node one, Node other) {
        boolean oneSpeaker = !Collections.disjoint(speaker(one), speaker(other));
        Node here = Iris.version(one);
        Node there = Iris.version(other);
        return new Setting(false, here.equals(there), isNear(here, there), oneSpeaker);
    }

    private boolean isNear(Node one, Node other) {
        Optional<LocalDate> here = day(one);
        Optional<LocalDate> there = day(other);
        if (one.equals(other)) {
            return true;
        }
        if (here.isPresent() && there.isPresent()) {
            return Math.abs(ChronoUnit.DAYS.between(here.get(), there.get())) <= DAYS_OF_A_STORY;
        }
        return common(persons(one), persons(other)).size() >= PERSONS_OF_A_STORY;
    }

    private static Set<Node> common(Set<Node> one, Set<Node> other) {
        Set<Node> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    /// When an article appeared, if that is known.
    private Optional<LocalDate> day(Node version) {
        return days.computeIfAbsent(version, key -> {
            String published = new Lookup(dataset, key).text(key, Vocabulary.DATE_PUBLISHED);
            return published.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Published.parse(published).day());
        });
    }

    /// The identities of the persons that an article names.
    private Set<Node> persons(Node version) {
        return persons.computeIfAbsent(
                version, key -> identities(new Lookup(dataset, key).subjects(RDF.type.asNode(), Vocabulary.PERSON)));
    }

    private Set<Node> speaker(Node statement) {
        return speakers.computeIfAbsent(
                statement, key -> identities(new Lookup(dataset, Iris.version(key)).objects(key, Vocabulary.SPEAKER)));
    }

    private Set<Node> identities(List<Node> mentions) {
        return mentions.stream()
                .flatMap(mention -> identities.objects(mention, Vocabulary.PERSONA).stream())
                .flatMap(persona -> identities.objects(persona, Vocabulary.CLOSE_MATCH).stream())
                .collect(Collectors.toSet());
    }
}

package whosaid.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Graph ontology = RDFDataMgr.loadGraph("ontology/whosaid.ttl");

    @Test
    void theCodeAndTheOntologyHaveTheSameTerms() throws IllegalAccessException {
        assertThat(termsOfTheCode()).isEqualTo(termsOfTheOntology());
    }

    @Test
    void everyTermIsExplained() {
        for (String property : new String[] {
            RDFS.label.getURI(),
            Vocabulary.SKOS + "definition",
            Vocabulary.SKOS + "scopeNote",
            Vocabulary.SKOS + "example",
            RDFS.isDefinedBy.getURI()
        }) {
            for (String term : termsOfTheOntology()) {
                assertThat(ontology.contains(NodeFactory.createURI(term), NodeFactory.createURI(property), Node.ANY))
                        .as("%s has %s", term, property)
                        .isTrue();
            }
        }
    }

    @Test
    void everyTermIsReadByAQueryOrAShape() throws IOException {
        StringBuilder readers = new StringBuilder(Files.readString(Path.of("ontology/shapes.ttl")));
        try (Stream<Path> queries = Files.list(Path.of("queries"))) {
            for (Path query : queries.toList()) {
                readers.append(Files.readString(query));
            }
        }
        assertThat(termsOfTheOntology().stream()
                        .map(term -> "ws:" + term.substring(Vocabulary.WS.length()))
                        .filter(term -> !term.matches("ws:(Kind|Status)"))
                        .filter(term -> !readers.toString().matches("(?s).*" + term + "\\b.*")))
                .isEmpty();
    }

    private Set<String> termsOfTheOntology() {
        return ontology.stream()
                .map(triple -> triple.getSubject())
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(Vocabulary.WS))
                .map(Node::getURI)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The classes that group individuals are in the ontology only.
    private static Set<String> termsOfTheCode() throws IllegalAccessException {
        Set<String> terms = new TreeSet<>(Set.of(Vocabulary.WS + "Kind", Vocabulary.WS + "Status"));
        for (Field field : Vocabulary.class.getDeclaredFields()) {
            if (field.getType() == Node.class
                    && ((Node) field.get(null)).getURI().startsWith(Vocabulary.WS)) {
                terms.add(((Node) field.get(null)).getURI());
            }
        }
        return terms;
    }
}

package whosaid.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import whosaid.article.Published;
import whosaid.extract.entity.PlaceAbbreviations;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Bearer;
import whosaid.resolve.Mention;
import whosaid.resolve.Post;
import whosaid.text.WordList;

/// Reads from the graph of an article whom and what it names, and what it tells of them.
final class Mentions {

    private static final Set<String> COUNTRIES = WordList.load("countries.txt");

    private final Graph graph;
    private final Node version;
    private final @Nullable LocalDate day;
    private final Set<String> countries;
    private final Map<Node, String> people = new HashMap<>();

    private Mentions(Graph graph, Node version) {
        this.graph = graph;
        this.version = version;
        this.day = day();
        this.countries = subjects(Vocabulary.PLACE)
                .flatMap(place -> texts(place, Vocabulary.NAME))
                .map(PlaceAbbreviations::fullName)
                .filter(COUNTRIES::contains)
                .collect(Collectors.toSet());
        subjects(Vocabulary.PERSON).forEach(person -> texts(person, Vocabulary.NAME)
                .filter(name -> name.contains(" "))
                .forEach(name -> people.put(person, name)));
    }

    /// All persons and organisations of an article.
    ///
    /// @param graph the graph of its version
    static List<Mention> of(Graph graph, Node version) {
        Mentions mentions = new Mentions(graph, version);
        List<Mention> found = new ArrayList<>();
        mentions.subjects(Vocabulary.PERSON).forEach(node -> found.add(mentions.mention(node, Bearer.PERSON)));
        mentions.subjects(Vocabulary.ORGANIZATION)
                .forEach(node -> found.add(mentions.mention(node, Bearer.ORGANISATION)));
        return found;
    }

    private Stream<Node> subjects(Node type) {
        return graph.stream(Node.ANY, RDF.type.asNode(), type).map(Triple::getSubject).toList().stream();
    }

    private Stream<String> texts(Node subject, Node predicate) {
        return objects(subject, predicate).map(Node::getLiteralLexicalForm);
    }

    private Stream<Node> objects(Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY).map(Triple::getObject).toList().stream();
    }

    private Mention mention(Node node, Bearer bearer) {
        Set<String> aliases = new HashSet<>();
        graph.stream(Node.ANY, Vocabulary.ALIAS_OF, node)
                .map(Triple::getSubject)
                .toList()
                .forEach(alias -> texts(alias, Vocabulary.NAME).forEach(aliases::add));
        Set<String> company = people.entrySet().stream()
                .filter(other -> !other.getKey().equals(node))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return new Mention(
                node.getURI(),
                bearer,
                texts(node, Vocabulary.NAME).findFirst().orElse(""),
                aliases,
                bearer == Bearer.PERSON ? posts(node) : List.of(),
                company,
                countries,
                day);
    }

    private List<Post> posts(Node person) {
        List<Post> posts = new ArrayList<>();
        graph.stream(Node.ANY, Vocabulary.HAS_MEMBER, person)
                .map(Triple::getSubject)
                .toList()
                .forEach(membership -> {
                    String organisation = objects(membership, Vocabulary.HAS_ORGANIZATION)
                            .flatMap(where -> texts(where, Vocabulary.NAME))
                            .map(PlaceAbbreviations::fullName)
                            .findFirst()
                            .orElse(null);
                    objects(membership, Vocabulary.HAS_ROLE)
                            .flatMap(role -> texts(role, Vocabulary.PREF_LABEL))
                            .forEach(role -> posts.add(new Post(role, organisation)));
                });
        return posts;
    }

    private @Nullable LocalDate day() {
        Iterator<Node> published = objects(version, Vocabulary.DATE_PUBLISHED).iterator();
        return published.hasNext()
                ? Published.parse(published.next().getLiteralLexicalForm()).day()
                : null;
    }
}

package whosaid.store;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import whosaid.graph.Iris;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Book.Ruling;

/// The links between statements that a person should look at.
public final class ClaimDoubts {

    private final DatasetGraph dataset;
    private final Lookup claims;
    private final Lookup everywhere;

    private ClaimDoubts(Store store) {
        this.dataset = store.dataset();
        this.claims = new Lookup(dataset, store.iris().claims());
        this.everywhere = new Lookup(dataset, Node.ANY);
    }

    /// Two statements that are linked.
    ///
    /// @param one the one that was said first, as far as that is known
    /// @param other the other one
    /// @param contradicts whether they are taken for opposite ones, rather than for the same claim
    /// @param confidence how likely that is, 0 to 1
    /// @param reasons what speaks for it
    /// @param appearances the statements of the claims that the link touches
    public record Pair(
            Side one, Side other, boolean contradicts, double confidence, List<String> reasons, int appearances) {

        public Pair {
            reasons = List.copyOf(reasons);
        }

        /// How much a person's word would settle: the statements it is about, times how open it is.
        double use() {
            return appearances * (1 - Math.abs(2 * confidence - 1));
        }
    }

    /// One statement.
    ///
    /// @param iri of the statement
    /// @param words what was said
    /// @param who said it: a name, or the words of a source without one; empty when the article does not tell
    /// @param outlet that printed it; empty when unknown
    /// @param published the day, or empty when unknown
    public record Side(String iri, String words, String who, String outlet, String published) {}

    /// All links that nobody decided on, those first of which a decision is the most useful.
    public static List<Pair> of(Store store) {
        return Txn.calculateRead(store.dataset(), () -> new ClaimDoubts(store).all(store.iris()));
    }

    private List<Pair> all(Iris iris) {
        Rulings rulings = new Rulings(dataset, iris);
        return claims.subjects(RDF.type.asNode(), Vocabulary.CLAIM_LINK).stream()
                .filter(link -> isOpen(rulings, claims.objects(link, Vocabulary.BETWEEN)))
                .map(this::pair)
                .sorted(Comparator.comparingDouble((Pair pair) -> -pair.use())
                        .thenComparing(pair -> pair.one().iri())
                        .thenComparing(pair -> pair.other().iri()))
                .toList();
    }

    private static boolean isOpen(Rulings rulings, List<Node> both) {
        return rulings.on(both.getFirst(), both.getLast()) == Ruling.NONE;
    }

    private Pair pair(Node link) {
        List<Node> both = claims.objects(link, Vocabulary.BETWEEN);
        List<Side> sides = both.stream()
                .map(this::side)
                .sorted(Comparator.comparing(Side::published).thenComparing(Side::iri))
                .toList();
        boolean contradicts = Stream.of(both, both.reversed())
                .anyMatch(pair ->
                        claims.objects(pair.getFirst(), Vocabulary.CONTRADICTS).contains(pair.getLast()));
        List<String> reasons = claims.objects(link, Vocabulary.NOTE).stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
        return new Pair(
                sides.getFirst(),
                sides.getLast(),
                contradicts,
                Double.parseDouble(claims.text(link, Vocabulary.CONFIDENCE)),
                reasons,
                appearances(both));
    }

    private int appearances(List<Node> both) {
        long statements = both.stream()
                .flatMap(statement -> Stream.concat(Stream.of(statement), ofItsClaims(statement)))
                .distinct()
                .count();
        return Math.toIntExact(statements);
    }

    private Stream<Node> ofItsClaims(Node statement) {
        return claims.subjects(Vocabulary.APPEARANCE, statement).stream()
                .flatMap(claim -> claims.objects(claim, Vocabulary.APPEARANCE).stream());
    }

    private Side side(Node statement) {
        Node version = Iris.version(statement);
        Lookup article = new Lookup(dataset, version);
        String who = Stream.concat(
                        article.objects(statement, Vocabulary.SPEAKER).stream()
                                .map(speaker -> article.text(speaker, Vocabulary.NAME)),
                        article.objects(statement, Vocabulary.SOURCE_WORDS).stream()
                                .map(Node::getLiteralLexicalForm))
                .findFirst()
                .orElse("");
        String outlet = article.objects(version, Vocabulary.PUBLISHER).stream()
                .map(publisher -> everywhere.text(publisher, Vocabulary.NAME))
                .findFirst()
                .orElse("");
        String published = article.text(version, Vocabulary.DATE_PUBLISHED);
        return new Side(
                Objects.requireNonNull(statement.getURI()),
                article.text(statement, Vocabulary.TEXT),
                who,
                outlet,
                published.substring(0, Math.min("2026-01-01".length(), published.length())));
    }
}

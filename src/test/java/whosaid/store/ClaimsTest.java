package whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.graph.ArticleGraph;
import whosaid.graph.Shapes;
import whosaid.graph.Vocabulary;
import whosaid.resolve.ClaimStatement;

class ClaimsTest {

    private static final String WIDENS = "The gap between the two countries may actually be widening.";
    private static final String GROWS = "the gap may in fact be growing wider between the countries.";
    private static final String NARROWS = "The gap between the two countries has narrowed in recent years.";
    private static final String BRIDGE = "The bridge will reopen to traffic on Monday.";

    private static final List<ArticleGraph> ARTICLES = List.of(
            SayingArticle.of("a.example/1", "2026-01-10", WIDENS, BRIDGE),
            SayingArticle.of("b.example/1", "2026-01-11", GROWS),
            SayingArticle.of("c.example/1", "2026-01-12", NARROWS),
            SayingArticle.of("d.example/1", "2026-01-09", "Rents rose by eleven percent in the capital."));

    @TempDir
    Path folder;

    private static int compare(Store store) {
        return new ClaimFinder(store).update(() -> {}, (version, defect) -> {
            throw defect;
        });
    }

    private static Store loaded(Path folder, List<ArticleGraph> articles) {
        Store store = Store.openOrCreate(folder, null);
        new Loader(store).load(articles.iterator());
        compare(store);
        return store;
    }

    /// The words of the statements of each claim, the first one first.
    private static Map<String, List<String>> claims(Store store) {
        Map<String, List<String>> claims = new TreeMap<>();
        Txn.executeRead(store.dataset(), () -> store.dataset()
                .find(store.iris().claims(), Node.ANY, Vocabulary.APPEARANCE, Node.ANY)
                .forEachRemaining(quad -> {
                    String label = store.dataset()
                            .find(store.iris().claims(), quad.getSubject(), Vocabulary.PREF_LABEL, Node.ANY)
                            .next()
                            .getObject()
                            .getLiteralLexicalForm();
                    claims.computeIfAbsent(label, key -> new ArrayList<>()).add(words(store, quad.getObject()));
                }));
        claims.values().forEach(Collections::sort);
        return claims;
    }

    private static String words(Store store, Node statement) {
        return store.dataset()
                .find(Node.ANY, statement, Vocabulary.TEXT, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }

    private static List<String> contradictions(Store store) {
        List<String> pairs = new ArrayList<>();
        Txn.executeRead(store.dataset(), () -> store.dataset()
                .find(store.iris().claims(), Node.ANY, Vocabulary.CONTRADICTS, Node.ANY)
                .forEachRemaining(quad -> pairs.add(Stream.of(quad.getSubject(), quad.getObject())
                        .map(statement -> words(store, statement))
                        .sorted()
                        .toList()
                        .toString())));
        pairs.sort(Comparator.naturalOrder());
        return pairs;
    }

    private static String iri(Store store, String words) {
        return Txn.calculateRead(store.dataset(), () -> subject(store, words));
    }

    private static String subject(Store store, String words) {
        List<String> found = new ArrayList<>();
        store.dataset().find(Node.ANY, Node.ANY, Vocabulary.TEXT, Node.ANY).forEachRemaining(quad -> {
            if (quad.getObject().getLiteralLexicalForm().equals(words)) {
                found.add(quad.getSubject().getURI());
            }
        });
        return found.getFirst();
    }

    @Test
    void statementsThatMakeTheSameClaimAreOneClaimAndOppositeOnesContradictIt() {
        try (Store store = loaded(folder, ARTICLES)) {
            assertThat(claims(store)).isEqualTo(Map.of(WIDENS, List.of(WIDENS, GROWS)));
            assertThat(contradictions(store)).contains(List.of(NARROWS, WIDENS).toString());
            assertThat(new Shapes().violations(store.graph(store.iris().claims())))
                    .isEmpty();
        }
    }

    @Test
    void theOrderOfLoadingDoesNotMatter() {
        try (Store all = loaded(folder.resolve("all"), ARTICLES)) {
            for (int order = 0; order < 3; order++) {
                List<ArticleGraph> shuffled = new ArrayList<>(ARTICLES);
                Collections.shuffle(shuffled, new Random(order));
                try (Store store = Store.openOrCreate(folder.resolve("order" + order), null)) {
                    for (ArticleGraph one : shuffled) {
                        new Loader(store).load(List.of(one).iterator());
                        compare(store);
                    }
                    assertThat(store.graph(store.iris().claims())
                                    .isIsomorphicWith(all.graph(all.iris().claims())))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void anArticleThatIsRetractedLeavesNoClaimBehind() {
        try (Store store = loaded(folder, ARTICLES)) {
            new Retraction(store).retract("https://b.example/1", "");
            compare(store);

            assertThat(claims(store)).isEmpty();
            assertThat(contradictions(store))
                    .containsExactly(List.of(NARROWS, WIDENS).toString());
        }
    }

    @Test
    void whatIsLostIsMadeAgain() throws Exception {
        try (Store store = loaded(folder, ARTICLES)) {
            store.change(dataset -> Loader.remove(dataset, store.iris().claims()));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("sentences"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        try (Store store = Store.open(folder)) {
            assertThat(compare(store)).isEqualTo(ARTICLES.size());
            assertThat(claims(store)).isEqualTo(Map.of(WIDENS, List.of(WIDENS, GROWS)));
            assertThat(compare(store)).isZero();
        }
    }

    @Test
    void anIndexThatIsTornIsMadeAgain() throws Exception {
        loaded(folder, ARTICLES).close();
        try (Stream<Path> files = Files.list(folder.resolve("sentences"))) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Store store = Store.open(folder)) {
            assertThat(compare(store)).isEqualTo(ARTICLES.size());
            assertThat(claims(store)).isEqualTo(Map.of(WIDENS, List.of(WIDENS, GROWS)));
        }
    }

    @Test
    void aPersonsWordOnTwoStatementsOutranksTheMachine() {
        try (Store store = loaded(folder, ARTICLES)) {
            new Decisions(store, "Ada", "").different(iri(store, WIDENS), iri(store, GROWS));
            new Decisions(store, "Ada", "").same(List.of(iri(store, BRIDGE), iri(store, GROWS)));

            assertThat(claims(store)).isEqualTo(Map.of(BRIDGE, List.of(BRIDGE, GROWS)));
        }
    }

    @Test
    void linksThatNobodyDecidedOnAreThereToBeReviewed() {
        try (Store store = loaded(folder, ARTICLES)) {
            assertThat(ClaimDoubts.of(store))
                    .filteredOn(pair -> !pair.contradicts())
                    .singleElement()
                    .satisfies(pair -> {
                        assertThat(pair.one().words()).isEqualTo(WIDENS);
                        assertThat(pair.one().outlet()).isEqualTo("a.example");
                        assertThat(pair.other().words()).isEqualTo(GROWS);
                        assertThat(pair.other().published()).isEqualTo("2026-01-11");
                        assertThat(pair.appearances()).isEqualTo(2);
                        assertThat(pair.reasons()).isNotEmpty();
                    });
            assertThat(ClaimDoubts.of(store))
                    .filteredOn(ClaimDoubts.Pair::contradicts)
                    .extracting(pair -> pair.other().words())
                    .contains(NARROWS);

            new Decisions(store, "Ada", "").same(List.of(iri(store, WIDENS), iri(store, GROWS)));

            assertThat(ClaimDoubts.of(store)).allMatch(ClaimDoubts.Pair::contradicts);
        }
    }

    @Test
    void aStatementThatCannotBeReadStopsNoOtherAndIsReadAgainTheNextTime() {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(ARTICLES.iterator());
            List<Node> failed = new ArrayList<>();
            ClaimFinder broken = new ClaimFinder(store, words -> {
                if (words.equals(NARROWS)) {
                    throw new IllegalStateException(words);
                }
                return ClaimStatement.of(words);
            });
            broken.update(() -> {}, (version, defect) -> failed.add(version));

            assertThat(failed).hasSize(1);
            assertThat(claims(store)).isEqualTo(Map.of(WIDENS, List.of(WIDENS, GROWS)));

            assertThat(compare(store)).isEqualTo(1);
            assertThat(contradictions(store)).contains(List.of(NARROWS, WIDENS).toString());
        }
    }
}

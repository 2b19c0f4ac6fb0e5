package whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.graph.ArticleGraph;

/// Kills a process that loads a store, twenty times at random moments.
class KilledLoadTest {

    private static final int ARTICLES = 1_500;
    private static final int A_TRANSACTION = 5;
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    /// The process that is killed.
    public static void main(String... arguments) {
        try (Store store = Store.openOrCreate(Path.of(arguments[0]), null)) {
            System.out.println("open");
            new Loader(store, A_TRANSACTION, Clock.systemUTC())
                    .load(StoreTest.stream(ARTICLES).iterator());
        }
    }

    @Test
    void holdsOnlyWholeArticlesAfterEachKillAndTheNextLoadCompletesIt() throws Exception {
        Map<Node, ArticleGraph> expected = StoreTest.articles(ARTICLES).stream()
                .collect(Collectors.toMap(ArticleGraph::name, Function.identity()));
        Random random = new Random(7);
        int before = 0;
        int duringLoad = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(500 + random.nextInt(1_500));

            try (Store store = Store.open(folder)) {
                assertThat(store.versions()).hasSizeGreaterThanOrEqualTo(before).allSatisfy(version -> assertThat(
                                store.graph(version)
                                        .isIsomorphicWith(Objects.requireNonNull(expected.get(version))
                                                .triples()))
                        .isTrue());
                assertThat(StoreTest.found(store, "rebuild bridge"))
                        .isEqualTo(store.versions().size());
                duringLoad +=
                        store.versions().size() > before && store.versions().size() < ARTICLES ? 1 : 0;
                before = store.versions().size();
            }
        }
        assertThat(duringLoad).as("kills that hit a load under way").isGreaterThanOrEqualTo(KILLS / 4);

        try (Store store = Store.open(folder)) {
            Loader.Summary summary =
                    new Loader(store).load(StoreTest.articles(ARTICLES).iterator());

            assertThat(summary.unchanged()).isEqualTo(before);
            assertThat(store.versions()).hasSize(ARTICLES);
            assertThat(StoreTest.found(store, "rebuild bridge")).isEqualTo(ARTICLES);
        }
    }

    /// Starts a load and kills it so long after it has opened the store.
    private void killAfter(int milliseconds) throws IOException, InterruptedException {
        Process load = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLoadTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(load.getInputStream().read())
                .as("the first letter of \"open\"")
                .isEqualTo('o');
        load.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        load.destroyForcibly().waitFor();
    }
}

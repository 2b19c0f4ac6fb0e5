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

/// Kills a process that loads a store, twenty times at random moments of the load.
class KilledLoadTest {

    private static final int ARTICLES = 400;
    private static final int A_TRANSACTION = 5;
    private static final int KILLS = 20;

    /// A load reads so many new articles, at most, before it is killed.
    private static final int READ_AT_MOST = 20;

    private static final int MILLISECONDS_MORE = 50;

    @TempDir
    Path folder;

    /// The process that is killed.
    public static void main(String... arguments) {
        try (Store store = Store.openOrCreate(Path.of(arguments[0]), null)) {
            new Loader(store, A_TRANSACTION, Clock.systemUTC())
                    .load(StoreTest.stream(ARTICLES)
                            .peek(article -> tellThatOneIsRead())
                            .iterator());
        }
    }

    private static void tellThatOneIsRead() {
        System.out.print('.');
        System.out.flush();
    }

    @Test
    void holdsOnlyWholeArticlesAfterEachKillAndTheNextLoadCompletesIt() throws Exception {
        Map<Node, ArticleGraph> expected = StoreTest.articles(ARTICLES).stream()
                .collect(Collectors.toMap(ArticleGraph::name, Function.identity()));
        Random random = new Random(7);
        int before = 0;
        int duringLoad = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(before + 1 + random.nextInt(READ_AT_MOST), random.nextInt(MILLISECONDS_MORE));

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

    /// Starts a load, and kills it when it has read so many articles and some time has passed since.
    private void killAfter(int articles, int milliseconds) throws IOException, InterruptedException {
        Process load = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLoadTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(load.getInputStream().readNBytes(articles)).hasSize(articles);
        load.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        load.destroyForcibly().waitFor();
    }
}

package whosaid.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.UserError;
import whosaid.graph.ArticleGraph;
import whosaid.graph.GraphWriter;
import whosaid.graph.Iris;
import whosaid.graph.SampleFacts;
import whosaid.graph.Vocabulary;

class StoreTest {

    private static final GraphWriter WRITER = new GraphWriter(new Iris(Iris.DEFAULT_BASE), "0.1.0");

    @TempDir
    Path folder;

    static ArticleGraph article(int number) {
        return WRITER.write(SampleFacts.at("https://meridianpost.example/" + number, " Story %d.".formatted(number)));
    }

    static List<ArticleGraph> articles(int number) {
        return stream(number).toList();
    }

    static Stream<ArticleGraph> stream(int number) {
        return IntStream.range(0, number).mapToObj(StoreTest::article);
    }

    @Test
    void addingTheSameArticlesAgainChangesNothing() {
        try (Store store = Store.openOrCreate(folder, null)) {
            Loader.Summary first = new Loader(store).load(articles(3).iterator());
            long quads = Statistics.of(store.dataset()).quads();

            Loader.Summary again = new Loader(store).load(articles(3).iterator());

            assertThat(first).isEqualTo(new Loader.Summary(3, 0, 0, 0, 3 * size(), 0));
            assertThat(again).isEqualTo(new Loader.Summary(0, 0, 0, 3, 0, 0));
            assertThat(Statistics.of(store.dataset()).quads()).isEqualTo(quads);
        }
    }

    @Test
    void aJournalThatAKillCutOffAnywhereIsDropped() throws IOException {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(articles(2).iterator());
        }
        Path generation = folder.resolve("quads/Data-0001");
        byte[] entry = journalOfOneEntry(generation);

        for (int length = 1; length <= entry.length; length++) {
            Files.write(generation.resolve("journal.jrnl"), Arrays.copyOf(entry, length));

            try (Store store = Store.open(folder)) {
                assertThat(store.versions()).as("%d bytes left", length).hasSize(2);
            }
        }
    }

    private static byte[] journalOfOneEntry(Path generation) throws IOException {
        Journal journal = Journal.create(Location.create(generation));
        journal.writeJournal(new JournalEntry(
                JournalEntryType.REDO, ComponentId.allocLocal(), ByteBuffer.wrap("an article".getBytes(UTF_8))));
        journal.sync();
        journal.close();
        byte[] written = Files.readAllBytes(generation.resolve("journal.jrnl"));
        assertThat(written).isNotEmpty();
        return written;
    }

    @Test
    void aChangedArticleReplacesItsGraphAndTheRevisionIsRecorded() {
        ArticleGraph before = article(1);
        ArticleGraph after = WRITER.write(SampleFacts.at("https://meridianpost.example/1", " It rained."));
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(List.of(before).iterator());

            Loader.Summary summary = new Loader(store).load(List.of(after).iterator());

            assertThat(summary.revised()).isEqualTo(1);
            assertThat(store.versions()).containsExactly(after.name());
            assertThat(store.graph(after.name()).isIsomorphicWith(after.triples()))
                    .isTrue();
            Txn.executeRead(store.dataset(), () -> {
                Node history = store.iris().history();
                assertThat(store.dataset().contains(history, after.name(), Vocabulary.WAS_REVISION_OF, before.name()))
                        .isTrue();
                assertThat(store.dataset().contains(history, before.name(), Vocabulary.INVALIDATED_AT_TIME, Node.ANY))
                        .isTrue();
            });
            assertThat(found(store, "rebuild bridge")).isEqualTo(1);
        }
    }

    @Test
    void anotherReleaseReplacesTheGraphOfAnArticleWithoutRevision() {
        ArticleGraph later = new GraphWriter(new Iris(Iris.DEFAULT_BASE), "0.2.0")
                .write(SampleFacts.at("https://meridianpost.example/1", " Story 1."));
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(List.of(article(1)).iterator());
            assertThat(store.holds(article(1).name(), WRITER.software())).isTrue();

            Loader.Summary summary = new Loader(store).load(List.of(later).iterator());

            assertThat(summary.replaced()).isEqualTo(1);
            assertThat(store.holds(article(1).name(), WRITER.software())).isFalse();
        }
    }

    @Test
    void aRetractedArticleIsGoneFromGraphAndIndexAndStaysInTheHistory() {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(articles(2).iterator());

            long removed = new Retraction(store).retract("https://meridianpost.example/0", "withdrawn by the paper");

            assertThat(removed).isEqualTo(size());
            assertThat(store.versions()).containsExactly(article(1).name());
            assertThat(found(store, "rebuild bridge")).isEqualTo(1);
            Txn.executeRead(store.dataset(), () -> assertThat(store.dataset()
                            .contains(store.iris().history(), article(0).name(), Vocabulary.CHANGE_NOTE, Node.ANY))
                    .isTrue());
            assertThatThrownBy(() -> new Retraction(store).retract("https://meridianpost.example/0", ""))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("No article in the store");
        }
    }

    @Test
    void aRetractedArticleIsKnownToBeOneUntilItIsAddedAgain() {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(articles(2).iterator());
            new Retraction(store).retract("https://meridianpost.example/0", "withdrawn by the paper");

            assertThat(store.isRetracted(article(0).name())).isTrue();
            assertThat(store.isRetracted(article(1).name())).isFalse();

            new Loader(store).load(List.of(article(0)).iterator());

            assertThat(store.isRetracted(article(0).name())).isFalse();
        }
    }

    @Test
    void whatIsNamedByAnIdOfSeveralArticlesIsNotRetracted() {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(articles(2).iterator());

            assertThatThrownBy(() -> new Retraction(store).retract("bridge", ""))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("2 articles in the store are named \"bridge\"");
            assertThat(store.versions()).hasSize(2);
        }
    }

    @Test
    void theIndexIsMadeAgainWhenItIsApartFromTheQuads() throws IOException {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(articles(2).iterator());
        }
        try (var files = Files.list(folder.resolve("words"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        try (Store store = Store.open(folder)) {
            assertThat(found(store, "rebuild bridge")).isEqualTo(2);
            assertThat(found(store, "would cost")).isEqualTo(2);
        }
    }

    @Test
    void aSecondOpenerIsToldWhoHoldsTheStore() {
        try (Store store = Store.openOrCreate(folder, null)) {
            store.announce("serving http://localhost:3030/");

            assertThatThrownBy(() -> Store.open(folder))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("is in use by process %d, serving http://localhost:3030/"
                            .formatted(ProcessHandle.current().pid()));
        }
        Store.open(folder).close();
    }

    @Test
    void whatIsNoStoreIsRefused() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> Store.openOrCreate(folder, null)).hasMessageContaining("the folder holds other files");
        assertThatThrownBy(() -> Store.open(folder)).hasMessageContaining("this is not a store");
        assertThatThrownBy(() -> Store.open(folder.resolve("gone"))).hasMessageContaining("there is no store");
        assertThatThrownBy(() -> Store.openOrCreate(folder.resolve("notes.txt"), null))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a store cannot be made here");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("store.properties"), "format=7\nbase=http://localhost:3030/\n");
        assertThatThrownBy(() -> Store.open(other)).hasMessageContaining("the store has format 7");
    }

    @Test
    void aStoreKeepsTheBaseItWasMadeWith() {
        Store.openOrCreate(folder, "https://news.example/").close();

        try (Store store = Store.openOrCreate(folder, null)) {
            assertThat(store.iris().history().getURI()).isEqualTo("https://news.example/graph/history");
        }
        assertThatThrownBy(() -> Store.openOrCreate(folder, "https://other.example/"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("start at https://news.example/");
    }

    static long size() {
        return article(0).triples().size();
    }

    static int found(Store store, String words) {
        String all = words.replace(" ", " AND ");
        String query = """
                PREFIX text: <http://jena.apache.org/text#>
                PREFIX schema: <https://schema.org/>
                SELECT ?s { ?s text:query (schema:text "%s") . ?s schema:text ?text }""".formatted(all);
        return Txn.calculateRead(store.dataset(), () -> {
            try (QueryExec asked =
                    QueryExec.dataset(store.dataset()).query(query).build()) {
                int rows = 0;
                var found = asked.select();
                while (found.hasNext()) {
                    found.next();
                    rows++;
                }
                return rows;
            }
        });
    }
}

package whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.graph.ArticleGraph;
import whosaid.graph.Vocabulary;
import whosaid.query.Answers;
import whosaid.query.PreparedQuery;
import whosaid.query.QueryCatalogue;

class CopiesTest {

    private static final String STORY = """
            The council of the harbour town met on Monday to hear what the engineers had found under the old \
            bridge. They told its members that two of the five piers had to be built anew before winter, and \
            that the ferry would go every hour until the work was done. The members asked for a price by Friday.""";
    private static final String OTHER_STORY = """
            A farmer on the north coast of the island has grown the heaviest pumpkin that the fair has seen in \
            thirty years. It took four neighbours and a boat trailer to bring it to the scales, where a crowd \
            had waited since the morning, and it will be soup for the whole village by the end of the week.""";

    @TempDir
    Path folder;

    private static List<String> copies(Store store) {
        List<String> found = new ArrayList<>();
        Txn.executeRead(store.dataset(), () -> store.dataset()
                .find(store.iris().copies(), Node.ANY, Vocabulary.ALTERNATE_OF, Node.ANY)
                .forEachRemaining(quad ->
                        found.add(outlet(store, quad.getSubject()) + " of " + outlet(store, quad.getObject()))));
        Collections.sort(found);
        return found;
    }

    private static String outlet(Store store, Node version) {
        return store.dataset()
                .find(version, version, Vocabulary.IDENTIFIER, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }

    private static final List<ArticleGraph> ARTICLES = List.of(
            SayingArticle.in(STORY, "wire.example/1", "2026-03-01"),
            SayingArticle.in(STORY + " More was not known on Monday night.", "post.example/1", "2026-03-02"),
            SayingArticle.in("Our town. " + STORY, "times.example/1", "2026-03-03"),
            SayingArticle.in(OTHER_STORY, "other.example/1", "2026-03-01"));

    @Test
    void copiesAreToldWithWhereTheStoryWasFirst() {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(ARTICLES.iterator());

            assertThat(copies(store))
                    .containsExactly("post.example/1 of wire.example/1", "times.example/1 of wire.example/1");
            assertThat(Statistics.of(store.dataset()).copies()).isEqualTo(2);
        }
    }

    @Test
    void theOrderOfLoadingDoesNotMatter() {
        try (Store store = Store.openOrCreate(folder, null)) {
            for (ArticleGraph article : ARTICLES.reversed()) {
                new Loader(store).load(List.of(article).iterator());
            }

            assertThat(copies(store))
                    .containsExactly("post.example/1 of wire.example/1", "times.example/1 of wire.example/1");
        }
    }

    @Test
    void whenTheFirstIsRetractedTheNextOneIsTheFirst() {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(ARTICLES.iterator());
            new Retraction(store).retract("https://wire.example/1", "withdrawn");

            assertThat(copies(store)).containsExactly("times.example/1 of post.example/1");
        }
    }

    @Test
    void whatWasConcludedIsMadeAnewWhenItIsLost() {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store).load(ARTICLES.iterator());
            List<String> before = copies(store);
            store.change(dataset -> Loader.remove(dataset, store.iris().copies()));
            assertThat(copies(store)).isEmpty();

            new Loader(store).load(Collections.emptyIterator());

            assertThat(copies(store)).isEqualTo(before);
        }
    }

    @Test
    void aLaterVersionTellsWhatItAddedAndWithdrew() {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store)
                    .load(List.of(SayingArticle.in(
                                    STORY, "wire.example/2", "2026-03-01", "two of the five piers", "every hour"))
                            .iterator());
            String corrected = STORY.replace("two of the five", "three of the five");
            new Loader(store)
                    .load(List.of(SayingArticle.in(
                                    corrected, "wire.example/2", "2026-03-01", "three of the five piers", "every hour"))
                            .iterator());

            assertThat(words(store, Vocabulary.ADDED)).containsExactly("three of the five piers");
            assertThat(words(store, Vocabulary.WITHDREW)).containsExactly("two of the five piers");
        }
    }

    @Test
    void eachChangeOfAnArticleIsListed() {
        try (Store store = Store.openOrCreate(folder, null)) {
            for (String piers : List.of("two of the five piers", "three of the five piers", "four of the five piers")) {
                String text = STORY.replace("two of the five piers", piers);
                new Loader(store)
                        .load(List.of(SayingArticle.in(text, "wire.example/2", "2026-03-01", piers))
                                .iterator());
            }

            assertThat(changes(store))
                    .containsExactlyInAnyOrder(
                            "added three of the five piers",
                            "withdrew two of the five piers",
                            "added four of the five piers",
                            "withdrew three of the five piers");
        }
    }

    @Test
    void aChangeOfTheTextAloneAndANoticeAreListed() {
        try (Store store = Store.openOrCreate(folder, null)) {
            String corrected = STORY + "\n\n(Corrects paragraph 2 to say that the price is not known)";
            for (String text : List.of(STORY, corrected)) {
                new Loader(store)
                        .load(List.of(SayingArticle.in(text, "wire.example/2", "2026-03-01", "every hour"))
                                .iterator());
            }

            assertThat(changes(store))
                    .containsExactlyInAnyOrder(
                            "text ", "corrected (Corrects paragraph 2 to say that the price is not known)");
        }
    }

    private static List<String> changes(Store store) {
        PreparedQuery query =
                Objects.requireNonNull(QueryCatalogue.ofBuild().queries().get("revisions"));
        return query.run(store.dataset(), Map.of(), 60_000).rows().stream()
                .map(row -> Answers.shown(row, "change") + " " + Answers.shown(row, "said"))
                .toList();
    }

    @Test
    void aCopyWithTheSameWordsLeavesNothingBehindWhenItIsRetracted() {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store)
                    .load(List.of(
                                    SayingArticle.in(STORY, "wire.example/1", "2026-03-01"),
                                    SayingArticle.in(STORY, "post.example/1", "2026-03-02"))
                            .iterator());
            new Retraction(store).retract("https://post.example/1", "");

            assertThat(store.graph(store.iris().copies()).isEmpty()).isTrue();
        }
    }

    @Test
    void theFirstIsToldByTheInstantWhateverTheZone() {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store)
                    .load(List.of(
                                    SayingArticle.in(STORY, "london.example/1", "2026-03-02T01:00:00Z"),
                                    SayingArticle.in(STORY, "tokyo.example/1", "2026-03-02T08:00:00+09:00"))
                            .iterator());

            assertThat(copies(store)).containsExactly("london.example/1 of tokyo.example/1");
        }
    }

    private static List<String> words(Store store, Node change) {
        List<String> found = new ArrayList<>();
        Txn.executeRead(store.dataset(), () -> store.dataset()
                .find(store.iris().history(), Node.ANY, change, Node.ANY)
                .forEachRemaining(quad -> found.add(quad.getObject().getLiteralLexicalForm())));
        return found;
    }

    @Test
    void aNoticeOfCorrectionIsPartOfTheGraph() {
        ArticleGraph graph = SayingArticle.in(
                STORY + "\n\nCorrection: An earlier version of this article gave the wrong number of piers.",
                "wire.example/3",
                "2026-03-01");

        assertThat(graph.triples().stream(Node.ANY, Vocabulary.CORRECTION, Node.ANY)
                        .flatMap(triple -> graph.triples().stream(triple.getObject(), Vocabulary.TEXT, Node.ANY))
                        .map(triple -> triple.getObject().getLiteralLexicalForm()))
                .containsExactly("Correction: An earlier version of this article gave the wrong number of piers.");
    }
}

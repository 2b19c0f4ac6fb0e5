package whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.UserError;
import whosaid.graph.ArticleGraph;
import whosaid.graph.Shapes;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Bearer;

class IdentitiesTest {

    private static final List<ArticleGraph> ARTICLES = List.of(
            NamedArticle.of("a.example/1", "2026-01-10", "Justin Lin, head of Alibaba", "Tang Jie", "Yao Shunyu"),
            NamedArticle.of("b.example/1", "2026-01-11", "Lin Junyang, engineer of Alibaba", "Tang Jie", "Yao Shunyu"),
            NamedArticle.of("c.example/1", "2026-01-12", "Tang Jie, professor of Tsinghua University", "Zhipu AI!"),
            NamedArticle.of("d.example/1", "2026-02-01", "Michael Jordan, player of Chicago Bulls"),
            NamedArticle.of("e.example/1", "2026-02-02", "Michael Jordan, professor of Berkeley"),
            NamedArticle.of("f.example/1", "2026-02-03", "Volodymyr Zelensky, president of Ukraine", "Google China!"),
            NamedArticle.of("g.example/1", "2026-02-04", "Wolodymyr Selenskyj, president of Ukraine", "Google!"),
            NamedArticle.of("h.example/1", "2026-02-05", "Volodymyr Zelenskyy", "FBI!", "Alibaba Group Holding Ltd.!"),
            NamedArticle.of(
                    "i.example/1",
                    "2026-02-06",
                    "Zelensky, president of Ukraine",
                    "Federal Bureau of Investigation!",
                    "Tang Jie"),
            NamedArticle.of("j.example/1", "2026-02-07", "Volodymyr Zelensky", "Volodymyr Shevchenko", "Zelensky"));

    @TempDir
    Path folder;

    private Path first = Path.of("");

    @BeforeEach
    void nameTheStore() {
        first = folder.resolve("first");
    }

    /// The names of each identity with their outlets, an identity in a list.
    private static Collection<List<String>> identities(Store store) {
        Map<String, List<String>> names = new TreeMap<>();
        Txn.executeRead(store.dataset(), () -> store.dataset()
                .find(store.iris().identities(), Node.ANY, Vocabulary.PERSONA, Node.ANY)
                .forEachRemaining(quad -> {
                    Iterator<Quad> identity = store.dataset()
                            .find(store.iris().identities(), quad.getObject(), Vocabulary.CLOSE_MATCH, Node.ANY);
                    String where =
                            identity.hasNext() ? identity.next().getObject().getURI() : "nobody";
                    names.computeIfAbsent(where, key -> new ArrayList<>()).add(name(store, quad.getSubject()));
                }));
        names.values().forEach(Collections::sort);
        return new TreeSet<>(Collections.unmodifiableCollection(
                        names.values().stream().map(List::toString).toList()))
                .stream().map(List::of).toList();
    }

    private static String name(Store store, Node mention) {
        Quad name = store.dataset()
                .find(Node.ANY, mention, Vocabulary.NAME, Node.ANY)
                .next();
        String outlet = store.dataset()
                .find(name.getGraph(), name.getGraph(), Vocabulary.IDENTIFIER, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
        return name.getObject().getLiteralLexicalForm() + " " + outlet.charAt(0);
    }

    private static Store loaded(Path folder, List<ArticleGraph> articles) {
        Store store = Store.openOrCreate(folder, null);
        new Loader(store).load(articles.iterator());
        return store;
    }

    @Test
    void namesOfOneBearerAreOneAndOthersStayApart() {
        try (Store store = loaded(first, ARTICLES)) {
            assertThat(identities(store).stream().map(List::getFirst))
                    .contains(
                            "[Justin Lin a, Lin Junyang b]",
                            "[Tang Jie a, Tang Jie b, Tang Jie c, Tang Jie i]",
                            "[Michael Jordan d]",
                            "[Michael Jordan e]",
                            "[Volodymyr Zelensky f, Volodymyr Zelensky j, Volodymyr Zelenskyy h, "
                                    + "Wolodymyr Selenskyj g, Zelensky i, Zelensky j]",
                            "[Volodymyr Shevchenko j]",
                            "[Google g]",
                            "[Google China f]",
                            "[FBI h, Federal Bureau of Investigation i]",
                            "[Alibaba Group Holding Ltd. h, Alibaba a, Alibaba b]");
        }
    }

    @Test
    void aShortNameTiesNoTwo() {
        List<ArticleGraph> articles = List.of(
                NamedArticle.of("a.example/1", "2026-01-10", "Kim Jong Il, leader of North Korea"),
                NamedArticle.of("b.example/1", "2026-01-11", "Kim Jong Un, leader of North Korea"),
                NamedArticle.of("c.example/1", "2026-01-12", "Kim Jong, leader of North Korea"));
        try (Store store = loaded(first, articles)) {
            assertThat(identities(store).stream().map(List::getFirst))
                    .noneMatch(names -> names.contains("Kim Jong Il a") && names.contains("Kim Jong Un b"));
        }
    }

    @Test
    void whomAnArticleNamesSideBySideAreTwo() {
        List<ArticleGraph> articles = List.of(
                NamedArticle.of(
                        "a.example/1", "2026-01-10", "Donald Harlan", "Donald Harlan Jr.", "Ana Lind", "Omar Sy"),
                NamedArticle.of(
                        "b.example/1", "2026-01-11", "Donald Harlan, president of Ohio", "Ana Lind", "Omar Sy"));
        try (Store store = loaded(first, articles)) {
            assertThat(identities(store).stream().map(List::getFirst))
                    .contains("[Donald Harlan Jr. a]", "[Donald Harlan a, Donald Harlan b]");
        }
    }

    @Test
    void anAbbreviatedPlaceIsThePlace() {
        List<ArticleGraph> articles = List.of(
                NamedArticle.of("a.example/1", "2026-01-10", "Ana Lind, senator of Vermont"),
                NamedArticle.of("b.example/1", "2026-01-11", "Ana Lind, senator of Vt."));
        try (Store store = loaded(first, articles)) {
            assertThat(Txn.calculateRead(
                            store.dataset(), () -> store.graph(store.iris().identities()).stream()
                                    .filter(triple -> triple.predicateMatches(Vocabulary.PERSONA)
                                            && triple.getSubject().getURI().contains("lind"))
                                    .map(Triple::getObject)
                                    .distinct()
                                    .count()))
                    .isEqualTo(1);
        }
    }

    @Test
    void theOrderOfLoadingDoesNotMatterNorDoesItHowManyAreLoadedAtOnce() {
        Collection<List<String>> expected;
        try (Store store = loaded(first, ARTICLES)) {
            expected = identities(store);
        }
        for (int order = 0; order < 3; order++) {
            List<ArticleGraph> shuffled = new ArrayList<>(ARTICLES);
            Collections.shuffle(shuffled, new Random(order));
            try (Store store = Store.openOrCreate(folder.resolve("order" + order), null)) {
                shuffled.forEach(one -> new Loader(store).load(List.of(one).iterator()));

                assertThat(identities(store)).isEqualTo(expected);
            }
        }
    }

    @Test
    void ofAFamilyOfVeryManyABareNameIsOfTheOneNamedByFarMostOften() {
        List<ArticleGraph> articles = new ArrayList<>(manyOfOneFamily());
        for (int i = 0; i < 330; i++) {
            articles.add(NamedArticle.of("a.example/" + i, "2026-01-01", "Karin Lindqvist"));
        }
        Collections.shuffle(articles, new Random(1));
        try (Store inOrder = loaded(first, articles);
                Store turned = Store.openOrCreate(folder.resolve("turned"), null)) {
            new Loader(turned, 97, Clock.systemUTC()).load(articles.reversed().iterator());

            assertThat(identities(inOrder).stream().map(List::getFirst))
                    .anyMatch(names -> names.startsWith("[Karin") && names.endsWith(", Lindqvist c]"));
            assertThat(identities(turned)).isEqualTo(identities(inOrder));
        }
    }

    @Test
    void ofAFamilyOfVeryManyWhoAreNamedSeldomABareNameIsNobodys() {
        List<ArticleGraph> articles = new ArrayList<>(manyOfOneFamily());
        for (int i = 0; i < 20; i++) {
            articles.add(NamedArticle.of("a.example/" + i, "2026-01-01", "Karin Lindqvist"));
        }
        try (Store store = loaded(first, articles)) {
            assertThat(identities(store).stream().map(List::getFirst)).contains("[Lindqvist c]");
        }
    }

    /// Seventy who are named once, and the family name alone.
    private static List<ArticleGraph> manyOfOneFamily() {
        List<ArticleGraph> articles = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            String given = "" + (char) ('A' + i / 10) + "asel" + (char) ('a' + i % 10) + "n";
            articles.add(NamedArticle.of("b.example/" + i, "2026-01-01", given + " Lindqvist"));
        }
        articles.add(NamedArticle.of("c.example/1", "2026-01-01", "Lindqvist"));
        return articles;
    }

    @Test
    void whatWasConcludedIsTheSameWhenItIsMadeAnew() {
        try (Store store = loaded(first, ARTICLES)) {
            var before = store.graph(store.iris().identities());

            store.resolve();

            assertThat(store.graph(store.iris().identities()).isIsomorphicWith(before))
                    .isTrue();
        }
    }

    @Test
    void whomABareNameIsOfIsToldAnewWhenAnotherOfTheFamilyIsGone() {
        List<ArticleGraph> articles =
                new ArrayList<>(List.of(NamedArticle.of("l.example/1", "2026-01-01", "Lindqvist")));
        for (int i = 0; i < 5; i++) {
            articles.add(NamedArticle.of("k.example/" + i, "2026-01-01", "Karin Lindqvist"));
        }
        articles.add(NamedArticle.of("o.example/1", "2026-01-01", "Olof Lindqvist"));
        try (Store store = loaded(first, articles)) {
            assertThat(identities(store).stream().map(List::getFirst)).contains("[Lindqvist l]");

            new Retraction(store).retract("https://o.example/1", "");

            assertThat(identities(store).stream().map(List::getFirst))
                    .containsExactly("[Karin Lindqvist k, Karin Lindqvist k, Karin Lindqvist k, Karin Lindqvist k, "
                            + "Karin Lindqvist k, Lindqvist l]");
        }
    }

    @Test
    void anArticleThatIsRetractedLeavesNothingBehind() {
        try (Store store = loaded(first, ARTICLES.subList(0, 9));
                Store more = loaded(folder.resolve("more"), ARTICLES)) {
            new Retraction(more).retract("https://j.example/1", "");

            assertThat(more.graph(more.iris().identities())
                            .isIsomorphicWith(store.graph(store.iris().identities())))
                    .isTrue();
        }
    }

    @Test
    void aDecisionOutranksTheMachineAndHoldsInAStoreThatIsBuiltAnew() {
        Path file = folder.resolve("decisions.ttl");
        try (Store store = loaded(first, ARTICLES)) {
            new Decisions(store, "Ada", "read both pages").different("Justin Lin", "Lin Junyang");
            new Decisions(store, "Ada", "").same(List.of("Volodymyr Shevchenko", "Yao Shunyu"));
            new Decisions(store, "Ada", "").rename("Tang Jie", "Jie Tang");

            assertThat(identities(store).stream().map(List::getFirst))
                    .contains(
                            "[Justin Lin a]",
                            "[Lin Junyang b]",
                            "[Volodymyr Shevchenko j, Yao Shunyu a, Yao Shunyu b]");
            assertThat(new DecisionFile(store).write(file)).isEqualTo(3);
        }
        try (Store anew = Store.openOrCreate(folder.resolve("anew"), "https://news.example/")) {
            new DecisionFile(anew).read(file);
            assertThat(anew.graph(anew.iris().decisions()).size()).isGreaterThan(10);
        }
        try (Store anew = Store.openOrCreate(folder.resolve("again"), null)) {
            new Loader(anew).load(ARTICLES.reversed().iterator());
            new DecisionFile(anew).read(file);

            assertThat(identities(anew).stream().map(List::getFirst))
                    .contains(
                            "[Justin Lin a]",
                            "[Lin Junyang b]",
                            "[Volodymyr Shevchenko j, Yao Shunyu a, Yao Shunyu b]");
            assertThat(labels(anew)).contains("Jie Tang").doesNotContain("Tang Jie");
        }
    }

    private static List<String> labels(Store store) {
        List<String> labels = new ArrayList<>();
        Txn.executeRead(store.dataset(), () -> store.dataset()
                .find(store.iris().identities(), Node.ANY, Vocabulary.PREF_LABEL, Node.ANY)
                .forEachRemaining(quad -> labels.add(quad.getObject().getLiteralLexicalForm())));
        return labels;
    }

    @Test
    void aPersonsWordHoldsForANameOfOneWordToo() {
        try (Store store = loaded(
                first,
                List.of(
                        NamedArticle.of("a.example/1", "2026-01-10", "Luiz Lula da Silva"),
                        NamedArticle.of("b.example/1", "2026-01-11", "Lula", "Silva"),
                        NamedArticle.of("c.example/1", "2026-01-12", "Ana Silva")))) {
            new Decisions(store, "Ada", "").same(List.of("Lula", "Luiz Lula da Silva"));
            new Decisions(store, "Ada", "").same(List.of("Silva", "Ana Silva"));
            new Loader(store)
                    .load(List.of(NamedArticle.of("d.example/1", "2026-01-13", "Luiz Lula da Silva", "Luiz da Silva"))
                            .iterator());

            assertThat(identities(store).stream().map(List::getFirst))
                    .contains("[Ana Silva c, Silva b]")
                    .anyMatch(names -> names.contains("Lula b") && names.contains("Luiz Lula da Silva a"));
        }
    }

    @Test
    void ofTwoDecisionsOnOnePairTheLaterIsImportedOrKept() {
        Path earlier = folder.resolve("earlier.ttl");
        try (Store store = loaded(first, ARTICLES)) {
            at("2026-03-01T10:00:00Z", store).same(List.of("Google", "Google China"));
            new DecisionFile(store).write(earlier);
            at("2026-03-02T10:00:00Z", store).different("Google", "Google China");
            new DecisionFile(store).read(earlier);

            assertThat(identities(store).stream().map(List::getFirst)).contains("[Google g]", "[Google China f]");
            assertThat(new Shapes().violations(store.graph(store.iris().decisions())))
                    .isEmpty();
        }
    }

    private static Decisions at(String time, Store store) {
        return new Decisions(store, "Ada", "", Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    @Test
    void theLastWordOnTwoCounts() {
        try (Store store = loaded(first, ARTICLES)) {
            new Decisions(store, "Ada", "").different("Justin Lin", "Lin Junyang");
            new Decisions(store, "Ben", "").same(List.of("Justin Lin", "Lin Junyang"));

            assertThat(identities(store).stream().map(List::getFirst)).contains("[Justin Lin a, Lin Junyang b]");
        }
    }

    @Test
    void aNameOfTwoBearersIsSplitByArticle() {
        try (Store store = loaded(first, ARTICLES)) {
            new Decisions(store, "Ada", "").split("Tang Jie", List.of("https://i.example/1"));

            assertThat(identities(store).stream().map(List::getFirst))
                    .contains("[Tang Jie i]", "[Tang Jie a, Tang Jie b, Tang Jie c]");

            store.resolve();

            assertThat(identities(store).stream().map(List::getFirst))
                    .contains("[Tang Jie i]", "[Tang Jie a, Tang Jie b, Tang Jie c]");
        }
    }

    @Test
    void nothingThatArticlesStateIsChangedByADecision() {
        try (Store store = loaded(first, ARTICLES)) {
            new Decisions(store, "Ada", "").split("Tang Jie", List.of("https://i.example/1"));
            new Decisions(store, "Ada", "").same(List.of("Google", "Google China"));

            for (ArticleGraph article : ARTICLES) {
                assertThat(store.graph(article.name()).isIsomorphicWith(article.triples()))
                        .isTrue();
            }
        }
    }

    @Test
    void anIdentityOnTheUsersListGetsItsMatchWhereItIsTheOneThatArticlesNameMost() throws Exception {
        Path list = Files.writeString(folder.resolve("known.csv"), """
                name,aliases,id,kind
                Zhang Jie,Tang Jie|Jie Tang,Q1,person
                Michael Jordan,,Q41421,person
                Google,,https://known.example/google,organisation
                """);
        try (Store store = loaded(first, ARTICLES)) {
            assertThat(store.know(list)).isEqualTo(3);
            new Loader(store)
                    .load(List.of(NamedArticle.of("k.example/1", "2026-03-01", "Tang Jie"))
                            .iterator());

            List<String> matches = new ArrayList<>();
            Txn.executeRead(store.dataset(), () -> store.dataset()
                    .find(store.iris().identities(), Node.ANY, Vocabulary.EXACT_MATCH, Node.ANY)
                    .forEachRemaining(quad -> matches.add(quad.getObject().getURI())));
            assertThat(matches)
                    .containsExactlyInAnyOrder("http://www.wikidata.org/entity/Q1", "https://known.example/google");
        }
    }

    @Test
    void aNameOfAnotherListIsMatchedWithWhatIsToldOfIt() {
        try (Store store = loaded(first, ARTICLES)) {
            Reconciliation reconciliation = new Reconciliation(store.dataset(), store.iris());

            assertThat(reconciliation.find("Zelenskiy, Volodymyr", Bearer.PERSON, null, null, 5))
                    .extracting(Reconciliation.Candidate::name)
                    .containsExactly("Volodymyr Zelensky");
            assertThat(reconciliation.find("Michael Jordan", null, "coach", "Chicago Bulls", 5))
                    .extracting(candidate -> Math.round(candidate.probability() * 10))
                    .containsExactly(10L, 2L);
            assertThat(reconciliation.find("Nobody Atall", null, null, null, 5)).isEmpty();
        }
    }

    @Test
    void whatIsWrittenConformsToTheShapes() {
        try (Store store = loaded(first, ARTICLES)) {
            new Decisions(store, "Ada", "").split("Tang Jie", List.of("https://i.example/1"));
            new Decisions(store, "Ada", "").rename("Yao Shunyu", "Shunyu Yao");
            Shapes shapes = new Shapes();

            assertThat(shapes.violations(store.graph(store.iris().identities())))
                    .isEmpty();
            assertThat(shapes.violations(store.graph(store.iris().decisions()))).isEmpty();
        }
    }

    @Test
    void aNameOfTwoMustBeToldByItsIri() {
        try (Store store = loaded(first, ARTICLES)) {
            Decisions decisions = new Decisions(store, "Ada", "");

            assertThatThrownBy(() -> decisions.same(List.of("Michael Jordan", "Tang Jie")))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("2 persons or organisations are named \"Michael Jordan\"");
            assertThatThrownBy(() -> decisions.same(List.of("Nobody Atall", "Tang Jie")))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("No person or organisation");
        }
    }
}

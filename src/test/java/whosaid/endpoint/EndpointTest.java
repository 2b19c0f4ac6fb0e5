package whosaid.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import whosaid.UserError;
import whosaid.graph.Iris;
import whosaid.query.PreparedQuery;
import whosaid.query.QueryCatalogue;
import whosaid.query.SampleStore;

class EndpointTest {

    private static final QueryCatalogue CATALOGUE = QueryCatalogue.ofBuild();
    private static final DatasetGraph STORE = SampleStore.sample();
    private static Endpoint endpoint;
    private static Client client;

    @BeforeAll
    static void start() {
        endpoint = Endpoint.start(
                STORE,
                new Iris(Iris.DEFAULT_BASE),
                CATALOGUE,
                EndpointOptions.usual().onPort(0));
        client = new Client(endpoint.address());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void theStartPageSaysWhatIsInTheStore() {
        HttpResponse<String> page = client.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("<dt>articles</dt><dd>8</dd>")
                .contains("<dt>outlets</dt><dd>5</dd>")
                .contains("<dt>statements</dt><dd>17</dd>")
                .contains("<dt>people</dt><dd>6</dd>")
                .contains("<time>2026-01-12</time> to <time>2026-03-03</time>");
    }

    @Test
    void theStartPageOffersEachQueryAsAForm() {
        String page = client.get("/").body();

        for (PreparedQuery query : CATALOGUE.all()) {
            assertThat(page).contains("action=\"/query/" + query.name() + "\"");
        }
    }

    @TestFactory
    Stream<DynamicTest> eachQueryHasAPageOfItsOwn() {
        return CATALOGUE.all().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    String parameters =
                            Links.encoded(query.expectations().getFirst().arguments());

                    HttpResponse<String> page = client.get("/query/" + query.name() + "?" + parameters);

                    assertThat(page.statusCode()).isEqualTo(200);
                    assertThat(page.body()).contains("<table>").contains(query.title());
                }));
    }

    @Test
    void answersLinkToTheWordsInTheArticle() {
        String page = client.get("/query/who-said?words=the+gap+is+widening").body();

        assertThat(page)
                .contains("Tang Jie, chief AI scientist of Zhipu AI, founder of Zhipu AI, said “The gap between the two"
                        + " may actually be widening.” (Bloomberg, in Harbour Times, 12 January 2026, characters"
                        + " 400–449 of https://harbour-times.example/tech/gap).")
                .contains("<a href=\"https://harbour-times.example/tech/gap"
                        + "#:~:text=The%20gap%20between%20the,may%20actually%20be%20widening.\"");
    }

    @Test
    void answersAreGivenToPrograms() {
        HttpResponse<String> table = client.get("/query/who-said?words=the+gap+is+widening&format=csv");
        HttpResponse<String> json = client.get("/ask?q=who+said+the+gap+is+widening&format=json");

        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(table.body()).startsWith("who,role,kind,said,through,publisher,published,article,start,end\r\n");
        assertThat(table.body().lines()).hasSize(4);
        assertThat(json.headers().firstValue("Content-Type")).contains("application/sparql-results+json;charset=utf-8");
        assertThat(json.body()).contains("\"Tang Jie\"");
    }

    @Test
    void questionsInWordsAreAnswered() {
        String page = client.get("/ask?q=who+said+the+gap+is+widening%3F").body();

        assertThat(page).contains("3 answers").contains("Tang Jie");
    }

    @Test
    void whatArticlesSayIsNeverPartOfThePage() {
        for (String path : new String[] {
            "/query/who-said?words=widget",
            "/query/about?subject=alert",
            "/query/said-by?person=img",
            "/query/roles-of?person=onerror",
            "/query/most-quoted",
            "/query/speakers-by-outlet",
            "/ask?q=%3Cscript%3Ealert(1)%3C/script%3E",
            "/query/who-said?words=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
            "/query/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "/query/who-said?words=gap&format=%3Cscript%3E",
            "/query/who-said?%3Cscript%3E=1"
        }) {
            assertThat(client.get(path).body())
                    .as(path)
                    .doesNotContain("<script", "<img", "href=\"javascript:", "<b>", "<i>", "</style>");
        }
    }

    @Test
    void nothingMayRunOrLoadInAPage() {
        HttpResponse<String> page = client.get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self';");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("<script", "http://", " style=");
        assertThat(client.get("/style.css").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesOfOtherSitesMayRead() {
        assertThat(client.sparql("ASK {}").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(client.send("OPTIONS", "/sparql", "text/plain", "")
                        .headers()
                        .firstValue("Access-Control-Allow-Methods"))
                .contains("GET, HEAD, POST");
    }

    @Test
    void mistakesAreExplained() {
        HttpResponse<String> unknown = client.get("/query/who-sad");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Did you mean who-said");

        HttpResponse<String> wrong = client.get("/query/most-quoted?from=yesterday");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("is not a day such as 2026-03-01");

        HttpResponse<String> question = client.get("/ask?q=sing+a+song");
        assertThat(question.statusCode()).isEqualTo(400);
        assertThat(question.body()).contains("who said the gap is widening");
    }

    @Test
    void aGraphIsGivenWhole() {
        HttpResponse<String> graphs =
                client.sparql("SELECT ?g { GRAPH ?g { ?a <https://schema.org/identifier> 'harbour-gap' } }");
        String name = graphs.body().replaceAll("(?s).*\"value\": \"([^\"]+)\".*", "$1");

        HttpResponse<String> graph = client.get("/sparql?graph=" + Client.encoded(name));

        assertThat(graph.statusCode()).isEqualTo(200);
        assertThat(graph.body()).contains("Zhipu AI").doesNotContain("Lucía");
    }

    @Test
    void aTakenPortIsNamed() {
        EndpointOptions same = EndpointOptions.usual().onPort(endpoint.address().getPort());

        assertThatThrownBy(() -> Endpoint.start(STORE, new Iris(Iris.DEFAULT_BASE), CATALOGUE, same))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(
                        "Port %d is taken".formatted(endpoint.address().getPort()));
    }

    @Test
    void closingLeavesTheStoreOpen() {
        try (Endpoint other = Endpoint.start(
                STORE,
                new Iris(Iris.DEFAULT_BASE),
                CATALOGUE,
                EndpointOptions.usual().onPort(0))) {
            assertThat(new Client(other.address()).get("/").statusCode()).isEqualTo(200);
        }

        assertThat(client.get("/").statusCode()).isEqualTo(200);
    }
}

package whosaid.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whosaid.graph.Iris;
import whosaid.query.QueryCatalogue;
import whosaid.query.SampleStore;

/// What strangers must not be able to do through `/sparql`.
class HostileQueriesTest {

    private static final DatasetGraph STORE = SampleStore.sample();
    private static Endpoint endpoint;
    private static Client client;

    @TempDir
    private Path folder;

    /// A class on the class path that a query must not be able to run.
    public static final class Loaded extends FunctionBase0 {

        static final AtomicInteger RUNS = new AtomicInteger();

        @Override
        public NodeValue exec() {
            RUNS.incrementAndGet();
            return NodeValue.TRUE;
        }
    }

    @BeforeAll
    static void start() {
        EndpointOptions options = new EndpointOptions(0, true, Duration.ofSeconds(2));
        endpoint = Endpoint.start(STORE, new Iris(Iris.DEFAULT_BASE), QueryCatalogue.ofBuild(), options);
        client = new Client(endpoint.address());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void aPlainQueryIsAnswered() {
        HttpResponse<String> response =
                client.sparql("SELECT (COUNT(*) AS ?n) { ?s a <https://schema.org/NewsArticle> }");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"8\"");
    }

    @Test
    void theTextIndexIsSearched() {
        HttpResponse<String> response = client.sparql("PREFIX text: <http://jena.apache.org/text#> "
                + "SELECT ?s { ?s text:query (<https://schema.org/text> 'widening') }");

        assertThat(response.body()).contains("#said-400-449");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?x { BIND(<java:whosaid.endpoint.HostileQueriesTest$Loaded>() AS ?x) }",
                "SELECT ?x { ?s ?p ?o FILTER(<java:whosaid.endpoint.HostileQueriesTest$Loaded>()) }",
                "SELECT ?x { BIND(<http://jena.apache.org/ARQ/function#now>() AS ?x) }",
                "SELECT ?x { ?x <java:org.apache.jena.sparql.pfunction.library.container> ?y }",
                "SELECT ?x { ?x <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }"
            })
    void noFunctionOutsideSparqlIsRun(String query) {
        int runs = Loaded.RUNS.get();

        HttpResponse<String> response = client.sparql(query);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(Loaded.RUNS).hasValue(runs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<java:whosaid.endpoint.HostileQueriesTest$Loaded>",
                "IRI(CONCAT('java:whosaid.endpoint.HostileQueriesTest$', 'Loaded'))"
            })
    void noFunctionOutsideSparqlIsCalledByItsName(String name) {
        String query = "SELECT ?x { BIND(CALL(%s) AS ?x) }".formatted(name);
        int runs = Loaded.RUNS.get();

        assertThat(client.sparql(query).body()).contains("\"bindings\"").doesNotContain("\"value\"");
        assertThat(Loaded.RUNS).hasValue(runs);
    }

    @Test
    void theFunctionOfThisTestRunsWhereNothingForbidsIt() {
        int runs = Loaded.RUNS.get();

        try (QueryExec unguarded = QueryExec.dataset(DatasetGraphFactory.create())
                .query("SELECT ?x { BIND(<java:whosaid.endpoint.HostileQueriesTest$Loaded>() AS ?x) }")
                .build()) {
            unguarded.select().materialize();
        }
        assertThat(Loaded.RUNS).hasValue(runs + 1);
    }

    @Test
    void noScriptIsRun() {
        String query = "SELECT ?x { BIND(<http://jena.apache.org/ARQ/jsFunction#eval>('1') AS ?x) }";

        assertThat(client.sparql(query).statusCode()).isBetween(400, 499);
    }

    @Test
    void noOtherServerIsAsked() {
        String query = "SELECT * { SERVICE <http://localhost:1/sparql> { ?s ?p ?o } }";

        assertThat(client.sparql(query).statusCode()).isEqualTo(422);
        assertThat(client.sparql("SELECT * { SERVICE SILENT <http://localhost:1/sparql> { ?s ?p ?o } }")
                        .body())
                .doesNotContain("\"value\"");
    }

    @Test
    void noFileIsReadAsData() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.ttl"), "<urn:secret> <urn:p> <urn:o> .");
        String file = secret.toUri().toString();

        for (String query : new String[] {
            "SELECT * FROM <%s> { ?s ?p ?o }".formatted(file),
            "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }".formatted(file)
        }) {
            assertThat(client.sparql(query).body()).doesNotContain("urn:secret");
        }
        String all = Client.encoded("SELECT * { ?s ?p ?o }");
        assertThat(client.get("/sparql?query=%s&default-graph-uri=%s".formatted(all, Client.encoded(file)))
                        .body())
                .doesNotContain("urn:secret");
        assertThat(client.get("/sparql?graph=" + Client.encoded(file)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingIsWritten() {
        long before = quads();

        String insert = "INSERT DATA { <urn:s> <urn:p> <urn:o> }";
        assertThat(client.post("/sparql", "application/sparql-update", insert).statusCode())
                .isBetween(400, 499);
        assertThat(client.post("/sparql", "application/x-www-form-urlencoded", "update=" + Client.encoded(insert))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(client.post("/sparql", "application/sparql-update", "LOAD <file:///etc/passwd>")
                        .statusCode())
                .isBetween(400, 499);
        assertThat(client.sparql(insert).statusCode()).isEqualTo(400);
        for (String method : new String[] {"PUT", "POST", "DELETE", "PATCH"}) {
            assertThat(client.send(method, "/sparql?default", "text/turtle", "<urn:s> <urn:p> <urn:o> .")
                            .statusCode())
                    .as(method)
                    .isBetween(400, 499);
        }
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void aQueryThatTakesTooLongIsGivenUp() {
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

        HttpResponse<String> response = client.sparql(endless);

        assertThat(response.statusCode()).isEqualTo(503);
    }

    @Test
    void theCallerCannotExtendTheTime() {
        String endless = Client.encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");

        assertThat(client.get("/sparql?timeout=3600&query=" + endless).statusCode())
                .isEqualTo(503);
    }

    @Test
    void aQueryOfUnreasonableLengthIsRefused() {
        String long1 = "SELECT * { ?s ?p \"%s\" }".formatted("a".repeat(100_100));

        assertThat(client.post("/sparql", "application/sparql-query", long1).statusCode())
                .isEqualTo(413);
        assertThat(client.post("/sparql", "application/x-www-form-urlencoded", "query=" + Client.encoded(long1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void noAdministrationIsOffered() {
        for (String path :
                new String[] {"/$/ping", "/$/metrics", "/$/stats", "/$/datasets", "/$/server", "/$/backup"}) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static long quads() {
        return Txn.calculateRead(STORE, () -> STORE.stream().count());
    }
}

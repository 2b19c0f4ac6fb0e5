package whosaid.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.query.QueryCatalogue;
import whosaid.store.Loader;
import whosaid.store.NamedArticle;
import whosaid.store.Store;

class ReconcileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static HttpResponse<String> post(Endpoint endpoint, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = endpoint.address().resolve("reconcile");
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String form(String queries) {
        return "queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8);
    }

    @Test
    void namesOfAListAreMatchedAsOpenRefineAsks() throws Exception {
        try (Store store = Store.openOrCreate(folder, null)) {
            new Loader(store)
                    .load(List.of(
                                    NamedArticle.of("a.example/1", "2026-01-10", "Ana Lind, mayor of Harbour", "FBI!"),
                                    NamedArticle.of("b.example/1", "2026-01-11", "Kofi Mensah"))
                            .iterator());
            try (Endpoint endpoint = Endpoint.start(
                    store.dataset(),
                    store.iris(),
                    QueryCatalogue.ofBuild(),
                    EndpointOptions.usual().onPort(0))) {
                JsonNode manifest = JSON.readTree(post(endpoint, "").body());
                assertThat(manifest.path("versions").toString()).contains("0.2");

                JsonNode answers = JSON.readTree(post(endpoint, form("""
                        {"q0": {"query": "Lind, Ana", "type": "person", "limit": 3},
                         "q1": {"query": "Federal Bureau of Investigation"},
                         "q2": {"query": "Nobody Atall"}}""")).body());
                assertThat(answers.at("/q0/result/0/name").asText()).isEqualTo("Ana Lind");
                assertThat(answers.at("/q0/result/0/id").asText()).contains("/person/ana-lind-");
                assertThat(answers.at("/q1/result/0/type/0/id").asText()).isEqualTo("organisation");
                assertThat(answers.at("/q2/result")).isEmpty();
            }
        }
    }

    @Test
    void whatIsNoQueryIsRefused() throws Exception {
        try (Store store = Store.openOrCreate(folder, null);
                Endpoint endpoint = Endpoint.start(
                        store.dataset(),
                        store.iris(),
                        QueryCatalogue.ofBuild(),
                        EndpointOptions.usual().onPort(0))) {
            assertThat(post(endpoint, form("{not json")).statusCode()).isEqualTo(400);
            assertThat(post(endpoint, form("[1]")).statusCode()).isEqualTo(400);
            assertThat(post(endpoint, form("{\"q0\": 7, \"q1\": {\"query\": \"\", \"limit\": -4}}"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}

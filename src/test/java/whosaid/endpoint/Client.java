package whosaid.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/// Asks an endpoint as any program would.
final class Client {

    private final URI address;

    Client(URI address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    HttpResponse<String> sparql(String query) {
        return send(HttpRequest.newBuilder(address.resolve("/sparql?query=" + encoded(query)))
                .header("Accept", "application/sparql-results+json"));
    }

    HttpResponse<String> post(String path, String mediaType, String body) {
        return send("POST", path, mediaType, body);
    }

    HttpResponse<String> send(String method, String path, String mediaType, String body) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", mediaType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        // A connection of its own: the endpoint closes one whose request it refused before reading it all.
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("The endpoint does not answer", e);
        }
    }
}

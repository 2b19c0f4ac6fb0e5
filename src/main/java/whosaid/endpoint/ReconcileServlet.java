package whosaid.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whosaid.resolve.Bearer;
import whosaid.store.Reconciliation;

/// Matches names of somebody else's list against the store, for OpenRefine and other clients of the W3C Reconciliation
/// Service API 0.2: `/reconcile` alone tells what the service is, `queries` asks for many names at once.
final class ReconcileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_QUERIES = 1_000;
    private static final int USUAL_LIMIT = 5;
    private static final int MOST_RESULTS = 50;
    private static final double CLEAR = 0.9;
    private static final double PERCENT = 100;

    private final transient Reconciliation reconciliation;
    private final String base;

    /// @param base where the IRIs of the store start
    ReconcileServlet(Reconciliation reconciliation, String base) {
        this.reconciliation = reconciliation;
        this.base = base;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String queries = request.getParameter("queries");
        if (queries == null) {
            write(response, HttpServletResponse.SC_OK, manifest());
            return;
        }
        try {
            JsonNode asked = JSON.readTree(queries);
            if (!asked.isObject() || asked.size() > MOST_QUERIES) {
                write(
                        response,
                        HttpServletResponse.SC_BAD_REQUEST,
                        mistake("queries is no object of at most 1000 queries"));
                return;
            }
            ObjectNode answers = JSON.createObjectNode();
            for (Iterator<Map.Entry<String, JsonNode>> all = asked.fields(); all.hasNext(); ) {
                Map.Entry<String, JsonNode> query = all.next();
                answers.set(query.getKey(), results(query.getValue()));
            }
            write(response, HttpServletResponse.SC_OK, answers);
        } catch (JsonProcessingException e) {
            write(response, HttpServletResponse.SC_BAD_REQUEST, mistake("queries is no JSON"));
        }
    }

    private ObjectNode manifest() {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.putArray("versions").add("0.1").add("0.2");
        manifest.put("name", "whosaid: people and organisations in the news");
        manifest.put("identifierSpace", base);
        manifest.put("schemaSpace", "https://schema.org/");
        ArrayNode types = manifest.putArray("defaultTypes");
        for (Bearer bearer : Bearer.values()) {
            types.add(type(bearer));
        }
        manifest.putObject("view").put("url", "{{id}}");
        return manifest;
    }

    private static ObjectNode type(Bearer bearer) {
        return JSON.createObjectNode().put("id", bearer.words()).put("name", bearer.words());
    }

    private ObjectNode results(JsonNode query) {
        int limit = Math.clamp(query.path("limit").asInt(USUAL_LIMIT), 1, MOST_RESULTS);
        List<Reconciliation.Candidate> found = reconciliation.find(
                query.path("query").asText(),
                bearer(query.path("type")),
                property(query, "role"),
                property(query, "organisation"),
                limit);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("result");
        // A match is what is likely while no other is.
        boolean only =
                found.stream().filter(one -> one.probability() >= 1 - CLEAR).count() == 1;
        for (Reconciliation.Candidate candidate : found) {
            ObjectNode result = results.addObject();
            result.put("id", candidate.iri());
            result.put("name", candidate.name());
            result.putArray("type").add(type(candidate.bearer()));
            result.put("score", Math.round(candidate.probability() * PERCENT));
            result.put("match", only && candidate.probability() >= CLEAR);
        }
        return answer;
    }

    private static @Nullable Bearer bearer(JsonNode type) {
        String wanted = type.isArray() && !type.isEmpty() ? type.get(0).asText() : type.asText();
        for (Bearer bearer : Bearer.values()) {
            if (bearer.words().equals(wanted)) {
                return bearer;
            }
        }
        return null;
    }

    private static @Nullable String property(JsonNode query, String name) {
        for (JsonNode property : query.path("properties")) {
            if (property.path("pid").asText().equals(name)) {
                return property.path("v").asText();
            }
        }
        return null;
    }

    private static ObjectNode mistake(String what) {
        return JSON.createObjectNode().put("status", "error").put("message", what);
    }

    private static void write(HttpServletResponse response, int status, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType("application/json;charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

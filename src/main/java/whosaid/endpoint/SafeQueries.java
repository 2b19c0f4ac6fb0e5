package whosaid.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.util.Context;

/// Answers the SPARQL queries of strangers: within a time limit, without reaching beyond the store.
final class SafeQueries extends SPARQL_QueryDataset {

    private static final int LONGEST = 100_000;
    // Sorting, grouping and DISTINCT go on in a file on disk beyond so many rows.
    private static final long MOST_ROWS_IN_MEMORY = 200_000;

    /// What a query may do: no SERVICE, no scripts, and only those functions that come with SPARQL and the text index.
    static Context context(Duration timeout) {
        Context context = new Context();
        context.set(ARQ.queryTimeout, Long.toString(timeout.toMillis()));
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQ.spillToDiskThreshold, MOST_ROWS_IN_MEMORY);
        context.set(ARQConstants.registryFunctions, new KnownFunctions());
        context.set(ARQConstants.registryPropertyFunctions, new KnownPropertyFunctions());
        return context;
    }

    @Override
    protected void validateRequest(HttpAction action) {
        String query = action.getRequestParameter(HttpNames.paramQuery);
        long length = query == null ? action.getRequest().getContentLengthLong() : query.length();
        if (length < 0) {
            ServletOps.error(HttpServletResponse.SC_LENGTH_REQUIRED, "Say how long the query is: Content-Length.");
        }
        if (length > LONGEST) {
            ServletOps.error(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "The query is longer than %d characters.".formatted(LONGEST));
        }
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        if (query.isJsonType()) {
            ServletOps.error(HttpServletResponse.SC_BAD_REQUEST, "JSON queries are no SPARQL.");
        }
    }
}

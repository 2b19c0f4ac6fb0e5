package whosaid.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import whosaid.query.Answers;

/// What is in a store, counted again when the last count is a minute old.
final class StoreSummary {

    private static final String FILE = "/whosaid/endpoint/summary.rq";
    private static final long NANOSECONDS_FRESH = Duration.ofMinutes(1).toNanos();

    private final DatasetGraph store;
    private final Duration timeout;
    private final String query = query();
    private Map<String, Node> counts = Map.of();
    private long counted;

    StoreSummary(DatasetGraph store, Duration timeout) {
        this.store = store;
        this.timeout = timeout;
    }

    /// The numbers by name, and the days of the first and the last article; empty when counting takes too long.
    synchronized Map<String, Node> counts() {
        if (counts.isEmpty() || System.nanoTime() - counted > NANOSECONDS_FRESH) {
            counts = Txn.calculateRead(store, this::count);
            counted = System.nanoTime();
        }
        return counts;
    }

    private Map<String, Node> count() {
        try (QueryExec running = QueryExec.dataset(store)
                .query(query)
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return Answers.of(running.select()).rows().getFirst();
        } catch (QueryCancelledException e) {
            return Map.of();
        }
    }

    private static String query() {
        try (InputStream in = StoreSummary.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks its query file " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the query file " + FILE, e);
        }
    }
}

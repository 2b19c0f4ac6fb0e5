package whosaid.store;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;

/// How much a store holds.
///
/// @param articles articles, each counted in its current version
/// @param copies articles that are copies of another in the store
/// @param outlets outlets that published them
/// @param statements statements by kind: Direct, Indirect, Mixed
/// @param unnamed statements whose source has no name
/// @param relayed statements that came through somebody else
/// @param people different names of people
/// @param organisations different names of organisations
/// @param roles roles stated
/// @param from the day of the earliest article, or null when none has a date
/// @param to the day of the latest article, or null when none has a date
/// @param quads all quads, those of the history included
public record Statistics(
        long articles,
        long copies,
        long outlets,
        Map<String, Long> statements,
        long unnamed,
        long relayed,
        long people,
        long organisations,
        long roles,
        @Nullable String from,
        @Nullable String to,
        long quads) {

    private static final String PREFIXES = """
            PREFIX ws:     <https://w3id.org/whosaid/ontology#>
            PREFIX schema: <https://schema.org/>
            PREFIX org:    <http://www.w3.org/ns/org#>
            PREFIX prov:   <http://www.w3.org/ns/prov#>
            """;

    public Statistics {
        statements = Map.copyOf(statements);
    }

    /// Counts what is in a store now.
    public static Statistics of(DatasetGraph dataset) {
        return Txn.calculateRead(
                dataset,
                () -> new Statistics(
                        count(dataset, "?x a schema:NewsArticle"),
                        count(dataset, "?x prov:alternateOf ?first"),
                        count(dataset, "?x a schema:NewsMediaOrganization"),
                        byKind(dataset),
                        count(dataset, "?x a ws:Statement FILTER NOT EXISTS { ?x ws:speaker ?speaker }"),
                        count(dataset, "?s ws:relayedBy ?relay BIND(?s AS ?x)"),
                        count(dataset, "?person a schema:Person ; schema:name ?x"),
                        count(dataset, "?organisation a org:Organization ; schema:name ?x"),
                        count(dataset, "?x a org:Membership"),
                        day(dataset, "MIN"),
                        day(dataset, "MAX"),
                        one(dataset, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")));
    }

    /// All statements.
    public long allStatements() {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long count(DatasetGraph dataset, String pattern) {
        return one(dataset, PREFIXES + "SELECT (COUNT(DISTINCT ?x) AS ?n) { " + pattern + " }");
    }

    private static long one(DatasetGraph dataset, String query) {
        try (QueryExec asked = QueryExec.dataset(dataset).query(query).build()) {
            return Long.parseLong(asked.select().next().get("n").getLiteralLexicalForm());
        }
    }

    private static Map<String, Long> byKind(DatasetGraph dataset) {
        Map<String, Long> kinds = new TreeMap<>();
        String query = PREFIXES + "SELECT ?kind (COUNT(*) AS ?n) { ?x ws:kind ?kind } GROUP BY ?kind";
        try (QueryExec asked = QueryExec.dataset(dataset).query(query).build()) {
            RowSet rows = asked.select();
            rows.forEachRemaining(row -> kinds.put(
                    row.get("kind").getLocalName(), Long.parseLong(row.get("n").getLiteralLexicalForm())));
        }
        return kinds;
    }

    private static @Nullable String day(DatasetGraph dataset, String aggregate) {
        String query = PREFIXES + "SELECT (" + aggregate + "(SUBSTR(STR(?published), 1, 10)) AS ?day) "
                + "{ ?article schema:datePublished ?published }";
        try (QueryExec asked = QueryExec.dataset(dataset).query(query).build()) {
            Node day = asked.select().next().get("day");
            return day == null ? null : day.getLiteralLexicalForm();
        }
    }
}

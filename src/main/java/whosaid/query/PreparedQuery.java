package whosaid.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.system.Txn;
import whosaid.UserError;

/// A question to the graph that is asked often, kept as a `.rq` file whose header is its help text.
///
/// @param name the name of the file without its extension, by which it is called
/// @param title what it answers, in a few words
/// @param help what it answers, in a paragraph
/// @param parameters what it asks for, in the order they are shown
/// @param answers the columns of its answers
/// @param sentence how one row is told in words
/// @param expectations what it gives on the sample of the tests; the first serves as the example
/// @param text the whole file
public record PreparedQuery(
        String name,
        String title,
        String help,
        List<Parameter> parameters,
        List<String> answers,
        SentenceTemplate sentence,
        List<Expectation> expectations,
        String text) {

    private static final String LIMIT = "limit";

    /// Reads a query file.
    ///
    /// @throws IllegalArgumentException if the header is not of the form that the style guide asks for, or does not
    ///     name the variables that the query selects
    public static PreparedQuery parse(String name, String text) {
        QueryHeader header = QueryHeader.parse(text);
        PreparedQuery query = new PreparedQuery(
                name,
                header.title(),
                String.join(" ", header.help()),
                header.parameters(),
                header.answers(),
                new SentenceTemplate(String.join(" ", header.values("Sentence"))),
                header.expectations(),
                text);
        query.check();
        return query;
    }

    /// Asks it, in a read transaction of its own.
    ///
    /// @param given values by parameter, as a person gave them; an empty value counts as none
    /// @param milliseconds after which it is given up
    /// @throws UserError if a parameter is unknown, missing or not of its type
    /// @throws org.apache.jena.query.QueryCancelledException if the time is up
    public Answers run(DatasetGraph store, Map<String, String> given, long milliseconds) {
        Map<String, Node> values = values(given);
        Query query = parsed();
        Node limit = values.remove(LIMIT);
        if (limit != null) {
            limit(query, Integer.parseInt(limit.getLiteralLexicalForm()));
        }
        QueryExecBuilder asked = QueryExec.dataset(store).query(query).timeout(milliseconds, TimeUnit.MILLISECONDS);
        values.forEach((variable, value) -> asked.substitution(Var.alloc(variable), value));
        return Txn.calculateRead(store, () -> {
            try (QueryExec running = asked.build()) {
                return Answers.of(running.select());
            }
        });
    }

    private Map<String, Node> values(Map<String, String> given) {
        Map<String, Node> values = new TreeMap<>();
        checkNames(given.keySet());
        for (Parameter parameter : parameters) {
            String value = given.getOrDefault(parameter.name(), "");
            if (value.isBlank() && parameter.fallback() != null) {
                value = parameter.fallback();
            }
            if (!value.isBlank()) {
                values.put(parameter.name(), parameter.value(value));
            } else if (parameter.required()) {
                throw new UserError(
                        "The query %s needs the parameter %s: %s.".formatted(name, parameter.name(), parameter.help()),
                        "Add %s=…; %s".formatted(parameter.name(), takes()));
            }
        }
        return values;
    }

    private void checkNames(Collection<String> given) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
        for (String name : given) {
            if (!known.contains(name)) {
                throw new UserError(
                        "The query %s has no parameter \"%s\".".formatted(this.name, name),
                        NearNames.meant(name, known) + takes());
            }
        }
    }

    // The one LIMIT of a file may stand in the part that picks the rows before they are looked up in full.
    private static void limit(Query query, int most) {
        if (query.hasLimit()) {
            query.setLimit(most);
        } else {
            ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
                @Override
                public void visit(ElementSubQuery part) {
                    limit(part.getQuery(), most);
                }
            });
        }
    }

    private String takes() {
        return "%s takes %s."
                .formatted(name, parameters.stream().map(Parameter::name).collect(Collectors.joining(", ")));
    }

    private Query parsed() {
        return QueryFactory.create(text);
    }

    private void check() {
        try {
            Query query = parsed();
            if (!query.isSelectType() || !query.getResultVars().equals(answers)) {
                throw new IllegalArgumentException("The header of the query %s names the answers %s, but it selects %s"
                        .formatted(name, answers, query.getResultVars()));
            }
        } catch (QueryParseException e) {
            throw new IllegalArgumentException("The query %s is not SPARQL: %s".formatted(name, e.getMessage()), e);
        }
        if (title.isEmpty() || help.isEmpty() || sentence.text().isEmpty() || expectations.isEmpty()) {
            throw new IllegalArgumentException(
                    "The header of the query %s lacks its title, help text, sentence or expectation".formatted(name));
        }
        for (Parameter parameter : parameters) {
            if (answers.contains(parameter.name())) {
                throw new IllegalArgumentException(
                        "The query %s both takes and answers ?%s".formatted(name, parameter.name()));
            }
        }
    }
}

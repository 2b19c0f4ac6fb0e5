package whosaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import whosaid.UserError;
import whosaid.query.Answers;
import whosaid.store.Store;

/// Runs a SPARQL query of the user's own.
@Command(
        name = "sparql",
        description = "Run a SPARQL query from a file, or from the standard input for \"-\".",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "SELECT prints a table (see --format), ASK prints true or false, CONSTRUCT and DESCRIBE print Turtle.",
            "",
            "Example:",
            "  echo 'SELECT ?name { ?p a <https://schema.org/Person> ; <https://schema.org/name> ?name }' \\",
            "      | whosaid sparql --store news.db -"
        })
final class SparqlCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private AnswerOption format = new AnswerOption();

    @Mixin
    private TimeLimitOption limit = new TimeLimitOption();

    @Parameters(paramLabel = "FILE|-", description = "The file with the query.")
    private String file = "";

    private final Console console;

    SparqlCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Query query = parsed(text());
        try (Store opened = store.open()) {
            Txn.executeRead(opened.dataset(), () -> {
                try (QueryExec asked = QueryExec.dataset(opened.dataset())
                        .query(query)
                        .timeout(limit.milliseconds(), TimeUnit.MILLISECONDS)
                        .build()) {
                    print(query, asked);
                } catch (QueryCancelledException e) {
                    throw new UserError(
                            "The query took longer than %,d ms and was given up.".formatted(limit.milliseconds()),
                            "Ask for less, or give it more time with --timeout.");
                }
            });
        }
        return ExitCodes.DONE;
    }

    private String text() throws IOException {
        if (file.equals("-")) {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new UserError("%s: there is no such file.".formatted(file), "Check the name.");
        }
    }

    private static Query parsed(String text) {
        try {
            return QueryFactory.create(text);
        } catch (QueryParseException e) {
            throw new UserError(
                    "The query is not SPARQL 1.1: %s".formatted(e.getMessage()),
                    "Correct it; updates are not taken here, articles come in with whosaid add.");
        }
    }

    private void print(Query query, QueryExec asked) {
        try {
            if (query.isSelectType()) {
                format.print(Answers.of(asked.select()), console);
            } else if (query.isAskType()) {
                console.say("%s", asked.ask());
            } else if (query.isConstructType() && !query.isConstructQuad()) {
                RDFDataMgr.write(console.out(), asked.construct(), Lang.TURTLE);
            } else if (query.isDescribeType()) {
                RDFDataMgr.write(console.out(), asked.describe(), Lang.TURTLE);
            } else {
                throw new UserError(
                        "This kind of query is not answered here.", "Ask SELECT, ASK, CONSTRUCT or DESCRIBE.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

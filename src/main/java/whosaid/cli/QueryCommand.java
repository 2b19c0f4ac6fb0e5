package whosaid.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import whosaid.query.Arguments;
import whosaid.query.PreparedQuery;
import whosaid.query.QueryCatalogue;
import whosaid.store.Store;

/// Runs a prepared query, or lists them.
@Command(
        name = "query",
        description = "Run a prepared query. Without a name: list the queries with their parameters.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  whosaid query",
            "  whosaid query --store news.db who-said words=\"the gap is widening\"",
            "  whosaid query --store news.db --format csv most-quoted limit=20"
        })
final class QueryCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private AnswerOption format = new AnswerOption();

    @Mixin
    private TimeLimitOption limit = new TimeLimitOption();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The name of a prepared query.")
    private @Nullable String name;

    @Parameters(index = "1..*", paramLabel = "PARAMETER=VALUE", description = "Values of its parameters.")
    private List<String> arguments = List.of();

    private final Console console;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        QueryCatalogue catalogue = QueryCatalogue.ofBuild();
        if (name == null) {
            catalogue.all().forEach(this::describe);
            return ExitCodes.DONE;
        }
        PreparedQuery query = catalogue.named(name);
        Map<String, String> values = Arguments.of(arguments);
        try (Store opened = store.open()) {
            format.print(query.run(opened.dataset(), values, limit.milliseconds()), console);
        }
        return ExitCodes.DONE;
    }

    private void describe(PreparedQuery query) {
        console.say("%s: %s", query.name(), query.title());
        query.parameters()
                .forEach(parameter -> console.say(
                        "    %-14s %s%s",
                        parameter.name(),
                        parameter.help(),
                        parameter.required() ? " (required)" : fallback(parameter.fallback())));
    }

    private static String fallback(@Nullable String value) {
        return value == null ? "" : " (%s when not given)".formatted(value);
    }
}

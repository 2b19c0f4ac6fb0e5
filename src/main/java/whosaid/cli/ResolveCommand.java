package whosaid.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whosaid.store.Store;

/// Concludes anew who is who.
@Command(
        name = "resolve",
        description = "Conclude anew, from the articles and the decisions of people, which names are of one person or "
                + "organisation. add does so for what it adds; this is for a store that another release made.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  whosaid resolve --store news.db",
            "  whosaid resolve --store news.db --known people.csv"
        })
final class ResolveCommand implements Runnable {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description =
                    "A list of known people and organisations, .csv (columns name, aliases with | between, id, kind) "
                            + "or .ttl (SKOS, schema.org or RDFS labels): who bears one of the names gets its "
                            + "skos:exactMatch. It takes the place of the one before.")
    private @Nullable Path known;

    private final Console console;

    ResolveCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (Store opened = store.open()) {
            if (known == null) {
                opened.resolve();
            } else {
                console.say("%,d known people and organisations.", opened.know(known));
            }
            console.say("%,d articles resolved.", opened.versions().size());
        }
    }
}

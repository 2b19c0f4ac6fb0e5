package whosaid.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import whosaid.store.DecisionFile;
import whosaid.store.Store;

/// Carries people's decisions from store to store.
@Command(
        name = "decisions",
        description = "Export the decisions of people as a Turtle file, or import them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  whosaid decisions export --store news.db --output decisions.ttl",
            "  whosaid decisions import --store other.db decisions.ttl"
        })
final class DecisionsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;

    DecisionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "export or import?");
    }

    @Command(name = "export", description = "Write all decisions to a Turtle file.", mixinStandardHelpOptions = true)
    void export(
            @Mixin StoreOption store,
            @Option(names = "--output", paramLabel = "FILE", required = true, description = "The file to write.")
                    Path file) {
        try (Store opened = store.open()) {
            console.say("%,d decisions written to %s.", new DecisionFile(opened).write(file), file);
        }
    }

    @Command(
            name = "import",
            description = "Add the decisions of a Turtle file to those of the store, and resolve all names anew.",
            mixinStandardHelpOptions = true)
    void importFrom(
            @Mixin StoreOption store, @Parameters(paramLabel = "FILE", description = "The file to read.") Path file) {
        try (Store opened = store.open()) {
            console.say("%,d decisions read from %s.", new DecisionFile(opened).read(file), file);
        }
    }
}

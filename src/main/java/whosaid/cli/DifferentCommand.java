package whosaid.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes the word that two names are of two bearers.
@Command(
        name = "different",
        description = "Say that two names are of two persons or organisations, or that two statements make two claims.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "NAME is a full name as articles write it, or an IRI that review or query same-as shows.",
            "",
            "Example:",
            "  whosaid different --store news.db \"Bank of China\" \"People's Bank of China\""
        })
final class DifferentCommand implements Runnable {

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Parameters(arity = "2", paramLabel = "NAME", description = "The two names.")
    private List<String> names = new ArrayList<>();

    private final Console console;

    DifferentCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        options.decide(console, decisions -> decisions.different(names.getFirst(), names.getLast()));
    }
}

package whosaid.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes the word that names are of one bearer.
@Command(
        name = "same",
        aliases = "merge",
        description = "Say that names are of one person, or one organisation, or that statements make the same claim.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "NAME is a full name as articles write it, or an IRI that review or query same-as shows.",
            "",
            "Example:",
            "  whosaid same --store news.db --why \"her page says so\" \"Justin Lin\" \"Lin Junyang\""
        })
final class SameCommand implements Runnable {

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Parameters(arity = "2..*", paramLabel = "NAME", description = "Two names or more.")
    private List<String> names = new ArrayList<>();

    private final Console console;

    SameCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        options.decide(console, decisions -> decisions.same(names));
    }
}

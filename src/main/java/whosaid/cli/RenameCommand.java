package whosaid.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes the word on a name.
@Command(
        name = "rename",
        description = "Say what a person or organisation is to be called.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "NAME is a full name as articles write it, or an IRI that review or query same-as shows.",
            "",
            "Example:",
            "  whosaid rename --store news.db \"Lula\" \"Luiz Inácio Lula da Silva\""
        })
final class RenameCommand implements Runnable {

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Parameters(arity = "2", paramLabel = "NAME", description = "The name now, and the one from now on.")
    private List<String> names = new ArrayList<>();

    private final Console console;

    RenameCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        options.decide(console, decisions -> decisions.rename(names.getFirst(), names.getLast()));
    }
}

package whosaid.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes the word that a name is of two bearers.
@Command(
        name = "split",
        description = "Say that in these articles a name is of another person or organisation than in the rest.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "NAME is a full name as articles write it, or an IRI that review or query same-as shows.",
            "",
            "Example:",
            "  whosaid split --store news.db \"Ahmed Hassan\" https://meridianpost.example/cup"
        })
final class SplitCommand implements Runnable {

    @Mixin
    private DecisionOptions options = new DecisionOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "The name.")
    private String name = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ARTICLE",
            description = "The URLs, ids or IRIs of articles.")
    private List<String> articles = new ArrayList<>();

    private final Console console;

    SplitCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        options.decide(console, decisions -> decisions.split(name, articles));
    }
}

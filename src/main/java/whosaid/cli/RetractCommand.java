package whosaid.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whosaid.store.Retraction;
import whosaid.store.Store;

/// Takes an article out of a store.
@Command(
        name = "retract",
        description = "Take an article out of a store. Its history stays: that it was there, until when, and why; "
                + "add does not take it in again by itself.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  whosaid retract --store news.db --why \"withdrawn by the paper\" https://meridianpost.example/bridge"
        })
final class RetractCommand implements Runnable {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--why", paramLabel = "REASON", description = "Kept in the history.")
    private String why = "";

    @Parameters(paramLabel = "ARTICLE", description = "The article's URL, id or IRI.")
    private String article = "";

    private final Console console;

    RetractCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (Store opened = store.open()) {
            long removed = new Retraction(opened).retract(article, why);
            console.say("Retracted %s: %,d quads removed.", article, removed);
        }
    }
}

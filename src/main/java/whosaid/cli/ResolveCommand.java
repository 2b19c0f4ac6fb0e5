package whosaid.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import whosaid.store.Store;

/// Concludes anew who is who.
@Command(
        name = "resolve",
        description = "Conclude anew, from the articles and the decisions of people, which names are of one person or "
                + "organisation. add does so for what it adds; this is for a store that another release made.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  whosaid resolve --store news.db"})
final class ResolveCommand implements Runnable {

    @Mixin
    private StoreOption store = new StoreOption();

    private final Console console;

    ResolveCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (Store opened = store.open()) {
            opened.resolve();
            console.say("%,d articles resolved.", opened.versions().size());
        }
    }
}

package whosaid.cli;

import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whosaid.store.Decisions;
import whosaid.store.Store;

/// The options of all commands that take a person's word on who is who.
final class DecisionOptions {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decides (default: the user of this computer, ${DEFAULT-VALUE}).",
            defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(names = "--why", paramLabel = "REASON", description = "Kept with the decision.")
    private String why = "";

    /// Decides, and says so.
    void decide(Console console, Consumer<Decisions> decision) {
        try (Store opened = store.open()) {
            decision.accept(new Decisions(opened, by, why));
            console.say("Decided. It holds from now on, also when the store is built anew from the same articles and");
            console.say("the decisions are imported: whosaid decisions export.");
        }
    }
}

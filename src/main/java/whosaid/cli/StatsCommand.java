package whosaid.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import whosaid.store.Statistics;
import whosaid.store.Store;

/// Tells how much a store holds.
@Command(
        name = "stats",
        description = "Tell how much a store holds.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  whosaid stats --store news.db"})
final class StatsCommand implements Runnable {

    private static final int PERCENT = 100;

    @Mixin
    private StoreOption store = new StoreOption();

    private final Console console;

    StatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (Store opened = store.open()) {
            tell(Statistics.of(opened.dataset()));
        }
    }

    private void tell(Statistics counts) {
        console.say("%-16s %,d%s", "articles", counts.articles(), days(counts));
        console.say(
                "%-16s %,d (%,d articles are copies)", "stories", counts.articles() - counts.copies(), counts.copies());
        console.say("%-16s %,d", "outlets", counts.outlets());
        console.say(
                "%-16s %,d (%,d direct, %,d mixed, %,d indirect)",
                "statements",
                counts.allStatements(),
                counts.statements().getOrDefault("Direct", 0L),
                counts.statements().getOrDefault("Mixed", 0L),
                counts.statements().getOrDefault("Indirect", 0L));
        console.say("%-16s %s", "  unnamed source", share(counts.unnamed(), counts.allStatements()));
        console.say("%-16s %s", "  relayed", share(counts.relayed(), counts.allStatements()));
        console.say("%-16s %,d", "people", counts.people());
        console.say("%-16s %,d", "organisations", counts.organisations());
        console.say("%-16s %,d", "roles", counts.roles());
        console.say("%-16s %,d", "quads", counts.quads());
    }

    private static String days(Statistics counts) {
        return counts.from() == null ? "" : " (%s to %s)".formatted(counts.from(), counts.to());
    }

    private static String share(long part, long all) {
        return "%,d (%d%%)".formatted(part, all == 0 ? 0 : Math.round((double) PERCENT * part / all));
    }
}

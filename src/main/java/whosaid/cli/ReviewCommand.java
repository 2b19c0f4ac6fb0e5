package whosaid.cli;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whosaid.query.DisplayWidth;
import whosaid.resolve.Persona;
import whosaid.store.Doubts;
import whosaid.store.Store;

/// Lists the pairs of names that a person should decide on.
@Command(
        name = "review",
        description =
                "List the pairs of names that may be of one person or organisation, those first of which a decision "
                        + "settles most, with what is known of both side by side.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Decide with: whosaid same, different, merge, split, rename.",
            "",
            "Example:",
            "  whosaid review --store news.db --limit 5"
        })
final class ReviewCommand implements Runnable {

    private static final int COMPANY = 6;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--limit", paramLabel = "N", description = "The most pairs shown (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    private final Console console;

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        try (Store opened = store.open()) {
            List<Doubts.Pair> pairs = Doubts.of(opened);
            int number = 0;
            for (Doubts.Pair pair : pairs.subList(0, Math.min(limit, pairs.size()))) {
                number++;
                tell(number, pair, opened.iris().base());
            }
            console.say("%,d of %,d pairs.", number, pairs.size());
        }
    }

    private void tell(int number, Doubts.Pair pair, String base) {
        console.say(
                "%d. one with %.2f, taken for %s: %s",
                number, pair.probability(), pair.together() ? "one" : "two", String.join("; ", pair.reasons()));
        Persona one = pair.one().persona();
        Persona other = pair.other().persona();
        row("", one.name(), other.name());
        row(
                "roles",
                list(one.posts().words(), Integer.MAX_VALUE),
                list(other.posts().words(), Integer.MAX_VALUE));
        row("also", list(one.aliases().words(), COMPANY), list(other.aliases().words(), COMPANY));
        row("with", list(one.company().words(), COMPANY), list(other.company().words(), COMPANY));
        row("articles", articles(one), articles(other));
        String here = pair.one().iri().substring(base.length());
        String there = pair.other().iri().substring(base.length());
        console.say("   whosaid same %s %s", here, there);
        console.say("   whosaid different %s %s", here, there);
        console.say("");
    }

    private void row(String title, String one, String other) {
        if (one.isEmpty() && other.isEmpty()) {
            return;
        }
        int width = Math.max(20, (console.columns() - 16) / 2);
        Iterator<String> left = DisplayWidth.wrap(one, width).iterator();
        Iterator<String> right = DisplayWidth.wrap(other, width).iterator();
        String heading = title;
        while (left.hasNext() || right.hasNext()) {
            String first = left.hasNext() ? left.next() : "";
            String second = right.hasNext() ? right.next() : "";
            console.say("   %-9s %s  %s", heading, DisplayWidth.padded(first, width), second);
            heading = "";
        }
    }

    private static String list(List<String> words, int most) {
        return words.stream().limit(most).collect(Collectors.joining(", ")) + (words.size() > most ? ", …" : "");
    }

    private static String articles(Persona persona) {
        String days = persona.first() == null
                ? ""
                : persona.first().equals(persona.last())
                        ? " (%s)".formatted(persona.first())
                        : " (%s to %s)".formatted(persona.first(), persona.last());
        return persona.mentions() + days;
    }
}

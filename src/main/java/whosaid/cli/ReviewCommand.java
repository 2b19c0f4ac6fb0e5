package whosaid.cli;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whosaid.UserError;
import whosaid.resolve.Persona;
import whosaid.store.ClaimDoubts;
import whosaid.store.Doubts;
import whosaid.store.Store;

/// Lists the pairs of names, or of statements, that a person should decide on.
@Command(
        name = "review",
        description =
                "List the pairs of names that may be of one person or organisation, or of statements that may make one "
                        + "claim or opposite ones, those first of which a decision settles most, with what is known of "
                        + "both side by side.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Decide with: whosaid same, different, merge, split, rename.",
            "",
            "Examples:",
            "  whosaid review --store news.db --limit 5",
            "  whosaid review --store news.db --claims"
        })
final class ReviewCommand implements Runnable {

    private static final int COMPANY = 6;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--limit", paramLabel = "N", description = "The most pairs shown (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(names = "--claims", description = "The pairs of statements that were linked, in place of names.")
    private boolean claims;

    private final Console console;
    private final SideBySide sideBySide;

    ReviewCommand(Console console) {
        this.console = console;
        this.sideBySide = new SideBySide(console);
    }

    @Override
    public void run() {
        if (limit < 0) {
            throw new UserError("--limit is %d.".formatted(limit), "Give the most pairs to show, such as 20.");
        }
        try (Store opened = store.open()) {
            String base = opened.iris().base();
            if (claims) {
                tell(ClaimDoubts.of(opened), (number, pair) -> tell(number, pair, base));
            } else {
                tell(Doubts.of(opened), (number, pair) -> tell(number, pair, base));
            }
        }
    }

    private <T> void tell(List<T> pairs, BiConsumer<Integer, T> tell) {
        int number = 0;
        for (T pair : pairs.subList(0, Math.min(limit, pairs.size()))) {
            number++;
            tell.accept(number, pair);
        }
        console.say("%,d of %,d pairs.", number, pairs.size());
    }

    private void tell(int number, ClaimDoubts.Pair pair, String base) {
        console.say(
                "%d. %s with %.2f: %s",
                number,
                pair.contradicts() ? "opposite" : "the same claim",
                pair.confidence(),
                String.join("; ", pair.reasons()));
        ClaimDoubts.Side one = pair.one();
        ClaimDoubts.Side other = pair.other();
        sideBySide.row("", one.words(), other.words());
        sideBySide.row("said by", one.who(), other.who());
        sideBySide.row("in", one.outlet(), other.outlet());
        sideBySide.row("on", one.published(), other.published());
        sideBySide.decide(one.iri(), other.iri(), base);
    }

    private void tell(int number, Doubts.Pair pair, String base) {
        console.say(
                "%d. one with %.2f, taken for %s: %s",
                number, pair.probability(), pair.together() ? "one" : "two", String.join("; ", pair.reasons()));
        Persona one = pair.one().persona();
        Persona other = pair.other().persona();
        sideBySide.row("", one.name(), other.name());
        sideBySide.row(
                "roles",
                list(one.posts().words(), Integer.MAX_VALUE),
                list(other.posts().words(), Integer.MAX_VALUE));
        sideBySide.row(
                "also",
                list(one.aliases().words(), COMPANY),
                list(other.aliases().words(), COMPANY));
        sideBySide.row(
                "with",
                list(one.company().words(), COMPANY),
                list(other.company().words(), COMPANY));
        sideBySide.row("articles", articles(one), articles(other));
        sideBySide.decide(pair.one().iri(), pair.other().iri(), base);
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

package whosaid.cli;

import java.time.Duration;
import java.time.Instant;

/// A line on the terminal that counts while work goes on, rewritten a few times a second; nothing when nobody watches.
final class Progress implements AutoCloseable {

    private static final Duration BETWEEN_REWRITES = Duration.ofMillis(200);
    private static final String TO_LINE_END = "\u001b[K";

    private final Console console;
    private final String unit;
    private final Instant started = Instant.now();
    private Instant rewritten = Instant.EPOCH;
    private long done;

    /// @param unit what is counted, in the plural: "articles"
    Progress(Console console, String unit) {
        this.console = console;
        this.unit = unit;
    }

    /// One more is done.
    synchronized void step() {
        done++;
        Instant now = Instant.now();
        if (console.terminal() && Duration.between(rewritten, now).compareTo(BETWEEN_REWRITES) >= 0) {
            rewritten = now;
            double seconds = Math.max(0.001, Duration.between(started, now).toMillis() / 1000.0);
            console.err().printf("\r%,d %s, %,.0f a second%s", done, unit, done / seconds, TO_LINE_END);
            console.err().flush();
        }
    }

    /// Takes the line away.
    @Override
    public synchronized void close() {
        if (console.terminal()) {
            console.err().print("\r" + TO_LINE_END);
            console.err().flush();
        }
    }
}

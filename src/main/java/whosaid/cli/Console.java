package whosaid.cli;

import java.io.PrintStream;
import java.util.Locale;

/// Where a command prints: answers to `out`, everything about the run to `err`.
///
/// @param out answers, UTF-8
/// @param err progress, summaries of failures, errors, UTF-8
/// @param terminal whether a person watches `err`, so that progress may be shown
/// @param columns how wide the terminal is, in characters
record Console(PrintStream out, PrintStream err, boolean terminal, int columns) {

    private static final int USUAL_COLUMNS = 100;

    /// The console of this process. The launcher knows whether a terminal is there and tells it by
    /// `-Dwhosaid.terminal=true` and `-Dwhosaid.columns=N`: `System.console()` means something else on each JDK.
    static Console ofThisProcess(PrintStream out, PrintStream err) {
        int columns = Integer.getInteger("whosaid.columns", USUAL_COLUMNS);
        return new Console(out, err, Boolean.getBoolean("whosaid.terminal"), columns > 0 ? columns : USUAL_COLUMNS);
    }

    /// One line of an answer.
    void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /// One line about the run.
    void note(String format, Object... values) {
        err.println(String.format(Locale.ROOT, format, values));
    }
}

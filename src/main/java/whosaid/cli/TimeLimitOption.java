package whosaid.cli;

import picocli.CommandLine.Option;
import whosaid.UserError;

/// The option that bounds how long a query may take.
final class TimeLimitOption {

    private static final int LONGEST = 86_400;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Give a query up after so long (default: ${DEFAULT-VALUE}).",
            defaultValue = "30")
    private int seconds = 30;

    /// @throws UserError if it is no length of time
    long milliseconds() {
        if (seconds < 1 || seconds > LONGEST) {
            throw new UserError(
                    "--timeout is %d, not a number of seconds from 1 to %,d.".formatted(seconds, LONGEST),
                    "Give a number such as 30.");
        }
        return 1_000L * seconds;
    }
}

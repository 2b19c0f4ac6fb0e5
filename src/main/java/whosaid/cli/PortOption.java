package whosaid.cli;

import picocli.CommandLine.Option;
import whosaid.UserError;

/// The option that tells where an endpoint listens.
final class PortOption {

    private static final int LAST = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen; 0 takes any that is free (default: ${DEFAULT-VALUE}).",
            defaultValue = "3030")
    private int port = 3030;

    /// @throws UserError if it is no port
    int number() {
        if (port < 0 || port > LAST) {
            throw new UserError(
                    "--port is %d, not a number from 0 to %d.".formatted(port, LAST), "Give one such as 3030.");
        }
        return port;
    }
}

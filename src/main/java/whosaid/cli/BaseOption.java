package whosaid.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import whosaid.UserError;
import whosaid.graph.Iris;

/// The option that tells where IRIs start.
final class BaseOption {

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "Where the IRIs start, when a store or graph is made (default: " + Iris.DEFAULT_BASE + ").")
    private @Nullable String base;

    /// What was asked for, or null when nothing was.
    ///
    /// @throws UserError if IRIs cannot start there
    @Nullable
    String given() {
        if (base != null && !Iris.isBase(base)) {
            throw new UserError(
                    "--base is \"%s\", not a web address that ends in \"/\".".formatted(base),
                    "Give an address such as https://news.example/.");
        }
        return base;
    }

    /// What was asked for, else the usual.
    Iris iris() {
        String given = given();
        return new Iris(given == null ? Iris.DEFAULT_BASE : given);
    }
}

package whosaid.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import whosaid.store.Store;

/// The option that names the store a command works on.
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The folder of the store (default: ${DEFAULT-VALUE}; environment: WHOSAID_STORE).",
            defaultValue = "${env:WHOSAID_STORE:-whosaid-store}")
    private Path folder = Path.of("whosaid-store");

    /// The store's folder.
    Path folder() {
        return folder;
    }

    /// The store, which must be there.
    Store open() {
        return Store.open(folder);
    }
}

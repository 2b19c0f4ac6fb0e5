package whosaid.cli;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whosaid.endpoint.Endpoint;
import whosaid.endpoint.EndpointOptions;
import whosaid.query.QueryCatalogue;
import whosaid.store.Store;

/// Serves a store over HTTP until it is stopped.
@Command(
        name = "serve",
        description = "Serve a store for reading: pages for people at /, SPARQL at /sparql, until stopped by Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  whosaid serve --store news.db --port 3030"})
final class ServeCommand implements Runnable {

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private TimeLimitOption limit = new TimeLimitOption();

    @Mixin
    private PortOption port = new PortOption();

    @Option(
            names = "--public",
            description = "Let other machines ask too. Put a proxy with access control in front of it.")
    private boolean open;

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        EndpointOptions options = new EndpointOptions(port.number(), !open, Duration.ofMillis(limit.milliseconds()));
        try (Store opened = store.open()) {
            serve(opened, options, console);
        }
    }

    /// Serves a store until the process is told to end.
    static void serve(Store store, EndpointOptions options, Console console) {
        Thread serving = Thread.currentThread();
        try (Endpoint endpoint = Endpoint.start(store.dataset(), store.iris(), QueryCatalogue.ofBuild(), options)) {
            store.announce("serving " + endpoint.address());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(endpoint, serving)));
            console.say("Serving %s (SPARQL: %ssparql). Stop with Ctrl-C.", endpoint.address(), endpoint.address());
            console.out().flush();
            endpoint.join();
        }
    }

    /// Lets the requests under way end before the store is closed.
    private static void stop(Endpoint endpoint, Thread serving) {
        endpoint.close();
        try {
            serving.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

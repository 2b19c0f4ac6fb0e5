package whosaid.endpoint;

import java.net.BindException;
import java.net.URI;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import whosaid.UserError;
import whosaid.graph.Iris;
import whosaid.query.QueryCatalogue;
import whosaid.store.Reconciliation;

/// Serves a store over HTTP, for reading only: SPARQL at `/sparql`, and pages for people.
///
/// Closing it lets running requests end for a few seconds and leaves the store open.
public final class Endpoint implements AutoCloseable {

    private static final long MILLISECONDS_TO_STOP = 5_000;

    private final FusekiServer server;

    private Endpoint(FusekiServer server) {
        this.server = server;
    }

    /// Starts to serve.
    ///
    /// @param store with its text index and with all graphs together as its default graph
    /// @param iris how the IRIs of the store are made
    /// @throws UserError if the port is taken
    public static Endpoint start(DatasetGraph store, Iris iris, QueryCatalogue catalogue, EndpointOptions options) {
        Pages pages = new Pages(store, catalogue, options.timeout());
        FusekiServer server = FusekiServer.create()
                .port(options.port())
                .loopback(options.loopback())
                .fusekiModules(FusekiModules.empty())
                .registerOperation(Operation.Query, WebContent.contentTypeSPARQLQuery, new SafeQueries())
                .add("/sparql", readingOnly(store, options))
                .addFilter("/*", new ResponseHeaders())
                .addServlet("/ask", new PageServlet(pages::ask))
                .addServlet("/query/*", new PageServlet(pages::query))
                .addServlet("/reconcile", new ReconcileServlet(new Reconciliation(store, iris), iris.base()))
                .addServlet("/style.css", new StyleSheet())
                .addServlet("", new PageServlet(pages::start))
                .build();
        Server jetty = server.getJettyServer();
        jetty.setHandler(new GracefulHandler(jetty.getHandler()));
        jetty.setStopTimeout(MILLISECONDS_TO_STOP);
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            throw isPortTaken(e) ? portTaken(options.port()) : e;
        }
        return new Endpoint(server);
    }

    /// Where the start page is: `http://localhost:3030/`.
    public URI address() {
        return URI.create("http://localhost:%d/".formatted(server.getPort()));
    }

    /// Waits until the endpoint is closed.
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static DataService readingOnly(DatasetGraph store, EndpointOptions options) {
        return DataService.newBuilder(store)
                .addEndpoint(org.apache.jena.fuseki.server.Endpoint.create()
                        .operation(Operation.Query)
                        .context(SafeQueries.context(options.timeout()))
                        .build())
                .addEndpoint(Operation.GSP_R)
                .build();
    }

    private static boolean isPortTaken(@Nullable Throwable failure) {
        return failure != null && (failure instanceof BindException || isPortTaken(failure.getCause()));
    }

    private static UserError portTaken(int port) {
        return new UserError(
                "Port %d is taken: another program listens there, perhaps another whosaid.".formatted(port),
                "End that program, or pass --port with another number; --port 0 takes any that is free.");
    }
}

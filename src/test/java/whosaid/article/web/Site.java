package whosaid.article.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/// A web site on a free port of this machine, whose pages a test writes.
final class Site implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /// What answers a request.
    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, 404, "text/plain", "not here"));
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /// Puts a handler at exactly this path.
    Site put(String path, Handler handler) {
        server.createContext(path, exchange -> {
            asked.add(path);
            if (exchange.getRequestURI().getPath().equals(path)) {
                handler.handle(exchange);
            } else {
                answer(exchange, 404, "text/plain", "not here");
            }
        });
        return this;
    }

    Site put(String path, String contentType, String body) {
        return put(path, exchange -> answer(exchange, 200, contentType, body));
    }

    /// A page of an article.
    Site article(String path, String title, String words) {
        return put(path, "text/html; charset=utf-8", page(title, words));
    }

    /// How often a path was asked for.
    long count(String path) {
        return asked.stream().filter(path::equals).count();
    }

    static String page(String title, String words) {
        String paragraph =
                "<p>%s The council met again on Monday, and the engineers told its members what they had found at"
                                .formatted(words)
                        + " the old bridge. The repairs will take until spring, and the ferry will go every hour.</p>";
        return ("<!doctype html><html lang=en><head><title>%s</title></head>"
                        + "<body><article><h1>%s</h1>%s</article></body></html>")
                .formatted(title, title, paragraph.repeat(4));
    }

    static void answer(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        answer(exchange, status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static void answer(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

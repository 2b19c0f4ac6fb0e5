package whosaid.article.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// Asks the web, one request at a time: does what robots.txt says, pauses between requests to one host, follows few
/// redirects, comes back when a host says so, and takes no more than so many bytes in so much time.
public final class WebClient implements AutoCloseable {

    /// What it is called in robots.txt.
    private static final String PRODUCT = "whosaid";

    private static final String AGENT = PRODUCT + " (news archive; reads feeds and articles for its user)";
    private static final int ROBOTS_SIZE = 500 * 1024;
    private static final int MOST_TRIES = 2;

    private final Manners manners;
    private final Reach reach;
    private final HttpClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Robots> robots = new HashMap<>();
    private final Map<String, Instant> asked = new HashMap<>();

    /// @param manners how it asks
    public WebClient(Manners manners) {
        this.manners = manners;
        this.reach = new Reach(manners.privateToo());
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(manners.patience())
                .build();
    }

    /// What is at an address.
    ///
    /// @param known what it was like when it was last asked for
    /// @throws NotFetched if nothing comes
    Answer get(URI address, Validators known) throws NotFetched {
        Set<URI> visited = new HashSet<>();
        URI at = withoutFragment(address);
        while (visited.add(at)) {
            if (visited.size() > manners.redirects() + 1) {
                throw NotFetched.forGood(
                        "it leads from address to address, more than %d times.".formatted(manners.redirects()),
                        "Give the address it leads to in a browser.");
            }
            Raw raw = patiently(at, visited.size() == 1 ? known : Validators.NONE);
            if (raw.status() == 304) {
                return new Answer.Unchanged();
            }
            if (!isRedirect(raw.status())) {
                return found(at, raw);
            }
            at = target(at, raw);
        }
        throw NotFetched.forGood("its redirects lead in a circle, back to %s.".formatted(at), "Give another address.");
    }

    /// An answer as it came.
    private record Raw(int status, HttpHeaders headers, byte[] body) {}

    private static URI withoutFragment(URI address) {
        String whole = address.toString();
        int fragment = whole.indexOf('#');
        return fragment < 0 ? address : URI.create(whole.substring(0, fragment));
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static URI target(URI from, Raw raw) throws NotFetched {
        String location = raw.headers().firstValue("Location").orElse("");
        try {
            return withoutFragment(from.resolve(location.strip()));
        } catch (IllegalArgumentException e) {
            throw NotFetched.forGood(
                    "it leads to \"%s\", which is no address.".formatted(location), "Give another address.");
        }
    }

    private Answer.Found found(URI at, Raw raw) throws NotFetched {
        if (raw.status() < 200 || raw.status() > 299) {
            String fault = "the server answered %d.".formatted(raw.status());
            throw raw.status() >= 500 || raw.status() == 408
                    ? NotFetched.forNow(fault)
                    : NotFetched.forGood(fault, "Check the address in a browser.");
        }
        return new Answer.Found(
                at,
                raw.body(),
                raw.headers().firstValue("Content-Type").orElse(null),
                new Validators(
                        raw.headers().firstValue("ETag").orElse(null),
                        raw.headers().firstValue("Last-Modified").orElse(null)));
    }

    /// Asks, and asks once more when the host says to come back soon.
    private Raw patiently(URI address, Validators known) throws NotFetched {
        reach.require(address);
        Robots rules = robots(address);
        if (!rules.allows(address)) {
            throw NotFetched.forGood(
                    "the robots.txt of %s does not allow it.".formatted(address.getHost()),
                    "Ask the site for another way, or save the page and add the file.");
        }
        for (int tries = 1; ; tries++) {
            pause(address, rules.delay());
            Raw raw = once(address, known);
            if (raw.status() != 429 && raw.status() != 503) {
                return raw;
            }
            Optional<Duration> wait = retryAfter(raw.headers());
            if (tries == MOST_TRIES || wait.isEmpty() || wait.get().compareTo(manners.longestWait()) > 0) {
                throw NotFetched.forNow("the server is busy (%d)%s."
                        .formatted(
                                raw.status(),
                                wait.map(time -> " and asks to come back in %,d seconds".formatted(time.toSeconds()))
                                        .orElse("")));
            }
            sleep(wait.get());
        }
    }

    /// Seconds or a date (RFC 9110, section 10.2.3).
    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("").strip();
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant time = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), time);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The rules of a host. Where it has none, all is open; where they cannot be had, all is closed (RFC 9309, section
    /// 2.3.1).
    private Robots robots(URI address) throws NotFetched {
        String host = host(address);
        Robots known = robots.get(host);
        if (known != null) {
            return known;
        }
        Robots rules;
        try {
            Raw raw = robotsFile(address.resolve("/robots.txt"));
            rules = raw.status() >= 500
                    ? Robots.ALL_CLOSED
                    : raw.status() >= 200 && raw.status() < 300
                            ? Robots.of(new String(raw.body(), StandardCharsets.UTF_8), PRODUCT)
                            : Robots.ALL_OPEN;
        } catch (NotFetched e) {
            throw NotFetched.forNow("its robots.txt could not be read: %s".formatted(e.getMessage()));
        }
        robots.put(host, rules);
        return rules;
    }

    private Raw robotsFile(URI address) throws NotFetched {
        URI at = address;
        for (int i = 0; i <= manners.redirects(); i++) {
            reach.require(at);
            pause(at, Duration.ZERO);
            Raw raw = once(at, Validators.NONE);
            if (!isRedirect(raw.status())) {
                int size = Math.min(raw.body().length, ROBOTS_SIZE);
                return new Raw(raw.status(), raw.headers(), Arrays.copyOf(raw.body(), size));
            }
            at = target(at, raw);
        }
        throw NotFetched.forNow("its redirects do not end.");
    }

    private static String host(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private void pause(URI address, Duration delay) {
        String host = host(address);
        Duration wanted = delay.compareTo(manners.pause()) > 0 ? delay : manners.pause();
        Duration granted = wanted.compareTo(manners.longestPause()) > 0 ? manners.longestPause() : wanted;
        Instant last = asked.get(host);
        if (last != null) {
            Duration left = granted.minus(Duration.between(last, Instant.now()));
            if (!left.isNegative()) {
                sleep(left);
            }
        }
        asked.put(host, Instant.now());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two requests", e);
        }
    }

    /// One request, with an end to it.
    private Raw once(URI address, Validators known) throws NotFetched {
        Future<Raw> answer = threads.submit(() -> send(address, known));
        try {
            return answer.get(manners.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw NotFetched.forNow("it did not answer in full within %,d seconds."
                    .formatted(manners.patience().toSeconds()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotFetched fault) {
                throw fault;
            }
            if (e.getCause() instanceof IOException fault) {
                throw NotFetched.forNow("the connection failed: %s.".formatted(words(fault)));
            }
            throw new IllegalStateException("Asking for " + address, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for " + address, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static String words(IOException fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
    }

    private Raw send(URI address, Validators known) throws IOException, InterruptedException, NotFetched {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(manners.patience())
                .header("User-Agent", AGENT)
                .header("Accept-Encoding", "gzip")
                .GET();
        if (known.etag() != null) {
            request.header("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = limited(body);
            boolean packed = response.headers()
                    .firstValue("Content-Encoding")
                    .filter(encoding -> encoding.strip().equalsIgnoreCase("gzip"))
                    .isPresent();
            return new Raw(
                    response.statusCode(), response.headers(), packed && bytes.length > 0 ? unpacked(bytes) : bytes);
        }
    }

    /// The same bytes without gzip.
    byte[] unpacked(byte[] packed) throws IOException, NotFetched {
        try (InputStream bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return limited(bytes);
        }
    }

    private byte[] limited(InputStream bytes) throws IOException, NotFetched {
        byte[] read = bytes.readNBytes(manners.largest() + 1);
        if (read.length > manners.largest()) {
            throw NotFetched.forGood(
                    "it has more than %,d bytes, the most that is taken.".formatted(manners.largest()),
                    "Give the address of one article or feed.");
        }
        return read;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}

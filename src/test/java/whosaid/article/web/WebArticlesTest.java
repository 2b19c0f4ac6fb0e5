package whosaid.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.article.Reading;

class WebArticlesTest {

    /// Quick ones, for a server that is known and near.
    private static final Manners MANNERS = new Manners(
            Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2), 1_000_000, 3, true);

    private static final String ITEM = "<item><title>%s</title><link>%s</link></item>";

    private final Site site = new Site();

    @TempDir
    Path folder;

    @AfterEach
    void closeTheSite() {
        site.close();
    }

    private List<String> read(String... paths) {
        WebMemory memory = WebMemory.in(folder.resolve("fetched.jsonl"));
        try (WebClient client = new WebClient(MANNERS);
                Stream<Reading> readings = new WebArticles(client, memory)
                        .read(Stream.of(paths).map(site::at).toList())) {
            List<String> told = readings.map(this::told).toList();
            memory.keep();
            return told;
        }
    }

    private String told(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> read.article().title() + (read.doubts().isEmpty() ? "" : " " + read.doubts());
            case Reading.PassedOver passed -> passed.why();
            case Reading.Unreadable failure ->
                failure.where().replace(site.at("").toString(), "") + ": " + failure.fault();
        };
    }

    private static String rss(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title>"
                + "<link>http://example.org/</link>"
                + "<description>News</description>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(String title, String link) {
        return ITEM.formatted(title, link);
    }

    @Test
    void theArticlesOfAFeedAreReadOnce() {
        site.put("/feed", "application/rss+xml", rss(item("One", "/one"), item("Two", "/two"), item("One", "/one")))
                .article("/one", "Bridge closed", "“It is closed,” Ana Lindqvist said.")
                .article("/two", "Bridge opened", "“It is open,” Kofi Boateng said.");

        assertThat(read("/feed")).containsExactly("Bridge closed", "Bridge opened");
        assertThat(read("/feed")).isEmpty();
        assertThat(site.count("/one")).isEqualTo(1);
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        AtomicInteger whole = new AtomicInteger();
        site.put("/feed", exchange -> {
                    if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                        exchange.sendResponseHeaders(304, -1);
                        exchange.close();
                    } else {
                        whole.incrementAndGet();
                        exchange.getResponseHeaders().set("ETag", "\"v1\"");
                        Site.answer(exchange, 200, "application/rss+xml", rss(item("One", "/one")));
                    }
                })
                .article("/one", "Bridge closed", "“It is closed,” Ana Lindqvist said.");

        assertThat(read("/feed")).containsExactly("Bridge closed");
        assertThat(read("/feed")).isEmpty();
        assertThat(whole.get()).isEqualTo(1);
    }

    @Test
    void aPageThatItsListSaysWasChangedIsReadAnew() {
        String map = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>/one</loc>"
                + "<lastmod>%s</lastmod></url></urlset>";
        AtomicInteger version = new AtomicInteger(1);
        site.put("/map", exchange -> Site.answer(exchange, 200, "text/xml", map.formatted("2026-03-0" + version.get())))
                .put(
                        "/one",
                        exchange -> Site.answer(
                                exchange,
                                200,
                                "text/html",
                                Site.page("Bridge " + version.get(), "Ana Lindqvist spoke.")));

        assertThat(read("/map")).containsExactly("Bridge 1");
        assertThat(read("/map")).isEmpty();
        version.set(2);
        assertThat(read("/map")).containsExactly("Bridge 2");
        assertThat(read("/map")).isEmpty();
        assertThat(site.count("/one")).isEqualTo(2);
    }

    @Test
    void aPageThatFailsForNowIsReadAnotherTime() {
        AtomicInteger tries = new AtomicInteger();
        site.put("/feed", exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"v1\"");
                    boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    if (same) {
                        exchange.sendResponseHeaders(304, -1);
                        exchange.close();
                    } else {
                        Site.answer(exchange, 200, "text/xml", rss(item("One", "/one"), item("Two", "/two")));
                    }
                })
                .put(
                        "/one",
                        exchange -> Site.answer(
                                exchange,
                                tries.getAndIncrement() == 0 ? 500 : 200,
                                "text/html",
                                Site.page("Bridge closed", "“It is closed,” Ana Lindqvist said.")))
                .article("/two", "Bridge opened", "“It is open,” Kofi Boateng said.");

        assertThat(read("/feed")).containsExactly("/one: the server answered 500.", "Bridge opened");
        assertThat(read("/feed")).containsExactly("Bridge closed");
        assertThat(read("/feed")).isEmpty();
        assertThat(site.count("/two")).isEqualTo(1);
    }

    @Test
    void whatARunThatWasKilledReadIsReadAgain() {
        site.put("/feed", "text/xml", rss(item("One", "/one")))
                .article("/one", "Bridge closed", "“It is closed,” Ana Lindqvist said.");
        WebMemory killed = WebMemory.in(folder.resolve("fetched.jsonl"));
        try (WebClient client = new WebClient(MANNERS);
                Stream<Reading> readings = new WebArticles(client, killed).read(List.of(site.at("/feed")))) {
            assertThat(readings).hasSize(1);
        }

        assertThat(read("/feed")).containsExactly("Bridge closed");
    }

    @Test
    void aHostThatAsksToComeBackSoonIsAskedAgain() {
        AtomicInteger tries = new AtomicInteger();
        site.put("/one", exchange -> {
            if (tries.getAndIncrement() == 0) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                Site.answer(exchange, 429, "text/plain", "slow down");
            } else {
                Site.answer(exchange, 200, "text/html", Site.page("Bridge closed", "Ana Lindqvist spoke."));
            }
        });

        assertThat(read("/one")).containsExactly("Bridge closed");
    }

    @Test
    void aHostThatAsksToComeBackMuchLaterIsLeftAlone() {
        site.put("/one", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            Site.answer(exchange, 503, "text/plain", "closed");
        });

        assertThat(read("/one"))
                .containsExactly("/one: the server is busy (503) and asks to come back in 3,600 seconds.");
        assertThat(site.count("/one")).isEqualTo(1);
    }

    @Test
    void redirectsAreFollowedButNotForEver() {
        site.put("/old", exchange -> redirect(exchange, "/new"))
                .article("/new", "Bridge closed", "Ana Lindqvist spoke.")
                .put("/circle", exchange -> redirect(exchange, "/circle2"))
                .put("/circle2", exchange -> redirect(exchange, "/circle"))
                .put("/a", exchange -> redirect(exchange, "/b"))
                .put("/b", exchange -> redirect(exchange, "/c"))
                .put("/c", exchange -> redirect(exchange, "/d"))
                .put("/d", exchange -> redirect(exchange, "/e"))
                .put("/file", exchange -> redirect(exchange, "file:///etc/passwd"));

        assertThat(read("/old")).containsExactly("Bridge closed");
        assertThat(read("/circle").getFirst()).startsWith("/circle: its redirects lead in a circle");
        assertThat(read("/a")).containsExactly("/a: it leads from address to address, more than 3 times.");
        assertThat(read("/file").getFirst()).contains("file:///etc/passwd is no address of the web");
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    @Test
    void whatRobotsTxtForbidsIsNotFetched() {
        site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n")
                .article("/private/one", "Secret", "Ana Lindqvist spoke.")
                .article("/two", "Bridge opened", "Kofi Boateng spoke.");

        assertThat(read("/private/one", "/two"))
                .containsExactly("/private/one: the robots.txt of 127.0.0.1 does not allow it.", "Bridge opened");
        assertThat(site.count("/private/one")).isZero();
    }

    @Test
    void whereRobotsTxtCannotBeHadNothingIsFetched() {
        site.put("/robots.txt", exchange -> Site.answer(exchange, 500, "text/plain", "oops"))
                .article("/one", "Bridge closed", "Ana Lindqvist spoke.");

        assertThat(read("/one")).containsExactly("/one: the robots.txt of 127.0.0.1 does not allow it.");
    }

    @Test
    void tooMuchAndTooSlowIsCutOff() {
        site.put("/bomb", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    Site.answer(exchange, 200, "text/html", Site.packed(new byte[50_000_000]));
                })
                .put("/endless", exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        while (true) {
                            out.write(new byte[100_000]);
                        }
                    }
                })
                .put("/slow", exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        for (int i = 0; i < 100; i++) {
                            out.write(' ');
                            out.flush();
                            Thread.sleep(100);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .article("/one", "Bridge closed", "Ana Lindqvist spoke.");

        assertThat(read("/bomb", "/endless", "/slow", "/one"))
                .containsExactly(
                        "/bomb: it has more than 1,000,000 bytes, the most that is taken.",
                        "/endless: it has more than 1,000,000 bytes, the most that is taken.",
                        "/slow: it did not answer in full within 2 seconds.",
                        "Bridge closed");
    }

    @Test
    void aFeedWithTrapsIsRefusedAndTheOthersGoOn() {
        String trap = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>";
        site.put("/trap", "application/rss+xml", trap)
                .put("/broken", "application/rss+xml", "<rss version=\"2.0\"><channel><title>Wire")
                .put(
                        "/sitemap",
                        "text/xml",
                        trap.replace("rss", "urlset").replace("channel", "url").replace("title", "loc"))
                .put("/data", "application/json", "{\"articles\": []}")
                .article("/one", "Bridge closed", "Ana Lindqvist spoke.");

        List<String> told = read("/trap", "/broken", "/sitemap", "/data", "/one");

        assertThat(told.get(0)).startsWith("/trap: the feed in it cannot be read");
        assertThat(told.get(1)).startsWith("/broken: the feed in it cannot be read");
        assertThat(told.get(2)).startsWith("/sitemap: the sitemap in it cannot be read");
        assertThat(told.get(3)).isEqualTo("/data: it is JSON, but no JSON Feed: there are no \"items\" in it.");
        assertThat(told.get(4)).isEqualTo("Bridge closed");
        assertThat(told).hasSize(5);
    }

    @Test
    void aPageInTheSteadOfAFeedIsReadAsAPage() {
        site.article("/feed.xml", "Bridge closed", "Ana Lindqvist spoke.");

        assertThat(read("/feed.xml")).containsExactly("Bridge closed");
    }

    @Test
    void theArticlesOfSitemapsAreRead() throws IOException {
        String map = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>%s</loc></url></urlset>";
        String index =
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>%s</loc></sitemap>"
                        + "<sitemap><loc>%s</loc></sitemap></sitemapindex>";
        byte[] packed = Site.packed(map.formatted(site.at("/two")).getBytes(StandardCharsets.UTF_8));
        site.put("/map.xml", "text/xml", map.formatted(site.at("/one")))
                .put("/map.xml.gz", exchange -> Site.answer(exchange, 200, "application/gzip", packed))
                .put("/sitemap.xml", "text/xml", index.formatted(site.at("/map.xml"), site.at("/map.xml.gz")))
                .article("/one", "Bridge closed", "Ana Lindqvist spoke.")
                .article("/two", "Bridge opened", "Kofi Boateng spoke.");

        assertThat(read("/sitemap.xml")).containsExactly("Bridge closed", "Bridge opened");
    }

    @Test
    void whatAFeedHoldsStandsInForAPageThatCannotBeHad() {
        String words = "<p>The ferry will go every hour until the bridge is repaired, the council said.</p>".repeat(12);
        site.put(
                "/feed.json",
                "application/feed+json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"/gone\","
                        + "\"title\":\"Ferry\",\"content_html\":\"" + words + "\"},{\"id\":\"2\"}]}");

        assertThat(read("/feed.json"))
                .containsExactly(
                        "/feed.json: 1 of its items have no address that can be fetched.",
                        "Ferry [read from the feed: its page could not be fetched, since the server answered 404.]");
    }

    @Test
    void itemsWithoutAnAddressAreTold() {
        site.put("/feed", "text/xml", rss("<item><title>None</title></item>", item("One", "/one")))
                .article("/one", "Bridge closed", "Ana Lindqvist spoke.");

        assertThat(read("/feed"))
                .containsExactly("/feed: 1 of its items have no address that can be fetched.", "Bridge closed");
    }

    @Test
    void theCharacterSetThatTheServerNamesCounts() {
        byte[] page =
                Site.page("Brücke gesperrt", "Ana Lindqvist spoke of Tromsø.").getBytes(StandardCharsets.ISO_8859_1);
        site.put("/one", exchange -> Site.answer(exchange, 200, "text/html; charset=iso-8859-1", page));

        assertThat(read("/one")).containsExactly("Brücke gesperrt");
    }

    @Test
    void aHostThatIsNotThereIsTold() {
        WebMemory memory = WebMemory.in(folder.resolve("none.jsonl"));
        try (WebClient client = new WebClient(MANNERS);
                Stream<Reading> readings =
                        new WebArticles(client, memory).read(List.of(URI.create("http://nowhere.invalid/feed")))) {
            assertThat(readings.map(this::told))
                    .containsExactly("http://nowhere.invalid/feed: there is no host nowhere.invalid.");
        }
    }
}

package whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddCommandTest {

    private static final String WORDS =
            "“The bridge is safe,” Ana Lindqvist said on Monday. The council met again, and the "
                    + "engineers told its members what they had found at the old bridge. The ferry will go every hour.";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
    }

    private String store() {
        return folder.resolve("news.db").toString();
    }

    @Test
    void aPageOfTheWebIsAddedAndCanBeAskedFor() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page =
                "<html><head><title>Bridge</title></head><body><article><p>%s</p><p>%s</p></article></body></html>"
                        .formatted(WORDS, WORDS.replace("safe", "open"))
                        .getBytes(UTF_8);
        server.createContext("/story", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String address =
                    "http://127.0.0.1:%d/story".formatted(server.getAddress().getPort());

            assertThat(run("add", "--store", store(), "--allow-private", address))
                    .as(err.toString(UTF_8))
                    .isZero();
            assertThat(run("add", "--store", store(), address)).isEqualTo(ExitCodes.SOME_FAILED);
        } finally {
            server.stop(0);
        }

        assertThat(err.toString(UTF_8)).contains("an address of a private network", "--allow-private");
        assertThat(run("query", "--store", store(), "said-by", "person=Ana Lindqvist"))
                .isZero();
        assertThat(out.toString(UTF_8)).contains("1 articles: 1 new", "The bridge is safe,");
    }

    @Test
    void aWatchedFolderIsReadUntilStopped() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("first.txt"), WORDS);
        Thread watching = Thread.ofPlatform().start(() -> run("add", "--store", store(), "--watch", inbox.toString()));

        await("1 articles: 1 new", 1);
        Files.writeString(inbox.resolve("second.txt"), WORDS.replace("Ana Lindqvist", "Kofi Boateng"));
        await("1 articles: 1 new", 2);
        watching.interrupt();
        watching.join(Duration.ofSeconds(20));

        assertThat(watching.isAlive()).isFalse();
    }

    @Test
    void sourcesAreReadAgainEverySoOften() throws Exception {
        Path file = folder.resolve("first.txt");
        Files.writeString(file, WORDS);
        Thread repeating =
                Thread.ofPlatform().start(() -> run("add", "--store", store(), "--every", "1s", file.toString()));

        await("1 articles: 1 new", 1);
        await("0 new, 0 revised, 0 extracted anew, 1 unchanged", 1);
        repeating.interrupt();
        repeating.join(Duration.ofSeconds(20));

        assertThat(repeating.isAlive()).isFalse();
    }

    @Test
    void whatWasRetractedStaysOutUnlessItIsAskedFor() throws IOException {
        Path file = folder.resolve("first.txt");
        Files.writeString(file, WORDS);
        run("add", "--store", store(), file.toString());
        run("retract", "--store", store(), "--why", "withdrawn", "first");

        assertThat(run("add", "--store", store(), file.toString())).isZero();
        assertThat(out.toString(UTF_8)).contains("1 left out, since they were retracted");
        assertThat(run("add", "--store", store(), "--again", file.toString())).isZero();
        assertThat(out.toString(UTF_8).lines().filter(line -> line.startsWith("1 articles: 1 new")))
                .hasSize(2);
    }

    @Test
    void aTimeThatIsNoneIsTheUsersMistake() {
        assertThat(run("add", "--store", store(), "--every", "soon", "data")).isEqualTo(ExitCodes.MISTAKE);
        assertThat(err.toString(UTF_8)).contains("15m");
    }

    private void await(String words, int times) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (out.toString(UTF_8).split(words, -1).length - 1 < times) {
            assertThat(Instant.now()).as(err.toString(UTF_8)).isBefore(end);
            Thread.sleep(100);
        }
    }
}

package whosaid.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import whosaid.UserError;

/// JSON, tables, packed files and archives. What is read is told as "title: first words" or as the failure.
class OtherFormatsTest {

    private static final String WORDS =
            "The council met again on Monday, and the engineers told its members what they had "
                    + "found at the old bridge. The repairs will take until spring, and the ferry will go every hour.";

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private List<String> read(Path path) {
        return read(path, Map.of());
    }

    private List<String> read(Path path, Map<String, String> map) {
        try (Stream<Reading> readings = ArticleFiles.byName(FieldMap.of(map)).read(List.of(path))) {
            return readings.map(this::told).toList();
        }
    }

    private String told(Reading reading) {
        return switch (reading) {
            case Reading.Read read ->
                "%s: %s"
                        .formatted(
                                read.article().title(),
                                read.article().text().value().strip());
            case Reading.Unreadable failure ->
                failure.where().replace(folder + "/", "") + " failed: " + failure.fault();
            case Reading.PassedOver passed -> "passed over: " + passed.why();
        };
    }

    @Test
    void aListOfArticlesIsRead() throws IOException {
        Path json = file(
                "dump.json",
                "[{\"title\":\"One\",\"text\":\"First words.\"}, 7, {\"title\":\"Two\",\"text\":\"Second words.\"}]");

        assertThat(read(json))
                .containsExactly(
                        "One: First words.",
                        "dump.json, article 2 failed: it is 7, not an object.",
                        "Two: Second words.");
    }

    @Test
    void aListWithinAnObjectIsFound() throws IOException {
        Path json = file(
                "dump.json",
                "{\"total\": 2, \"tags\": [\"a\"], \"docs\": [{\"title\":\"One\",\"text\":\"First words.\"},"
                        + "{\"title\":\"Two\",\"text\":\"Second words.\"}], \"more\": null}");

        assertThat(read(json)).containsExactly("One: First words.", "Two: Second words.");
    }

    @Test
    void oneArticleIsRead() throws IOException {
        Path json = file(
                "one.json",
                "{\"authors\": [{\"name\": \"A\"}], \"headline\": \"One\", \"text\": [\"First.\", \"Second.\"]}");

        assertThat(read(json, Map.of("title", "headline", "authors", "authors.name")))
                .containsExactly("One: First.\n\nSecond.");
    }

    @Test
    void fieldsAreFoundWhereTheMapSays() throws IOException {
        Path lines = file(
                "wire.jsonl",
                "{\"head\":{\"main\":\"One\"},\"body\":{\"content\":\"First words.\"},"
                        + "\"source\":{\"name\":\"Harbour Wire\"}}\n");

        assertThat(read(lines, Map.of("title", "head.main", "text", "body.content", "outlet", "source.name")))
                .containsExactly("One: First words.");
        assertThat(read(lines).getFirst()).endsWith("it has no \"text\" with the article's text as a string.");
    }

    @Test
    void aFieldThatIsNoneIsTheUsersMistake() {
        assertThatThrownBy(() -> FieldMap.of(Map.of("headline", "title")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no field \"headline\"");
        assertThatThrownBy(() -> FieldMap.of(Map.of("text", "body..content"))).isInstanceOf(UserError.class);
    }

    @Test
    void brokenJsonIsToldAfterWhatCameBefore() throws IOException {
        Path json = file("dump.json", "[{\"title\":\"One\",\"text\":\"First words.\"}, {\"title\":");

        List<String> told = read(json);

        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).isEqualTo("One: First words.");
        assertThat(told.getLast()).startsWith("dump.json, article 2 failed: it is not JSON");
    }

    @Test
    void jsonInAFolderIsPassedOver() throws IOException {
        file("dump.json", "[{\"title\":\"One\",\"text\":\"First words.\"}]");

        assertThat(read(folder)).isEmpty();
    }

    @Test
    void theRowsOfATableAreRead() throws IOException {
        Path commas = file(
                "wire.csv",
                "\uFEFFtitle,text,authors\r\nOne,\"First, and\nsecond line.\",A; B\r\nTwo,Second words.,\r\n,,\r\n");
        Path semicolons = file("semi.csv", "title;text\nOne;First, words.\n");
        Path tabs = file("wire.tsv", "headline\tbody\nOne\tFirst words.\n");

        assertThat(read(commas))
                .containsExactly(
                        "One: First, and\nsecond line.",
                        "Two: Second words.",
                        "wire.csv, row 3 failed: it has no \"text\" with the article's text as a string.");
        assertThat(read(semicolons)).containsExactly("One: First, words.");
        assertThat(read(tabs, Map.of("title", "headline", "text", "body"))).containsExactly("One: First words.");
    }

    @Test
    void aTableInAnotherCharacterSetIsTold() throws IOException {
        Path table = folder.resolve("old.csv");
        Files.write(table, "title,text\nBrücke,Die Brücke.\n".getBytes(ISO_8859_1));

        assertThat(read(table).getLast()).isEqualTo("old.csv, row 1 failed: it is not UTF-8 text.");
    }

    @Test
    void packedFilesAreRead() throws IOException {
        Path gzip = folder.resolve("one.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write("---\ntitle: One\n---\nFirst words.\n".getBytes(UTF_8));
        }
        Path zstandard = folder.resolve("wire.jsonl.zst");
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(zstandard))) {
            out.write("{\"title\":\"Two\",\"text\":\"Second words.\"}\n".getBytes(UTF_8));
        }

        assertThat(read(gzip)).containsExactly("One: First words.");
        assertThat(read(zstandard)).containsExactly("Two: Second words.");
    }

    @Test
    void aPackedFileThatIsVeryLargeInsideIsCutOff() throws IOException {
        Path bomb = folder.resolve("bomb.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 100; i++) {
                out.write(new byte[1_000_000]);
            }
        }

        assertThat(read(bomb).getFirst()).startsWith("bomb.txt.gz failed: it has more than 4,000,000 bytes");
    }

    @Test
    void anArchiveIsReadLikeAFolder() throws IOException {
        Path archive = folder.resolve("news.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(zip, "day/one.txt", "---\ntitle: One\n---\nFirst words.\n");
            put(zip, "day/broken.txt", "---\ntitle: One\n");
            put(zip, "day/inner.zip", "PK");
            put(zip, "day/picture.png", "no text");
            put(
                    zip,
                    "day/two.html",
                    "<html><head><title>Two</title></head><body><article><p>" + WORDS + "</p><p>" + WORDS
                            + "</p></article></body></html>");
        }

        List<String> told = read(archive);

        assertThat(told).hasSize(4);
        assertThat(told.get(0)).startsWith("news.zip!/day/broken.txt failed: its front matter begins");
        assertThat(told.get(1)).isEqualTo("news.zip!/day/inner.zip failed: an archive within an archive is not read.");
        assertThat(told.get(2)).isEqualTo("One: First words.");
        assertThat(told.get(3)).startsWith("Two: The council met");
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    @Test
    void anArchiveThatIsNoneIsTold() throws IOException {
        assertThat(read(file("news.zip", "no archive")).getFirst())
                .startsWith("news.zip failed: it is no zip archive that can be read");
    }

    @Test
    void thePagesOfAWebArchiveAreRead() throws IOException {
        Path archive = folder.resolve("crawl.warc.gz");
        try (WarcWriter writer = new WarcWriter(
                Files.newByteChannel(archive, StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                WarcCompression.GZIP)) {
            writer.write(response("https://example.org/one", 200, "text/html;charset=utf-8", page("One")));
            writer.write(response("https://example.org/gone", 404, "text/html", page("Gone")));
            writer.write(response("https://example.org/a.png", 200, "image/png", "none"));
            writer.write(response(
                    "https://example.org/", 200, "text/html", "<html><body><a href=/one>One</a></body></html>"));
            writer.write(response("https://example.org/two", 200, "text/html", page("Two")));
        }

        List<String> told = read(archive);

        assertThat(told).hasSize(3);
        assertThat(told.get(0)).startsWith("One: The council met");
        assertThat(told.get(1)).startsWith("passed over: the page has no article in it");
        assertThat(told.get(2)).startsWith("Two: The council met");
    }

    @Test
    void anArchiveThatBreaksOffIsToldAfterWhatCameBefore() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        WarcWriter writer = new WarcWriter(Channels.newChannel(whole), WarcCompression.NONE);
        writer.write(response("https://example.org/one", 200, "text/html", page("One")));
        writer.write(response("https://example.org/two", 200, "text/html", page("Two")));
        Path archive = folder.resolve("crawl.warc");
        byte[] bytes = whole.toByteArray();
        Files.write(archive, Arrays.copyOf(bytes, bytes.length - 300));

        List<String> told = read(archive);

        assertThat(told.getFirst()).startsWith("One: The council met");
        assertThat(told).hasSize(2);
    }

    private static String page(String title) {
        return "<html><head><title>%s</title></head><body><article><p>%s</p><p>%s</p></article></body></html>"
                .formatted(title, WORDS, WORDS);
    }

    private static WarcResponse response(String address, int status, String type, String body) throws IOException {
        HttpResponse http = new HttpResponse.Builder(status, "Status")
                .body(MediaType.parse(type), body.getBytes(UTF_8))
                .build();
        return new WarcResponse.Builder(URI.create(address))
                .date(Instant.parse("2026-03-01T09:30:00Z"))
                .body(http)
                .build();
    }
}

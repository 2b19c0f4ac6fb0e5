package whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.UserError;
import whosaid.article.Reading.Read;
import whosaid.article.Reading.Unreadable;

class ArticleFilesTest {

    @TempDir
    Path folder;

    @Test
    void frontMatterTellsWhereAndWhenAnArticleAppeared() throws IOException {
        Article article = only(write("bridge.txt", """
                ---
                title: "Bridge: the sequel"
                outlet: Harbour Wire
                url: https://harbourwire.example/bridge
                date: 2026-03-01T09:30:00Z
                authors: [Ana Lind, 山田 太郎]
                modified: 2026-03-02
                section: local
                ---
                The bridge reopened.
                """));

        assertThat(article.id()).isEqualTo("bridge");
        assertThat(article.title()).isEqualTo("Bridge: the sequel");
        assertThat(article.outlet()).isEqualTo(new Outlet("Harbour Wire"));
        assertThat(article.url()).hasToString("https://harbourwire.example/bridge");
        assertThat(article.published()).hasToString("2026-03-01T09:30:00Z");
        assertThat(article.modified()).hasToString("2026-03-02");
        assertThat(article.section()).isEqualTo("local");
        assertThat(article.authors()).containsExactly("Ana Lind", "山田 太郎");
        assertThat(article.text().value()).isEqualTo("The bridge reopened.\n");
    }

    @Test
    void metadataBesideATextCountsAlone() throws IOException {
        write("bridge.meta.json", "{\"title\": \"Beside\", \"date\": \"2026-03-01\", \"authors\": \"Ana Lind\"}");

        Article article = only(write("bridge.txt", "---\ntitle: Before\noutlet: X\n---\nThe bridge reopened.\n"));

        assertThat(article.title()).isEqualTo("Beside");
        assertThat(article.outlet()).isNull();
        assertThat(article.authors()).containsExactly("Ana Lind");
    }

    @Test
    void aTextWithoutMetadataIsAnArticleWithoutThem() throws IOException {
        Article article = only(write("plain.txt", "\uFEFFThe bridge reopened."));

        assertThat(article.text().value()).isEqualTo("The bridge reopened.");
        assertThat(article.title()).isNull();
        assertThat(article.published()).isNull();
    }

    @Test
    void rawTextKeepsEveryCharacter() throws IOException {
        String content = "---\r\ntitle: part of the text\r\n---\r\n\r\nThe bridge 😀 reopened.\r\n";
        Path file = write("raw.txt", content);

        try (Stream<Reading> readings = ArticleFiles.raw().read(List.of(file))) {
            assertThat(readings.map(ArticleFilesTest::article)
                            .map(article -> article.text().value()))
                    .containsExactly(content);
        }
    }

    @Test
    void eachLineOfJsonIsAnArticleAndABadOneStopsNobody() throws IOException {
        Path file = write("wire.jsonl", """
                {"id": "a", "text": "The bridge reopened.", "publisher": "Harbour Wire", "published": "2026-03-01"}

                {"text": "cut off
                {"headline": "no text"}
                [1, 2]
                {"text": "Another.", "published": "yesterday"}
                {"text": "Another.", "published": "3/8/17"}
                {"text": "Another.", "url": "javascript:alert(1)"}
                {"text": "The last one.", "authors": ["Ana Lind", "Bo Ek"]}
                """);

        List<Reading> readings = read(file);

        assertThat(readings.stream()
                        .filter(Read.class::isInstance)
                        .map(ArticleFilesTest::article)
                        .map(Article::id))
                .containsExactly("a", "wire-7", "wire-9");
        assertThat(((Read) readings.get(5)).doubts()).singleElement().asString().contains("3/8/17");
        assertThat(faults(readings))
                .hasSize(5)
                .anyMatch(fault -> fault.contains("line 3: it is not a JSON object"))
                .anyMatch(fault -> fault.contains("line 4: it has no \"text\""))
                .anyMatch(fault -> fault.contains("line 5: it is not a JSON object"))
                .anyMatch(fault -> fault.contains(
                        "line 6: \"published\" is \"yesterday\", not an ISO-8601 day such as 2026-03-01"))
                .anyMatch(fault -> fault.contains("line 8: \"url\" is \"javascript:alert(1)\", not a web address"));
    }

    @Test
    void whatIsNoArticleIsToldInOneSentence() throws IOException {
        assertFault("empty.txt", "", "there is no text in it");
        assertFault("blank.txt", " \n\t\n", "there is no text in it");
        assertFault("front.txt", "---\ntitle: x\nThe text.\n", "no second line --- ends it");
        assertFault("date.txt", "---\ndate: yesterday\n---\nText.\n", "\"date\" is \"yesterday\", not an ISO-8601 day");
        assertFault("yaml.txt", "---\ntitle: a: b: c\n---\nText.\n", "its front matter is not YAML");
        assertFault("list.txt", "---\n- a\n- b\n---\nText.\n", "not a list of \"key: value\" lines");
        assertFault("language.txt", "---\nlanguage: \"???\"\n---\nText.\n", "not a language tag");
        assertFault("article.docx", "PK", "its format is not known by its name");
        byte[] binary = new byte[4000];
        Arrays.fill(binary, 0, 2000, (byte) 'a');
        assertFault(Files.write(folder.resolve("binary.txt"), binary), "control characters all over");
        assertFault(
                Files.write(folder.resolve("latin1.txt"), "The café closed.".getBytes(StandardCharsets.ISO_8859_1)),
                "byte 8 (0xE9) does not belong to UTF-8 text");
    }

    @Test
    void aHundredMegabytesOfTextAreRefusedUnread() throws IOException {
        byte[] block = "The bridge reopened. ".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        Path huge = folder.resolve("huge.txt");
        for (int i = 0; i < 100; i++) {
            Files.write(huge, block, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        assertFault(huge, "the longest article taken has 1,000,000 characters");
    }

    @Test
    void aLineOfFiveMegabytesIsPassedOver() throws IOException {
        Path file = write("long.jsonl", "{\"text\": \"" + "a ".repeat(2_500_000) + "\"}\n{\"text\": \"Short.\"}\n");

        List<Reading> readings = read(file);

        assertThat(faults(readings)).singleElement().asString().contains("line 1: it has 5,000,012 bytes in one line");
        assertThat(readings.stream().filter(Read.class::isInstance)).hasSize(1);
    }

    @Test
    void controlCharactersAreReplacedWithoutMovingTheOthers() throws IOException {
        Article article = only(write("control.txt", "The bridge\u0001 reopened." + " It did.".repeat(20)));

        assertThat(article.text().value()).startsWith("The bridge\uFFFD reopened.");
    }

    @Test
    void foldersAreReadToTheBottomInTheOrderOfNames() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        write("b/c/3.txt", "Three.");
        write("b/2.txt", "Two.");
        write("a.txt", "One.");
        write(".hidden.txt", "Hidden.");
        write("README.md", "Not an article.");
        Files.createSymbolicLink(folder.resolve("b/loop"), folder);

        assertThat(read(folder).stream().map(ArticleFilesTest::article).map(Article::id))
                .containsExactly("a", "2", "3");
    }

    @Test
    void aPathThatDoesNotExistIsAMistakeOfTheUser() {
        assertThatThrownBy(() -> ArticleFiles.byName().read(List.of(folder.resolve("gone.txt"))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("gone.txt: there is no such file or folder");
    }

    private void assertFault(String name, String content, String fault) throws IOException {
        assertFault(write(name, content), fault);
    }

    private static void assertFault(Path file, String fault) {
        assertThat(faults(read(file)))
                .singleElement()
                .asString()
                .startsWith(file.toString())
                .contains(fault);
    }

    private static List<String> faults(List<Reading> readings) {
        return readings.stream()
                .filter(Unreadable.class::isInstance)
                .map(Unreadable.class::cast)
                .map(unreadable -> unreadable.where() + ": " + unreadable.fault())
                .toList();
    }

    private static Article only(Path file) {
        List<Reading> readings = read(file);
        assertThat(readings).hasSize(1);
        return article(readings.getFirst());
    }

    private static Article article(Reading reading) {
        assertThat(reading).isInstanceOf(Read.class);
        return ((Read) reading).article();
    }

    private static List<Reading> read(Path path) {
        try (Stream<Reading> readings = ArticleFiles.byName().read(List.of(path))) {
            return readings.toList();
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}

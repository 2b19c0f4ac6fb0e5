package whosaid.annotation.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.UserError;
import whosaid.article.Article;
import whosaid.article.SetAside;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;

class EncoderTest {

    private static final Encoder ENCODER = Encoder.standard();
    private static final List<String> HEADS = List.of("name", "role", "source", "cue", "content", "nested");

    @TempDir
    Path folder;

    @Test
    void anAttributionHasItsParts() {
        Article article = article("Prime Minister Ana Lindqvist said on Monday that the bridge would be rebuilt.");
        Marks marks = ENCODER.read(article);

        assertThat(words(article, marks.joined("source"))).containsExactly("Prime Minister Ana Lindqvist");
        assertThat(words(article, marks.of("cue"))).containsExactly("said");
        assertThat(words(article, marks.of("content"))).containsExactly("that the bridge would be rebuilt");
        assertThat(words(article, marks.of("name"))).contains("Ana Lindqvist");
    }

    @Test
    void aContentPointsToItsSourceAndCue() {
        Article article = article(
                "“The road is closed,” said Kofi Boateng." + " “The bridge is safe,” Ana Lindqvist told reporters.");
        Marks marks = ENCODER.read(article);
        Mark content = marks.of("content").getLast();

        assertThat(marks.linked("source", content, new ReadingOrder<>(marks.of("source"), Mark::span)))
                .hasValueSatisfying(
                        mark -> assertThat(article.text().at(mark.span())).isEqualTo("Ana Lindqvist"));
        assertThat(marks.linked("cue", content, new ReadingOrder<>(marks.of("cue"), Mark::span)))
                .hasValueSatisfying(
                        mark -> assertThat(article.text().at(mark.span())).isEqualTo("told"));
    }

    @Test
    void whatIsReportedIsAStatementAndAPlanIsNone() {
        Marks marks = ENCODER.read(article("Ana Lindqvist said that the bridge would be rebuilt by the spring."));

        assertThat(marks.probability("statement", "none", marks.of("content").getFirst()))
                .isLessThan(0.5);
    }

    @Test
    void probabilitiesLieBetweenZeroAndOne() {
        Marks marks = ENCODER.read(article("“It rains,” said Ana Lindqvist, mayor of Nairobi.\nKofi Boateng agreed."));

        assertThat(HEADS.stream().flatMap(head -> marks.of(head).stream()))
                .allSatisfy(mark -> assertThat(mark.probability()).isBetween(0.0, 1.0));
    }

    @Test
    void theSameMarksOnEveryThread() throws Exception {
        Article article =
                article("“The bridge is safe,” said Ana Lindqvist, the mayor. Kofi Boateng denied it.\n".repeat(40));
        String alone = all(article);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> together = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> all(article)))
                    .toList();
            for (Future<String> one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void anArticleWithoutWordsHasNoMarks() {
        for (String text : List.of("", " \n\n ", "\u0000\u0001", "\u200B")) {
            Marks marks = ENCODER.read(article(text));

            assertThat(HEADS.stream().flatMap(head -> marks.of(head).stream())).isEmpty();
        }
    }

    @Test
    void whatIsSetAsideIsNotRead() {
        String text = "Ana Lindqvist said that it rains.";
        SetAside all = new SetAside(new Span(0, text.length()), SetAside.Reason.FURNITURE);
        Article article =
                new Article("a", "a.txt", null, null, null, List.of(), null, "en", new Text(text), List.of(all));

        assertThat(HEADS.stream().flatMap(head -> ENCODER.read(article).of(head).stream()))
                .isEmpty();
    }

    @Test
    void aFileThatIsNoEncoderIsTheUsersMistake() throws IOException {
        Path noModel = Files.writeString(folder.resolve("notes.onnx"), "The bridge was closed.");
        Path absent = folder.resolve("absent.onnx");

        assertThatThrownBy(() -> Encoder.from(noModel))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("notes.onnx: this is no encoder");
        assertThatThrownBy(() -> Encoder.from(absent))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("absent.onnx: there is no such file");
    }

    @Test
    void theModelFileOfTheBuildCanAlsoBeGiven() {
        Encoder given = Encoder.from(Path.of("src/main/resources/whosaid/annotation/encoder/encoder.onnx"));

        assertThat(given.hash()).isEqualTo(ENCODER.hash());
    }

    private static String all(Article article) {
        Marks marks = ENCODER.read(article);
        return HEADS.stream().map(head -> head + marks.of(head)).reduce("", String::concat);
    }

    private static Stream<String> words(Article article, List<Mark> marks) {
        return marks.stream().map(mark -> article.text().at(mark.span()));
    }

    private static Article article(String text) {
        return new Article("a", "a.txt", null, null, null, List.of(), null, "en", new Text(text), List.of());
    }
}

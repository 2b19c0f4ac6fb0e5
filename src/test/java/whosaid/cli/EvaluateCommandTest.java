package whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final String SAMPLE = "data/island-clinic/gold";

    @TempDir
    Path folder;

    /// What a run printed, and its exit code.
    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
        return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void theSampleIsExtractedAndMeasured() {
        Run measured = run("evaluate", SAMPLE);

        assertThat(measured.code()).as(measured.err()).isZero();
        assertThat(measured.out())
                .startsWith("               precision  recall     F1   gold\npersons  ")
                .containsPattern("statements +[01]\\.\\d{3} +[01]\\.\\d{3} +[01]\\.\\d{3} +7\n")
                .endsWith("articles                                     1\n");
    }

    @Test
    void factsThatWereExtractedBeforeComeToTheSame() throws IOException {
        Path facts = folder.resolve("facts.jsonl");
        Files.writeString(
                facts,
                run("extract", "--raw", "data/island-clinic/bulletin.txt").out());

        Run before = run("evaluate", "--show", "all", "--facts", facts.toString(), SAMPLE);
        Run now = run("evaluate", "--show", "statements,speakers", "--show", "roles,names,confidence", SAMPLE);

        assertThat(before.code()).isZero();
        assertThat(before.out()).isEqualTo(now.out()).contains("expected calibration error");
    }

    @Test
    void anArticleWithoutTextIsNamedAndCountsAsOneWithNothingFound() throws IOException {
        for (String id : new String[] {"bulletin", "lost"}) {
            String gold = Files.readString(Path.of(SAMPLE, "bulletin.json"));
            Files.writeString(
                    folder.resolve(id + ".json"), gold.replace("\"id\": \"bulletin\"", "\"id\": \"" + id + "\""));
        }
        Files.writeString(folder.resolve("broken.json"), "{\"statements\"");

        Run measured = run("evaluate", "--articles", "data/island-clinic", folder.toString());

        assertThat(measured.code()).isEqualTo(2);
        assertThat(measured.out()).containsPattern("statements .* 14\n").containsPattern("articles +2\n");
        assertThat(measured.err())
                .contains("2 could not be used:")
                .contains("broken.json: it is not JSON: ")
                .contains("lost.json: the text of the article is not there: no .txt file in data/island-clinic");
    }

    @Test
    void whereAllGoldIsBrokenNothingIsMeasured() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "none");

        Run measured = run("evaluate", broken.toString());

        assertThat(measured.code()).isEqualTo(2);
        assertThat(measured.out()).isEmpty();
    }

    @Test
    void aProgramGetsJson() {
        Run measured = run("evaluate", "--json", SAMPLE);

        assertThat(measured.out()).startsWith("{").contains("\"f1\"").endsWith("}\n");
    }

    @Test
    void factsAndWhatIsForExtractionExcludeEachOther() {
        Run measured = run("evaluate", "--facts", "facts.jsonl", "--articles", "data", SAMPLE);

        assertThat(measured.code()).isEqualTo(1);
        assertThat(measured.err()).contains("--facts is given together with --articles");
    }
}

package whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whosaid.store.Store;

class MainTest {

    private static final Path SEEDS = Path.of("../shared/seeds");

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

    private String store() {
        return folder.resolve("store").toString();
    }

    @Test
    void theSampleArticlesAnswerWhoSaidThatTheGapIsWidening() {
        assertThat(run("add", "--store", store(), "data").code()).isZero();

        Run asked = run("ask", "--store", store(), "who said the gap is widening");

        assertThat(asked.code()).isZero();
        assertThat(asked.out())
                .contains("Tang Jie, founder of Zhipu AI, said “The gap may actually be widening,”"
                        + " (Bloomberg, in The Meridian Post, 11 January 2026, characters 127–160 of"
                        + " https://meridianpost.example/technology/zhipu-gap).")
                .contains("https://elfarodelsur.example/en/china-distancia");
    }

    @Test
    void theSeedsAnswerWhoSaidThatTheGapIsWidening() {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "../shared/seeds is not here");
        run("add", "--store", store(), SEEDS.toString());

        Run asked = run("ask", "--store", store(), "who said the gap is widening");

        assertThat(asked.out().lines().filter(line -> line.startsWith("Tang Jie, ")))
                .anyMatch(line -> line.contains("(Bloomberg, ") && line.contains("of 000_"))
                .anyMatch(line -> line.contains("of 002_"));
    }

    @Test
    void anotherEncoderReadsInThePlaceOfTheUsual() throws IOException {
        Path article = Files.writeString(folder.resolve("bridge.txt"), "“It is safe,” said Ana Lindqvist.");
        String model = "src/main/resources/whosaid/annotation/encoder/encoder.onnx";

        Run usual = run("extract", "--raw", article.toString());
        Run other = run("extract", "--raw", "--encoder", model, article.toString());
        Run absent =
                run("extract", "--raw", "--encoder", folder.resolve("no.onnx").toString(), article.toString());

        assertThat(other.code()).isZero();
        assertThat(other.out()).isEqualTo(usual.out()).contains("\"kind\":\"direct\"");
        assertThat(absent.code()).isEqualTo(1);
        assertThat(absent.err()).contains("no.onnx: there is no such file.").contains("--encoder");
    }

    @Test
    void aDumpIntoAFolderThatIsNotThereIsTheUsersMistake() {
        run("add", "--store", store(), "data/summit");

        Run dumped = run("dump", "--store", store(), "--output", store() + "/missing/news.nq");

        assertThat(dumped.code()).isOne();
        assertThat(dumped.err()).contains("news.nq: it cannot be written").doesNotContain("defect");
    }

    @Test
    void addingTwiceChangesNothingAndTheStoreConforms() {
        run("add", "--store", store(), "data");

        Run again = run("add", "--store", store(), "data");

        assertThat(again.out())
                .contains("17 articles: 0 new, 0 revised, 0 extracted anew, 17 unchanged. Quads: 0 added");
        Run anew = run("add", "--store", store(), "--again", "data");
        assertThat(anew.out()).contains("17 unchanged. Quads: 0 added, 0 removed.");
        Run checked = run("validate", "--store", store());
        assertThat(checked.out()).isEqualTo("17 articles: 17 conform, 0 do not.\n");
    }

    @Test
    void aBadArticleIsNamedAndTheOthersAreAdded() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "\"We will,\" said Ana Lind.");
        Files.writeString(folder.resolve("b.txt"), "");

        Run added = run(
                "add",
                "--store",
                store(),
                folder.resolve("a.txt").toString(),
                folder.resolve("b.txt").toString());

        assertThat(added.code()).isEqualTo(2);
        assertThat(added.out()).startsWith("1 articles: 1 new");
        assertThat(added.err()).contains("1 could not be used:").contains("b.txt: there is no text in it.");
    }

    @Test
    void aStoreInUseIsToldWithItsHolder() {
        try (Store held = Store.openOrCreate(Path.of(store()), null)) {
            held.announce("serving http://localhost:3030/");

            Run added = run("add", "--store", store(), "data");

            assertThat(added.code()).isEqualTo(1);
            assertThat(added.err()).contains("is in use by process").contains("serving http://localhost:3030/");
        }
    }

    @Test
    void aRetractedArticleAnswersNoMore() {
        run("add", "--store", store(), "data");

        Run retracted = run("retract", "--store", store(), "https://meridianpost.example/technology/zhipu-gap");

        assertThat(retracted.code()).isZero();
        assertThat(run("ask", "--store", store(), "who said the gap is widening")
                        .out())
                .doesNotContain("Meridian Post")
                .contains("Harbour Press Agency");
    }

    @Test
    void aQueryOfOnesOwnIsAnsweredInEachOfItsForms() throws IOException {
        run("add", "--store", store(), "data/summit/wire.txt");
        String prefix = "PREFIX schema: <https://schema.org/> ";
        Path file = folder.resolve("query.rq");

        Files.writeString(file, prefix + "SELECT ?name { ?p a schema:Person ; schema:name ?name } ORDER BY ?name");
        assertThat(run("sparql", "--store", store(), "--format", "csv", file.toString())
                        .out())
                .isEqualToIgnoringNewLines("name\nLin Junyang\nTang Jie\nYao Shunyu\n");
        Files.writeString(file, prefix + "ASK { ?p schema:name \"Tang Jie\" }");
        assertThat(run("sparql", "--store", store(), file.toString()).out()).isEqualTo("true\n");
        Files.writeString(file, prefix + "CONSTRUCT WHERE { ?p a schema:Person }");
        assertThat(run("sparql", "--store", store(), file.toString()).out()).contains("schema:Person");
        Files.writeString(file, "DELETE WHERE { ?s ?p ?o }");
        assertThat(run("sparql", "--store", store(), file.toString()).code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "add",
                "ask",
                "query",
                "sparql",
                "serve",
                "extract",
                "evaluate",
                "dump",
                "stats",
                "validate",
                "retract",
                "completion"
            })
    void eachCommandExplainsItselfWithAnExample(String command) {
        Run help = run(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("whosaid " + command).containsPattern("Examples?:");
    }

    @Test
    void mistakesAreToldInTwoLinesAndEndWithOne() {
        for (List<String> mistake : List.of(
                List.<String>of(),
                List.of("quarry"),
                List.of("add"),
                List.of("add", "--store", store(), "gone"),
                List.of("add", "--store", store(), "--base", "no address", "data"),
                List.of("ask", "--store", store(), "how is the weather in Visby"),
                List.of("query", "--store", store(), "who-sad", "words=x"),
                List.of("query", "--store", store(), "who-said"),
                List.of("query", "--store", store(), "who-said", "words"),
                List.of("query", "--store", store(), "--timeout", "0", "relays"),
                List.of("stats", "--store", store()),
                List.of("review", "--store", store(), "--limit", "-3"),
                List.of("dump", "--store", store(), "--output", "x.docx"),
                List.of("serve", "--store", store(), "--port", "70000"),
                List.of("extract", "--format", "xml", "data"),
                List.of("evaluate"),
                List.of("evaluate", "gone"),
                List.of("evaluate", "--show", "nothing", "data"),
                List.of("evaluate", "data/summit"),
                List.of("evaluate", "--facts", "gone", "data"))) {
            Run run = run(mistake.toArray(String[]::new));

            assertThat(run.code()).as("%s: %s", mistake, run.err()).isEqualTo(1);
            assertThat(run.err()).as("%s", mistake).startsWith("whosaid: ").doesNotContain("\tat ");
            assertThat(run.err().lines().count())
                    .as("%s: %s", mistake, run.err())
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void theGraphsOfArticlesArePrintedInEachLanguage() {
        assertThat(run("extract", "--format", "turtle", "data/summit/wire.txt").out())
                .contains("a", "ws:Statement");
        assertThat(run("extract", "--format", "trig", "data/summit/wire.txt").out())
                .contains("{");
        assertThat(run("extract", "--format", "jsonld", "data/summit/wire.txt").out())
                .contains("\"@graph\"");
        assertThat(run("extract", "data").out().lines()).hasSize(17);
    }
}

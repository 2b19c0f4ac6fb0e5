package whosaid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Scores SCORES = new Scores(
            Map.of(Measure.STATEMENTS, new Tally(1, 16, 8)),
            Map.of(Share.NAMED_SPEAKER, new Part(2, 3)),
            List.of(
                    new Finding("a", Finding.Kind.PERSON, Finding.Fault.MISSED, "Ana Lind"),
                    new Finding("a", Finding.Kind.SPEAKER, Finding.Fault.WRONG, "a\u001b[2Jb\n\nc\u202ed"),
                    new Finding("a", Finding.Kind.STATEMENT, Finding.Fault.INVENTED, "🎉".repeat(200))),
            List.of(new Judged(Finding.Kind.ROLE, 0.97, true)));

    @Test
    void theTableHasThreeDigitsAndAHalfGoesToTheEvenOne() {
        assertThat(new Report(3, SCORES, Set.of()).lines())
                .isEqualTo("""
                               precision  recall     F1   gold
                persons            0.000   0.000  0.000      0
                organisations      0.000   0.000  0.000      0
                statements         0.062   0.125  0.083      8
                exact              0.000   0.000  0.000      0
                speaker            0.000   0.000  0.000      0
                roles              0.000   0.000  0.000      0
                positions          0.000   0.000  0.000      0
                speaker?                          0.667      3
                kind                              0.000      0
                via                               0.000      0
                articles                                     3
                """.lines().toList());
    }

    @Test
    void onlyWhatIsAskedForIsListed() {
        assertThat(new Report(1, SCORES, Set.of(Listing.NAMES)).lines())
                .startsWith("a: person missed: Ana Lind", "")
                .noneMatch(line -> line.contains("invented"))
                .noneMatch(line -> line.contains("calibration"));
        assertThat(new Report(1, SCORES, Set.of(Listing.ALL)).lines())
                .anyMatch(line -> line.startsWith("a: person missed"))
                .anyMatch(line -> line.startsWith("a: statement invented"))
                .contains(
                        "0.95 to 1.00           1       1  1.000           0.970", "expected calibration error 0.030");
    }

    @Test
    void aLineIsCutBetweenCharactersAndLetsNoControlCharacterThrough() {
        List<String> lines = new Report(1, SCORES, Set.of(Listing.SPEAKERS, Listing.STATEMENTS)).lines();

        assertThat(lines.get(0)).isEqualTo("a: speaker wrong: a [2Jb c d");
        assertThat(lines.get(1)).endsWith("🎉…").satisfies(line -> assertThat(line.codePoints())
                .hasSize(160));
    }

    @Test
    void aProgramGetsAllDigitsAndWhatIsListed() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ReportJson.of(new Report(3, SCORES, Set.of(Listing.ALL))));

        assertThat(json.path("articles").intValue()).isEqualTo(3);
        assertThat(json.at("/measures/statements/precision").doubleValue()).isEqualTo(0.0625);
        assertThat(json.at("/shares/speaker?/right").intValue()).isEqualTo(2);
        assertThat(json.at("/confidence/roles/buckets/0/meanConfidence").doubleValue())
                .isEqualTo(0.97);
        assertThat(json.path("findings")).hasSize(3);
        assertThat(json.at("/findings/0").toString())
                .isEqualTo("{\"article\":\"a\",\"kind\":\"person\",\"fault\":\"missed\",\"told\":\"Ana Lind\"}");
    }
}

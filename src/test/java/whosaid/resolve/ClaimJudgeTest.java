package whosaid.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ClaimJudgeTest {

    private static final Nearness NEARNESS = new SentenceVectors();

    private static ClaimJudgement compared(String one, String other) {
        return ClaimJudge.judge(
                ClaimStatement.of(one).with(ClaimStatement.of(other)), ClaimJudge.Setting.WRITTEN, NEARNESS);
    }

    @Test
    void theSameClaimAndItsOppositeAreToldFromEachOtherAndFromTheRest() throws IOException {
        List<WrittenClaim> pairs = WrittenClaim.all();

        assertThat(pairs).hasSizeGreaterThan(150);
        assertThat(f1(pairs, "same", ClaimJudgement::same)).isGreaterThan(0.8);
        assertThat(f1(pairs, "opposite", ClaimJudgement::opposite)).isGreaterThan(0.9);
    }

    private static double f1(List<WrittenClaim> pairs, String kind, ToDoubleFunction<ClaimJudgement> likely) {
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (WrittenClaim pair : pairs) {
            boolean told = likely.applyAsDouble(compared(pair.one(), pair.other())) >= 0.5;
            if (told && pair.kind().equals(kind)) {
                right++;
            } else if (told || pair.kind().equals(kind)) {
                wrong.add("%s: %s | %s".formatted(pair.kind(), pair.one(), pair.other()));
            }
        }
        return 2.0 * right / (2.0 * right + wrong.size());
    }

    @Test
    void aLongStatementMakesTheClaimOfOneOfItsSentences() {
        ClaimJudgement judged = compared(
                "We released some models, and people are excited. But the real answer is that the gap may be widening.",
                "The gap between the two countries may actually be widening");

        assertThat(judged.same()).isGreaterThan(0.5);
    }

    @Test
    void aContradictionHasItsReason() {
        ClaimJudgement judged = compared("Exports to Peru rose last year", "Exports to Peru fell last year");

        assertThat(judged.opposite()).isGreaterThan(judged.same());
        assertThat(judged.reasons()).containsExactly("opposite directions: size");
    }

    @Test
    void whatIsNearInMeaningIsNoContradictionByItself() {
        ClaimJudgement judged = compared("The bridge will open in May", "The bridge was built by a Scottish firm");

        assertThat(judged.opposite()).isLessThan(0.3);
        assertThat(judged.same()).isLessThan(0.5);
    }

    @Test
    void anythingIsReadAsAStatement() {
        for (String odd : List.of(
                "",
                " ",
                "?!",
                "😀",
                "…",
                "习近平表示经济将增长",
                "a".repeat(5000),
                "x ".repeat(3000),
                "99999999999 out of 10 ships",
                "١٢٣ of 10",
                "1,2.3.4%")) {
            assertThat(compared(odd, "The bridge will open in May").same()).isBetween(0.0, 1.0);
        }
    }
}

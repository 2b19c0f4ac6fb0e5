package whosaid.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    @Test
    void namesOfOneBearerAreToldFromOthers() {
        List<String> missed = new ArrayList<>();
        List<String> invented = new ArrayList<>();
        int right = 0;
        for (WrittenPair pair : WrittenPair.all()) {
            Judgement judged = Judge.judge(pair.one(), pair.other());
            boolean same = judged.logOdds() > 0;
            String told = "%.2f %s: %s".formatted(judged.probability(), pair.line(), judged.reasons());
            if (same && pair.same()) {
                right++;
            } else if (pair.same()) {
                missed.add(told);
            } else if (same) {
                invented.add(told);
            }
        }
        double f1 = 2.0 * right / (2.0 * right + missed.size() + invented.size());

        assertThat(f1)
                .as(
                        "F1 over the pairs; missed:\n%s\ninvented:\n%s",
                        String.join("\n", missed), String.join("\n", invented))
                .isGreaterThan(0.97);
    }

    @Test
    void theOrderOfTheTwoDoesNotMatter() {
        for (WrittenPair pair : WrittenPair.all()) {
            Judgement there = Judge.judge(pair.one(), pair.other());
            Judgement back = Judge.judge(pair.other(), pair.one());

            assertThat(back.relation()).as(pair.line()).isEqualTo(there.relation());
            assertThat(back.logOdds()).as(pair.line()).isEqualTo(there.logOdds());
        }
    }

    @Test
    void whatIsOneBearerIsComparedWhicheverComesFirst() {
        List<String> missed = WrittenPair.all().stream()
                .filter(pair -> pair.same()
                        && Judge.judge(pair.one(), pair.other()).logOdds() > 0
                        && !(finds(pair.one(), pair.other()) && finds(pair.other(), pair.one())))
                .map(WrittenPair::line)
                .toList();

        assertThat(missed).isEmpty();
    }

    private static boolean finds(Persona one, Persona other) {
        return !Collections.disjoint(Blocks.lookedInto(one), Blocks.of(other));
    }
}

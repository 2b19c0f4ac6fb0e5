package whosaid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static Judged judged(double confidence, boolean right) {
        return new Judged(Finding.Kind.STATEMENT, confidence, right);
    }

    @Test
    void aBucketHasItsLowerEdgeAndTheLastOneBoth() {
        Reliability reliability = Reliability.of(List.of(
                judged(0.949, true), judged(0.95, false), judged(1, true), judged(0.9, true), judged(0.1, false)));

        assertThat(reliability.buckets())
                .extracting(bucket -> "%s to %s: %s".formatted(bucket.from(), bucket.to(), bucket.counted()))
                .containsExactly(
                        "0.0 to 0.5: " + new Part(0, 1),
                        "0.9 to 0.95: " + new Part(2, 2),
                        "0.95 to 1.0: " + new Part(1, 2));
    }

    @Test
    void theCalibrationErrorWeighsEachBucketByWhatIsInIt() {
        Reliability reliability =
                Reliability.of(List.of(judged(0.8, true), judged(0.8, true), judged(0.8, false), judged(0.96, true)));

        assertThat(reliability.calibrationError()).isCloseTo((3 * (0.8 - 2 / 3.0) + 0.04) / 4, within(1e-12));
    }

    @Test
    void nothingFoundIsNoError() {
        assertThat(Reliability.of(List.of()).calibrationError()).isZero();
    }
}

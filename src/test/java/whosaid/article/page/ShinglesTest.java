package whosaid.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {

    private static final String TRUTH = "one two three four five six";

    @Test
    void theSameWordsAgreeWhateverStandsBetweenThem() {
        assertThat(Shingles.compare(TRUTH, "one, two – three\n\nfour (five) six!"))
                .isEqualTo(agreement(1, 1));
    }

    @Test
    void wordsTooManyCostPrecisionAndWordsTooFewRecall() {
        assertThat(Shingles.compare(TRUTH, TRUTH + " seven eight nine")).isEqualTo(agreement(0.5, 1));
        assertThat(Shingles.compare(TRUTH, "one two three four")).isEqualTo(agreement(1, 1.0 / 3));
        assertThat(Shingles.compare(TRUTH, TRUTH + " " + TRUTH)).isEqualTo(agreement(1.0 / 3, 1));
    }

    @Test
    void aTextOfLessThanFourWordsIsOneShingle() {
        assertThat(Shingles.compare("one two", "one two")).isEqualTo(agreement(1, 1));
        assertThat(Shingles.compare("one two", "one")).isEqualTo(agreement(0, 0));
    }

    @Test
    void aPageWithoutAnyTextFoundCountsForRecallAlone() {
        Shingles.Agreement nothing = Shingles.compare(TRUTH, "");

        Shingles.Agreement mean = Shingles.mean(List.of(nothing, agreement(0.8, 0.6)));

        assertThat(mean).isEqualTo(agreement(0.8, 0.3));
        assertThat(mean.f1()).isEqualTo(2 * 0.8 * 0.3 / 1.1);
    }

    private static Shingles.Agreement agreement(double precision, double recall) {
        return new Shingles.Agreement(precision, recall);
    }
}

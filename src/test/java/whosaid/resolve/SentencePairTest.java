package whosaid.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SentencePairTest {

    private static SentencePair pair(String one, String other) {
        return SentencePair.of(ClaimSentence.of(one), ClaimSentence.of(other));
    }

    @Test
    void wordsAreSharedInWhateverFormTheyStand() {
        assertThat(pair("The U.S. is leading.", "the US leads").shared()).isEqualTo(1, within(0.001));
        assertThat(pair("The gap is widening.", "The bridge was built.").shared())
                .isZero();
        assertThat(pair("The bridge was built.", "The bridge fell.").shared()).isEqualTo(0.5, within(0.001));
        assertThat(pair("It is not so.", "So it is.").shared()).isBetween(0.0, 1.0);
    }

    @Test
    void sentencesThatShareMoreWordsCanBeNearer() {
        double few = Nearness.AT_MOST.of(pair("The bridge was built last year.", "The bridge fell on Monday."));
        double most = Nearness.AT_MOST.of(pair("The bridge was built last year.", "The bridge was built last week."));

        assertThat(few).isLessThan(most);
        assertThat(Nearness.AT_MOST.of(pair("The bridge fell.", "The bridge fell.")))
                .isEqualTo(1, within(0.001));
    }
}

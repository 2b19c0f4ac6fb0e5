package whosaid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairingTest {

    @Test
    void theMostSimilarArePairedFirstAndEachOnce() {
        double[][] similarity = {{0.6, 0.9}, {0.5, 0.8}};

        Pairing pairing = Pairing.of(List.of(0, 1), List.of(0, 1), (gold, found) -> similarity[gold][found]);

        assertThat(pairing.pairs()).containsExactly(new Pairing.Pair(0, 1, 0.9), new Pairing.Pair(1, 0, 0.5));
    }

    @Test
    void ofEquallySimilarPairsTheFirstInTheGoldAndThenInTheFactsIsMade() {
        Pairing pairing = Pairing.of(List.of("a", "b"), List.of("x", "y", "z"), (gold, found) -> 0.7);

        assertThat(pairing.pairs()).containsExactly(new Pairing.Pair(0, 0, 0.7), new Pairing.Pair(1, 1, 0.7));
        assertThat(pairing.hasFound(2)).isFalse();
    }

    @Test
    void aPairTakesWhatAnotherWouldHaveNeeded() {
        double[][] similarity = {{0.7, 0.8}, {0.4, 0.9}};

        Pairing pairing = Pairing.of(List.of(0, 1), List.of(0, 1), (gold, found) -> similarity[gold][found]);

        assertThat(pairing.pairs()).containsExactly(new Pairing.Pair(1, 1, 0.9), new Pairing.Pair(0, 0, 0.7));
    }

    @Test
    void twoThatAreLessThanHalfSimilarAreNoPair() {
        Pairing pairing = Pairing.of(List.of("a"), List.of("x"), (gold, found) -> 0.499);

        assertThat(pairing.pairs()).isEmpty();
        assertThat(pairing.hasGold(0)).isFalse();
    }
}

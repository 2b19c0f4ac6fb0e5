package whosaid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void wordsAreRunsOfLettersNumbersAndLowLinesInLowerCase() {
        assertThat(Words.of("Don’t STOP_now: ½ of 湖渡轮, Ⅷ 🎉 e.g. ΟΔΟΣ").all())
                .containsExactly("don", "t", "stop_now", "½", "of", "湖渡轮", "ⅷ", "e", "g", "οδος");
    }

    @Test
    void aCombiningMarkEndsAWord() {
        assertThat(Words.of("cafe\u0301s").all()).containsExactly("cafe", "s");
        assertThat(Words.of("caf\u00e9s").all()).containsExactly("caf\u00e9s");
    }

    @Test
    void theKeyOfANameLeavesOutOneTheBeforeIt() {
        assertThat(Words.key("The U.S. Senate")).isEqualTo("u s senate");
        assertThat(Words.key("the The")).isEqualTo("the");
        assertThat(Words.key("The")).isEmpty();
        assertThat(Words.key("Theatre")).isEqualTo("theatre");
    }

    @Test
    void overlapIsTheF1OfTheWordsEachAsOftenAsItOccurs() {
        assertThat(Words.of("it will rain").overlap(Words.of("It will, rain!"))).isEqualTo(1);
        assertThat(Words.of("no no no").overlap(Words.of("no"))).isEqualTo(0.5);
        assertThat(Words.of("").overlap(Words.of(""))).isZero();
    }

    @Test
    void wordsMayBeLeftOut() {
        assertThat(Words.of("Some of the officials").without(Set.of("some", "of", "the")))
                .isEqualTo(new Words(List.of("officials")));
    }
}

package whosaid.annotation.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whosaid.article.Article;
import whosaid.text.Text;

class WordsTest {

    private static ModelFile model;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in = Encoder.class.getResourceAsStream("encoder.onnx")) {
            model = ModelFile.of(in.readAllBytes(), OrtEnvironment.getEnvironment());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Lind’s bridge.            | Ana/Lind/’/s/bridge/.
            stated.Lin’s team             | stated/./Lin/’/s/team
            🎉🎉 “It rains,” 👩‍🚒 said       | 🎉🎉/“/It/rains/,/”/👩‍🚒/said
            Zoe\u0308 met Franc\u0327ois. | Zoe\u0308/met/Franc\u0327ois/.
            Élodie Nguyễn spoke           | Élodie/Nguyễn/spoke
            The 中文 paper                 | The/中/文/paper
            zero\u200Bwidth \u200Fmark    | zero\u200Bwidth/mark
            bell\u0007rings               | bell\u0007rings
            lone\uD83D half               | lone/half
            """)
    void wordsStandWhereTheTextHasThem(String text, String words) {
        Article article = article(text);

        assertThat(Words.of(article, model.tokenizer()))
                .extracting(word -> article.text().at(word.span()))
                .containsExactly(words.split("/"));
    }

    @Test
    void wordsKnowTheirSentenceAndParagraph() {
        List<Words.Word> words = Words.of(article("It rained. It snowed.\nIt thawed."), model.tokenizer());

        assertThat(words).extracting(Words.Word::sentence).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
        assertThat(words).extracting(Words.Word::paragraph).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1);
    }

    @Test
    void windowsHoldEveryWordOnceAndSeeWhatIsBefore() {
        String paragraph = "The bridge over the lake was closed on Tuesday after heavy rain. Nobody was hurt. ";
        List<Words.Word> words = Words.of(article((paragraph.repeat(4) + "\n").repeat(20)), model.tokenizer());
        List<Window> windows = Window.of(words, 256);

        assertThat(windows).hasSizeGreaterThan(2);
        assertThat(windows.getFirst().first()).isZero();
        assertThat(windows.getLast().end()).isEqualTo(words.size());
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).first()).isEqualTo(windows.get(i - 1).end());
            assertThat(windows.get(i).context()).isLessThan(windows.get(i).first());
            assertThat(words.get(windows.get(i).first()).sentence())
                    .isNotEqualTo(words.get(windows.get(i).first() - 1).sentence());
            assertThat(pieces(words, windows.get(i))).isLessThanOrEqualTo(254);
        }
    }

    @Test
    void aSentenceWithoutAnEndIsCutToFit() {
        List<Words.Word> words = Words.of(article("and so on ".repeat(2000)), model.tokenizer());

        assertThat(Window.of(words, 256))
                .allSatisfy(window -> assertThat(pieces(words, window)).isBetween(1, 254));
    }

    private static int pieces(List<Words.Word> words, Window window) {
        return words.subList(window.context(), window.end()).stream()
                .mapToInt(word -> word.pieces().size())
                .sum();
    }

    private static Article article(String text) {
        return new Article("a", "a.txt", null, null, null, List.of(), null, "en", new Text(text), List.of());
    }
}

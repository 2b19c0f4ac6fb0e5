package whosaid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.UserError;
import whosaid.article.Reading;

class GoldTextsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writesTexts() throws IOException {
        Files.createDirectories(folder.resolve("gold"));
        for (String name :
                List.of("a04.txt", "a04_b.txt", "000_summit.txt", "0001.txt", "b-1.txt", "b-2.txt", "x.md")) {
            Files.writeString(folder.resolve(name), "Text of " + name);
        }
        Files.writeString(folder.resolve("gold/c.txt"), "Text of c.txt");
    }

    private String read(String id, Path... texts) {
        Path file = folder.resolve("gold").resolve(id + ".json");
        GoldArticle gold = new GoldArticle(file, id, List.of(), List.of(), List.of(), List.of(), List.of());
        return switch (new GoldTexts(texts.length == 0 ? null : texts[0]).read(gold)) {
            case Reading.Read read -> read.article().text().value();
            case Reading.PassedOver passed -> passed.why();
            case Reading.Unreadable failure -> failure.fault() + " " + failure.remedy();
        };
    }

    @Test
    void theTextStandsInTheFolderOfTheGoldOrTheOneAbove() {
        assertThat(read("a04")).isEqualTo("Text of a04.txt");
        assertThat(read("000")).isEqualTo("Text of 000_summit.txt");
        assertThat(read("c")).isEqualTo("Text of c.txt");
    }

    @Test
    void theTextStandsInTheFolderThatIsNamed() {
        assertThat(read("000", folder)).isEqualTo("Text of 000_summit.txt");
        assertThat(read("000", folder.resolve("gold"))).contains("is not there");
    }

    @Test
    void aTextThatIsNotThereOrOneOfSeveralIsToldWithWhatToDo() {
        assertThat(read("x"))
                .contains("no .txt file in ")
                .contains("starts with the id \"x\".")
                .contains("--articles");
        assertThat(read("00")).contains("is not there");
        assertThat(read("b")).contains("cannot be told").contains("b-1.txt or ").contains("b-2.txt");
    }

    @Test
    void aFolderThatIsNotThereIsTheUsersMistake() {
        assertThatThrownBy(() -> new GoldTexts(folder.resolve("gone")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("gone: there is no such folder.");
    }
}

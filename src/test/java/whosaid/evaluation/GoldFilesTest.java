package whosaid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.UserError;

class GoldFilesTest {

    private static final String EMPTY =
            "{\"id\": \"%s\", \"persons\": [], \"organisations\": [], \"roles\": [], \"statements\": [%s]}";

    @TempDir
    Path folder;

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void theSampleGoldIsRead() {
        GoldFiles gold = GoldFiles.read(List.of(Path.of("data/island-clinic")));

        assertThat(gold.failures()).isEmpty();
        assertThat(gold.articles()).hasSize(1);
        GoldArticle bulletin = gold.articles().getFirst();
        assertThat(bulletin.persons()).contains(new GoldArticle.Name("Mere Tuilagi", List.of("Tuilagi")));
        assertThat(bulletin.roles()).contains(new GoldArticle.Role("Mere Tuilagi", "nurse", null, "current"));
        assertThat(bulletin.statements().getLast().words())
                .isEqualTo("My grandmother buried three brothers, I did not need a leaflet.");
    }

    @Test
    void foldersAreSearchedInTheOrderOfNamesAndWhatIsNoGoldIsPassedOver() throws IOException {
        write("b/b.json", EMPTY.formatted("b", ""));
        write("a.json", EMPTY.formatted("a", ""));
        write("across.json", "{\"questions\": []}");
        write("list.json", "[]");
        write("notes.txt", "none");
        write(".hidden.json", "none");

        GoldFiles gold = GoldFiles.read(List.of(folder));

        assertThat(gold.articles()).extracting(GoldArticle::id).containsExactly("a", "b");
        assertThat(gold.failures()).isEmpty();
    }

    @Test
    void whatMayBeAbsentIsNone() throws IOException {
        write(
                "a.json",
                "{\"id\": 3, \"persons\": [{\"name\": \"Ana\"}], \"organisations\": [],"
                        + " \"roles\": [{\"person\": \"Ana\", \"role\": \"mayor\", \"status\": \"current\"}],"
                        + " \"statements\": [{\"speaker\": \"Ana\", \"named\": true, \"kind\": \"direct\","
                        + " \"content\": [\"We won\"]}]}");

        GoldArticle gold = GoldFiles.read(List.of(folder)).articles().getFirst();

        assertThat(gold.id()).isEqualTo("3");
        assertThat(gold.aliases()).isEmpty();
        assertThat(gold.persons()).containsExactly(new GoldArticle.Name("Ana", List.of()));
        assertThat(gold.roles()).containsExactly(new GoldArticle.Role("Ana", "mayor", null, "current"));
        assertThat(gold.statements().getFirst().via()).isEmpty();
    }

    @Test
    void brokenGoldIsNamedAndTheOthersAreRead() throws IOException {
        write("a.json", "{\"statements\": ");
        write("b.json", EMPTY.formatted("b", "{\"speaker\": \"Ana\", \"kind\": \"direct\", \"content\": []}"));
        write("c.json", "{\"statements\": []}");
        write("d.json", EMPTY.formatted("d", ""));

        GoldFiles gold = GoldFiles.read(List.of(folder));

        assertThat(gold.articles()).extracting(GoldArticle::id).containsExactly("d");
        assertThat(gold.failures())
                .satisfiesExactly(
                        a -> assertThat(a.where() + ": " + a.fault()).contains("a.json: it is not JSON: "),
                        b -> assertThat(b.fault())
                                .isEqualTo("\"statements[0].named\" is missing; expected is true or false."),
                        c -> assertThat(c.fault()).contains("is missing"));
    }

    @Test
    void noGoldAtAllIsTheUsersMistake() {
        assertThatThrownBy(() -> GoldFiles.read(List.of(folder.resolve("gone"))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("gone: there is no such file or folder.");
        assertThatThrownBy(() -> GoldFiles.read(List.of(folder)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no gold article in it");
    }
}

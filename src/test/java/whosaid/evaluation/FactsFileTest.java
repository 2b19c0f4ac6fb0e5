package whosaid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whosaid.UserError;
import whosaid.article.Reading;

class FactsFileTest {

    @TempDir
    Path folder;

    private FactsFile facts(String lines) throws IOException {
        return FactsFile.read(Files.writeString(folder.resolve("facts.jsonl"), lines));
    }

    private static GoldArticle gold(String id) {
        return new GoldArticle(Path.of("gold.json"), id, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Facts.Found found(Facts facts) {
        assertThat(facts).isInstanceOf(Facts.Found.class);
        return facts.counted();
    }

    @Test
    void offsetsCountCodePoints() throws IOException {
        FactsFile facts = facts("{\"id\": \"a\", \"text\": \"🎉 “We won 🎉,” Ana said.\", \"roles\": [],"
                + " \"entities\": [{\"id\": \"e1\", \"kind\": \"person\", \"name\": \"Ana\","
                + " \"mentions\": [[14, 17]]}],"
                + " \"statements\": [{\"kind\": \"direct\", \"speaker\": \"e1\", \"speakerSpan\": [14, 17],"
                + " \"content\": [[3, 9], [10, 12]]}]}");

        Facts.Found found = found(facts.of(gold("a")));

        assertThat(found.entities().getFirst().mentions()).containsExactly("Ana");
        assertThat(found.statements().getFirst().source()).isEqualTo("Ana");
        assertThat(found.statements().getFirst().words()).isEqualTo("We won 🎉,");
        assertThat(facts.doubts()).isEmpty();
    }

    @Test
    void whatMayBeAbsentIsNone() throws IOException {
        Facts.Found found = found(facts("""
                {"id": 7, "text": "", "entities": [{"id": 1, "kind": "person", "name": "Ana"}],\
                 "roles": [{"person": 1, "role": "mayor"}], "statements": [{"kind": "direct", "content": []}]}
                """).of(gold("7")));

        assertThat(found.entities()).containsExactly(new Facts.Entity("1", "person", "Ana", List.of()));
        assertThat(found.roles()).containsExactly(new Facts.Role("1", "mayor", null, "current", null));
        assertThat(found.statements()).containsExactly(new Facts.Said("direct", null, "", "", List.of(), null));
    }

    @Test
    void anIdMayGoOnAfterThatOfTheGold() throws IOException {
        FactsFile facts =
                facts(line("000_summit") + line("0001") + line("a") + line("a_b") + line("b-1") + line("b-2"));

        assertThat(found(facts.of(gold("000"))).id()).isEqualTo("000_summit");
        assertThat(found(facts.of(gold("a"))).id()).isEqualTo("a");
        assertThat(missing(facts.of(gold("b"))).fault()).contains("2 lines").contains("starts with \"b\"");
        assertThat(missing(facts.of(gold("c"))).fault())
                .contains("no line of ")
                .contains("has the id \"c\", so it counts as an article in which nothing was found.");
    }

    @Test
    void aBrokenLineIsNamedAndTheOthersAreRead() throws IOException {
        FactsFile facts = facts(line("a")
                + "\n{\"id\": \"b\"\n"
                + "[]\n"
                + "{\"id\": \"c\", \"text\": \"x\", \"entities\": [], \"roles\": []}\n"
                + "{\"id\": \"d\", \"text\": \"x\", \"entities\": [], \"roles\": [],"
                + " \"statements\": [{\"kind\": \"direct\", \"content\": [[5]]}]}\n"
                + "{\"id\": \"e\", \"text\": \"x\", \"entities\": [], \"statements\": [],"
                + " \"roles\": [{\"role\": \"mayor\", \"confidence\": 93}]}\n"
                + line("f"));

        assertThat(facts.failures())
                .extracting(failure -> failure.where().replaceFirst(".*facts", "facts") + ": " + failure.fault())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("facts.jsonl, line 3: it is not JSON: "),
                        second -> assertThat(second).isEqualTo("facts.jsonl, line 4: it is [], not a JSON object."),
                        third -> assertThat(third)
                                .isEqualTo("facts.jsonl, line 5: \"statements\" is missing; expected is a list."),
                        fourth -> assertThat(fourth)
                                .isEqualTo("facts.jsonl, line 6: \"statements[0].content\" is [5],"
                                        + " not two offsets such as [120, 131]."),
                        fifth -> assertThat(fifth)
                                .isEqualTo("facts.jsonl, line 7: \"roles[0].confidence\" is 93,"
                                        + " not a number from 0 to 1."));
        assertThat(found(facts.of(gold("f"))).id()).isEqualTo("f");
    }

    @Test
    void whatIsOddIsTakenAndTold() throws IOException {
        FactsFile facts = facts(line("a")
                + "{\"id\": \"a\", \"text\": \"We won\", \"entities\": [], \"roles\": [],"
                + " \"statements\": [{\"kind\": \"direct\", \"content\": [[3, 90], [90, 99]]}]}");

        assertThat(found(facts.of(gold("a"))).statements().getFirst().words()).isEqualTo("won ");
        assertThat(facts.doubts())
                .satisfiesExactly(
                        twice -> assertThat(twice).contains("line 2: the id \"a\" stands in an earlier line too"),
                        cut -> assertThat(cut).contains("line 2: 2 offsets lie past the end of the text"));
    }

    @Test
    void aFileThatIsNotThereOrIsNoTextIsTheUsersMistake() throws IOException {
        Path other =
                Files.write(folder.resolve("other.jsonl"), "{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> FactsFile.read(folder.resolve("gone.jsonl")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("gone.jsonl: there is no such file.");
        assertThatThrownBy(() -> FactsFile.read(other))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not UTF-8");
    }

    private static String line(String id) {
        return "{\"id\": \"%s\", \"text\": \"\", \"entities\": [], \"roles\": [], \"statements\": []}\n".formatted(id);
    }

    private static Reading.Unreadable missing(Facts facts) {
        assertThat(facts).isInstanceOf(Facts.Missing.class);
        return ((Facts.Missing) facts).why();
    }
}

package whosaid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import whosaid.article.Article;
import whosaid.article.Outlet;
import whosaid.article.Published;
import whosaid.statement.ArticleFacts;
import whosaid.statement.Entity;
import whosaid.statement.Evidence;
import whosaid.statement.Statement.HoldsRole;
import whosaid.statement.Statement.KnownAs;
import whosaid.statement.Statement.Medium;
import whosaid.statement.Statement.Said;
import whosaid.text.Span;
import whosaid.text.Text;

class FactsJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The emoji takes two UTF-16 units and one code point, so every offset behind it differs.
    private static final String TEXT =
            "🎉 “We won,” Ana Lind, mayor of Visby, told Reuters at the Island Games. “At last 🎉.” Some left early.";

    @Test
    void everyKeyIsThereWhenNothingIsKnown() throws IOException {
        JsonNode line = only(new ArticleFacts(article("Nobody spoke."), List.of(), List.of()));

        assertThat(line.toString())
                .isEqualTo("{\"id\":\"a\",\"source\":\"a.txt\",\"url\":null,\"title\":null,\"publisher\":null,"
                        + "\"authors\":[],\"published\":null,\"modified\":null,\"section\":null,\"language\":\"en\","
                        + "\"origins\":{},\"text\":\"Nobody spoke.\","
                        + "\"entities\":[],\"roles\":[],\"statements\":[]}");
    }

    @Test
    void whatIsKnownOfTheArticleIsWritten() throws IOException {
        Article article = new Article(
                "wire-7",
                "data/wire.jsonl",
                URI.create("https://news.example/7"),
                "Island wins",
                new Outlet("Harbour Times"),
                List.of("Ana Lind", "Kofi Boateng"),
                Published.parse("2026-01-12T09:30:00Z"),
                Published.parse("2026-01-13"),
                "Sport",
                "en",
                new Text("Nobody spoke."),
                List.of(),
                Map.of("title", "JSON-LD headline"));

        JsonNode line = only(new ArticleFacts(article, List.of(), List.of()));

        assertThat(line.toString())
                .startsWith("{\"id\":\"wire-7\",\"source\":\"data/wire.jsonl\",\"url\":\"https://news.example/7\","
                        + "\"title\":\"Island wins\",\"publisher\":\"Harbour Times\","
                        + "\"authors\":[\"Ana Lind\",\"Kofi Boateng\"],\"published\":\"2026-01-12T09:30:00Z\","
                        + "\"modified\":\"2026-01-13\",\"section\":\"Sport\",\"language\":\"en\","
                        + "\"origins\":{\"title\":\"JSON-LD headline\"},");
    }

    @Test
    void aStatementIsWrittenWithAllThatIsKnownOfIt() throws IOException {
        JsonNode said = only(facts()).get("statements").get(0);

        assertThat(said.toString())
                .isEqualTo("{\"kind\":\"direct\",\"speaker\":\"e1\",\"speakerSpan\":[12,20],\"cueSpan\":[38,42],"
                        + "\"content\":[[3,10],[73,83]],\"via\":[\"e3\"],\"medium\":\"press conference\","
                        + "\"event\":\"e4\",\"confidence\":0.91}");
    }

    @Test
    void aStatementOfNobodyKnownHasAllItsKeys() throws IOException {
        JsonNode said = only(facts()).get("statements").get(1);

        assertThat(said.toString())
                .isEqualTo("{\"kind\":\"indirect\",\"speaker\":null,\"speakerSpan\":null,\"cueSpan\":null,"
                        + "\"content\":[[85,101]],\"via\":[],\"medium\":null,\"event\":null,\"confidence\":0.5}");
    }

    @Test
    void aRoleWithoutAnOrganisationHasAllItsKeys() throws IOException {
        JsonNode roles = only(facts()).get("roles");

        assertThat(roles.get(0).toString())
                .isEqualTo("{\"person\":\"e1\",\"role\":\"mayor\",\"organisation\":\"e2\",\"status\":\"current\","
                        + "\"span\":[12,36],\"confidence\":0.93}");
        assertThat(roles.get(1).toString())
                .isEqualTo("{\"person\":\"e1\",\"role\":\"mayor\",\"organisation\":null,\"status\":\"former\","
                        + "\"span\":[12,27],\"confidence\":0.6}");
        assertThat(roles).hasSize(2);
    }

    @Test
    void entitiesAreWrittenWithEveryMention() throws IOException {
        JsonNode entities = only(facts()).get("entities");

        assertThat(entities.get(0).toString())
                .isEqualTo("{\"id\":\"e1\",\"kind\":\"person\",\"name\":\"Ana Lind\",\"mentions\":[[12,20],[16,20]]}");
        assertThat(entities)
                .extracting(entity -> entity.get("kind").textValue())
                .containsExactly("person", "place", "organisation", "event");
    }

    @Test
    void offsetsCountCodePointsOfTheText() throws IOException {
        JsonNode line = only(facts());
        int[] points = line.get("text").textValue().codePoints().toArray();
        List<String> covered = new ArrayList<>();
        for (JsonNode part : line.get("statements").get(0).get("content")) {
            int start = part.get(0).intValue();
            covered.add(new String(points, start, part.get(1).intValue() - start));
        }

        assertThat(covered).containsExactly("We won,", "At last 🎉.");
    }

    @Test
    void eachArticleIsOneLineInTheOrderWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FactsJson json = new FactsJson(out)) {
            json.write(new ArticleFacts(article("One line.\nAnother \"line\".\u2028A third."), List.of(), List.of()));
            json.write(facts());
        }
        String written = out.toString(StandardCharsets.UTF_8);
        List<String> lines = List.of(written.split("\n"));

        assertThat(written).endsWith("}\n");
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.getFirst()).get("text").textValue())
                .isEqualTo("One line.\nAnother \"line\".\u2028A third.");
        assertThat(JSON.readTree(lines.getLast()).get("text").textValue()).isEqualTo(TEXT);
    }

    @Test
    void whatTheStandardExtractionFindsIsWritten() throws IOException {
        JsonNode line =
                only(Extraction.standard().extract(article("🎉🎉 “It rains,” said Ana Lindqvist, mayor of Nairobi.")));

        assertThat(line.get("statements").toString())
                .startsWith("[{\"kind\":\"direct\",\"speaker\":\"e1\",\"speakerSpan\":[20,51],\"cueSpan\":[15,19],"
                        + "\"content\":[[4,13]],\"via\":[],\"medium\":null,\"event\":null,\"confidence\":0.");
        assertThat(line.get("roles").toString())
                .startsWith("[{\"person\":\"e1\",\"role\":\"mayor\",\"organisation\":\"e2\",\"status\":\"current\",");
    }

    private static JsonNode only(ArticleFacts facts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FactsJson json = new FactsJson(out)) {
            json.write(facts);
        }
        return JSON.readTree(out.toByteArray());
    }

    private static Article article(String text) {
        return new Article("a", "a.txt", null, null, null, List.of(), null, "en", new Text(text), List.of());
    }

    private static ArticleFacts facts() {
        Entity ana = entity("e1", Entity.Kind.PERSON, "Ana Lind", "Ana Lind", "Lind");
        Entity visby = entity("e2", Entity.Kind.PLACE, "Visby", "Visby");
        Entity reuters = entity("e3", Entity.Kind.ORGANISATION, "Reuters", "Reuters");
        Entity games = entity("e4", Entity.Kind.EVENT, "Island Games", "Island Games");
        return new ArticleFacts(
                article(TEXT),
                List.of(ana, visby, reuters, games),
                List.of(
                        new HoldsRole(
                                ana,
                                "mayor",
                                visby,
                                HoldsRole.Status.CURRENT,
                                new Evidence(List.of(at("Ana Lind"), at("mayor of Visby")), 0.9312)),
                        new HoldsRole(
                                ana,
                                "mayor",
                                null,
                                HoldsRole.Status.FORMER,
                                new Evidence(List.of(at("Ana Lind, mayor")), 0.6)),
                        new KnownAs(ana, "Lind", new Evidence(List.of(at("Ana Lind")), 0.8)),
                        new Said(
                                Said.Kind.DIRECT,
                                ana,
                                at("Ana Lind"),
                                at("told"),
                                List.of(reuters),
                                Medium.PRESS_CONFERENCE,
                                games,
                                new Evidence(List.of(at("We won,"), at("At last 🎉.")), 0.9149)),
                        new Said(
                                Said.Kind.INDIRECT,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                new Evidence(List.of(at("Some left early.")), 0.5))));
    }

    private static Entity entity(String id, Entity.Kind kind, String name, String... mentions) {
        List<Span> spans = List.of(mentions).stream().map(FactsJsonTest::at).toList();
        return new Entity(id, kind, name, List.of(), spans);
    }

    private static Span at(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}

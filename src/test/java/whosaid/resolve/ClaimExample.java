package whosaid.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import whosaid.resolve.ClaimJudge.Setting;

/// A pair of sentences and how their claims stand to each other.
///
/// @param kind "same", "opposite", or anything else
/// @param features what the judge weighs
/// @param group pairs that are alike have one
record ClaimExample(String kind, Map<ClaimFeature, Double> features, String group) {

    private static final Path JUDGED = Path.of("src/test/resources/whosaid/resolve/judged-claims.txt");

    private static ClaimExample of(
            String kind, String one, String other, Setting setting, String group, Nearness nearness) {
        SentencePair pair = SentencePair.of(ClaimSentence.of(one), ClaimSentence.of(other));
        Map<ClaimFeature, Double> features =
                new EnumMap<>(pair.compared(nearness).features());
        features.putAll(setting.features());
        return new ClaimExample(kind, features, group);
    }

    /// The pairs of `claims.txt`, which were written for this project.
    static List<ClaimExample> written(Nearness nearness) throws IOException {
        return WrittenClaim.all().stream()
                .map(pair -> of(pair.kind(), pair.one(), pair.other(), Setting.WRITTEN, pair.one(), nearness))
                .toList();
    }

    /// The pairs of `judged-claims.txt`, which stand in articles.
    ///
    /// @param articles JSON Lines, gzip
    static List<ClaimExample> judged(Path articles, Nearness nearness) throws IOException {
        Map<String, String> texts = texts(articles);
        List<ClaimExample> examples = new ArrayList<>();
        for (String line : Files.readAllLines(JUDGED)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(" ");
            Setting setting =
                    new Setting(false, parts[3].equals(parts[5]), parts[1].equals("near"), parts[2].equals("one"));
            String one = words(Objects.requireNonNull(texts.get(parts[3]), line), parts[4]);
            String other = words(Objects.requireNonNull(texts.get(parts[5]), line), parts[6]);
            examples.add(of(parts[0], one, other, setting, parts[3], nearness));
        }
        return examples;
    }

    private static Map<String, String> texts(Path articles) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> texts = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(articles)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                texts.put(article.get("id").asText(), article.get("text").asText());
            }
        }
        return texts;
    }

    private static String words(String text, String places) {
        List<String> words = new ArrayList<>();
        for (String place : places.split(",")) {
            String[] ends = place.split("-");
            words.add(text.substring(
                    text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
                    text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
        }
        return String.join(" ", words).replaceAll("\\s+", " ");
    }
}

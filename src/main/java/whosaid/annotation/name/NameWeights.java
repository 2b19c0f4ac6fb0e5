package whosaid.annotation.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The weights that `training/names.py` learned: for each feature, how much it speaks for and against each tag.
///
/// The file's first line lists the tags. Each further line is a feature, a tabulator and pairs of tag number and weight
/// in hundredths.
final class NameWeights {

    private static final String FILE = "/whosaid/data/name-weights.tsv.gz";
    private static final float HUNDREDTHS = 0.01f;

    /// The weights of one feature: the numbers of the tags it speaks to, and what it says.
    private record Row(byte[] tags, float[] weights) {}

    private final List<String> tags;
    private final Map<String, Row> rows = new HashMap<>();

    /// @throws IllegalStateException if the build lacks the file
    NameWeights() {
        try (InputStream in = NameWeights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks its data file " + FILE);
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            tags = List.of(lines.readLine().substring(1).split(" "));
            lines.lines().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the data file " + FILE, e);
        }
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        String[] pairs = line.substring(tab + 1).split(" ");
        byte[] numbers = new byte[pairs.length];
        float[] weights = new float[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            int colon = pairs[i].indexOf(':');
            numbers[i] = Byte.parseByte(pairs[i].substring(0, colon));
            weights[i] = Integer.parseInt(pairs[i].substring(colon + 1)) * HUNDREDTHS;
        }
        rows.put(line.substring(0, tab), new Row(numbers, weights));
    }

    /// "O" for no name, else an edge (B first, I inner, L last, U only word), "-" and a kind.
    List<String> tags() {
        return tags;
    }

    /// Adds to each tag's score what the features say.
    void score(List<String> features, float[] scores) {
        for (String feature : features) {
            Row row = rows.get(feature);
            if (row != null) {
                for (int i = 0; i < row.tags.length; i++) {
                    scores[row.tags[i]] += row.weights[i];
                }
            }
        }
    }
}

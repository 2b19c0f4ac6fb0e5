package whosaid.annotation.encoder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// One head of the encoder: labels of its own over every word.
///
/// @param name what it marks: "source", "cue", "content", "nested", "name", "role", "statement"
/// @param kinds what its spans are, or its classes
/// @param spans whether it marks spans (outside, and the beginning and the inside of each kind) or gives every word a
///     class
/// @param start the column of its first label among the outputs
/// @param temperature what its scores are divided by before they become probabilities (Guo et al. 2017, "On Calibration
///     of Modern Neural Networks"); more than 0
public record Head(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<String> kinds,
        @JsonProperty(required = true) boolean spans,
        @JsonProperty(required = true) int start,
        @JsonProperty(required = true) double temperature) {

    public Head {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty() || start < 0 || !(temperature > 0)) {
            throw new IllegalArgumentException(
                    "The head %s has the kinds %s, its first column is %d and its temperature %s"
                            .formatted(name, kinds, start, temperature));
        }
    }

    /// How many labels it has.
    int size() {
        return spans ? 1 + 2 * kinds.size() : kinds.size();
    }

    /// The column behind its last label.
    int end() {
        return start + size();
    }

    /// Turns its scores in a row of outputs into natural logarithms of probabilities, in place.
    void toLogs(float[] row) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = start; i < end(); i++) {
            most = Math.max(most, row[i] / temperature);
        }
        double sum = 0;
        for (int i = start; i < end(); i++) {
            sum += Math.exp(row[i] / temperature - most);
        }
        double all = most + Math.log(sum);
        for (int i = start; i < end(); i++) {
            row[i] = (float) (row[i] / temperature - all);
        }
    }
}

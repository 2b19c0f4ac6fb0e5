package whosaid.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Whether a confidence keeps its word: of what was found with 0.8, about 80% should be right.
///
/// @param buckets by confidence, those that hold something, the least confidence first
record Reliability(List<Bucket> buckets) {

    private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1};

    Reliability {
        buckets = List.copyOf(buckets);
    }

    /// What was found with about the same confidence.
    ///
    /// @param from least confidence
    /// @param to confidence below which it is, or which it has when this is 1
    /// @param counted how many are right, of those found
    /// @param confidences the sum of their confidences
    record Bucket(double from, double to, Part counted, double confidences) {

        double meanConfidence() {
            return confidences / counted.all();
        }
    }

    static Reliability of(List<Judged> judged) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<Judged> within = judged.stream()
                    .filter(one -> one.confidence() >= from && (one.confidence() < to || to == 1))
                    .toList();
            if (!within.isEmpty()) {
                buckets.add(new Bucket(
                        from,
                        to,
                        within.stream().map(one -> Part.of(one.right())).reduce(Part.NONE, Part::plus),
                        within.stream().mapToDouble(Judged::confidence).sum()));
            }
        }
        return new Reliability(buckets);
    }

    /// How many have a confidence.
    int found() {
        return buckets.stream().mapToInt(bucket -> bucket.counted().all()).sum();
    }

    /// The expected calibration error: by how much the share of right ones differs from the mean confidence of its
    /// bucket, on the average over all that was found. 0 when nothing was.
    double calibrationError() {
        double error = buckets.stream()
                .mapToDouble(bucket ->
                        bucket.counted().all() * Math.abs(bucket.counted().share() - bucket.meanConfidence()))
                .sum();
        return found() == 0 ? 0 : error / found();
    }
}

package whosaid.resolve;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What two sentences have in common and what sets them apart, as numbers.
///
/// @param features by name; `claim-weights.txt` says what each is worth
/// @param clashes what they speak of in opposite directions
/// @param denied whether one denies what the other does not
public record ClaimPair(Map<String, Double> features, Set<String> clashes, boolean denied) {

    /// A negation denies what another sentence says only where they share so much of their words.
    private static final double ABOUT_THE_SAME = 0.5;

    /// Only sentences that are so near may point in opposite directions of one thing.
    private static final double RELATED = 0.5;

    /// And only those that are so near may deny each other.
    private static final double ONE_SUBJECT = 0.6;

    /// Words that stand in both as they are quote a claim from so many on that carry meaning: "a state of emergency" is
    /// in many.
    private static final int QUOTED = 4;

    /// With no more words that carry meaning, a sentence does not tell what it speaks of ("It won't happen").
    private static final int FEW = 2;

    public ClaimPair {
        features = Map.copyOf(features);
        clashes = Set.copyOf(clashes);
    }

    /// Compares two sentences.
    ///
    /// @param cosine of their vectors, -1 to 1
    public static ClaimPair of(ClaimText one, ClaimText other, double cosine) {
        Set<String> clashes = new TreeSet<>();
        int agreements = 0;
        boolean lonely = false;
        for (Map.Entry<String, ClaimText.Direction> direction : one.directions().entrySet()) {
            ClaimText.Direction here = direction.getValue();
            ClaimText.Direction there = other.directions().get(direction.getKey());
            if (there == null) {
                lonely |= here.sign() < 0;
            } else if (cosine >= RELATED && (here.isOfAll() || here.isNear(there))) {
                agreements += here.sign() == there.sign() ? 1 : 0;
                if (here.sign() != there.sign()) {
                    clashes.add(direction.getKey());
                }
            }
        }
        boolean lonelyThere = other.directions().entrySet().stream()
                .anyMatch(direction ->
                        direction.getValue().sign() < 0 && !one.directions().containsKey(direction.getKey()));
        boolean mismatch = one.denials() > 0 != other.denials() > 0;
        boolean madeUp = one.denials() > 0 ? lonelyThere : lonely;
        double contained = contained(one.words(), other.words());
        int least = Math.min(one.words().size(), other.words().size());
        boolean denied =
                mismatch && !madeUp && clashes.isEmpty() && contained >= ABOUT_THE_SAME && cosine >= ONE_SUBJECT;
        Map<String, Double> features = new TreeMap<>();
        features.put("cosine", cosine);
        features.put("contained words", contained);
        features.put("quotation", least >= QUOTED && isIn(one, other) ? 1.0 : 0);
        features.put("few words", least <= FEW ? 1.0 : 0);
        features.put("clash", clashes.isEmpty() ? 0.0 : 1);
        features.put("denied", denied ? 1.0 : 0);
        features.put("agreement", agreements > 0 ? 1.0 : 0);
        features.put("other numbers", conflict(one.numbers(), other.numbers()) ? 1.0 : 0);
        features.put("shared numbers", shares(one.numbers(), other.numbers()) ? 1.0 : 0);
        features.put(
                "number missing", one.numbers().isEmpty() != other.numbers().isEmpty() ? 1.0 : 0);
        features.put(
                "length",
                Math.abs(Math.log(
                        (1.0 + one.words().size()) / (1.0 + other.words().size()))));
        return new ClaimPair(features, clashes, denied);
    }

    /// Whether a feature that is there or not is there.
    boolean has(String feature) {
        return features.getOrDefault(feature, 0.0) > 0;
    }

    /// The share of the words of the shorter one that are in the longer one.
    private static double contained(Set<String> one, Set<String> other) {
        int least = Math.min(one.size(), other.size());
        return least == 0 ? 0 : (double) common(one, other) / least;
    }

    static long common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }

    private static boolean isIn(ClaimText one, ClaimText other) {
        return one.wording().contains(other.wording()) || other.wording().contains(one.wording());
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static boolean conflict(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && !shares(one, other);
    }
}

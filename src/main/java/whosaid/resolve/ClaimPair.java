package whosaid.resolve;

import static whosaid.resolve.ClaimFeature.AGREEMENT;
import static whosaid.resolve.ClaimFeature.CLASH;
import static whosaid.resolve.ClaimFeature.CONTAINED_WORDS;
import static whosaid.resolve.ClaimFeature.COSINE;
import static whosaid.resolve.ClaimFeature.DENIED;
import static whosaid.resolve.ClaimFeature.FEW_WORDS;
import static whosaid.resolve.ClaimFeature.LENGTH;
import static whosaid.resolve.ClaimFeature.NUMBER_MISSING;
import static whosaid.resolve.ClaimFeature.OTHER_NUMBERS;
import static whosaid.resolve.ClaimFeature.QUOTATION;
import static whosaid.resolve.ClaimFeature.SHARED_NUMBERS;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What two sentences have in common and what sets them apart, as numbers.
///
/// @param features those of their words; one that is not there is 0
/// @param clashes what they speak of in opposite directions
/// @param denied whether one denies what the other does not
public record ClaimPair(Map<ClaimFeature, Double> features, Set<String> clashes, boolean denied) {

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
        features = Collections.unmodifiableMap(features);
        clashes = Set.copyOf(clashes);
    }

    /// Compares two sentences.
    ///
    /// @param cosine of their vectors, -1 to 1
    static ClaimPair of(SentencePair sentences, double cosine) {
        ClaimText one = sentences.one().words();
        ClaimText other = sentences.other().words();
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
        int least = Math.min(one.words().size(), other.words().size());
        double contained = least == 0 ? 0 : (double) sentences.common() / least;
        boolean denied =
                mismatch && !madeUp && clashes.isEmpty() && contained >= ABOUT_THE_SAME && cosine >= ONE_SUBJECT;
        Map<ClaimFeature, Double> features = new EnumMap<>(ClaimFeature.class);
        features.put(COSINE, cosine);
        features.put(CONTAINED_WORDS, contained);
        features.put(QUOTATION, least >= QUOTED && isIn(one, other) ? 1.0 : 0);
        features.put(FEW_WORDS, least <= FEW ? 1.0 : 0);
        features.put(CLASH, clashes.isEmpty() ? 0.0 : 1);
        features.put(DENIED, denied ? 1.0 : 0);
        features.put(AGREEMENT, agreements > 0 ? 1.0 : 0);
        features.put(OTHER_NUMBERS, conflict(one.numbers(), other.numbers()) ? 1.0 : 0);
        features.put(SHARED_NUMBERS, shares(one.numbers(), other.numbers()) ? 1.0 : 0);
        features.put(NUMBER_MISSING, one.numbers().isEmpty() != other.numbers().isEmpty() ? 1.0 : 0);
        features.put(
                LENGTH,
                Math.abs(Math.log(
                        (1.0 + one.words().size()) / (1.0 + other.words().size()))));
        return new ClaimPair(features, clashes, denied);
    }

    /// Whether a feature that is there or not is there.
    boolean has(ClaimFeature feature) {
        return features.getOrDefault(feature, 0.0) > 0;
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

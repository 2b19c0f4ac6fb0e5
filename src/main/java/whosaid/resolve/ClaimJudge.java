package whosaid.resolve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import whosaid.text.WordList;

/// Judges whether two statements make the same claim, or opposite ones. Nearness of meaning alone decides neither: what
/// the sentences deny, in which direction they point and which numbers and names they give is weighed with it.
public final class ClaimJudge {

    private static final Weights SAME = Weights.of("same ");
    private static final Weights OPPOSITE = Weights.of("opposite ");

    /// The weights of one of the two decisions.
    ///
    /// @param bias the logarithm of the odds when no feature is there
    private record Weights(double bias, Map<ClaimFeature, Double> ofFeatures) {

        private static final String BIAS = "bias";

        static Weights of(String decision) {
            Map<String, Double> weights = WordList.lines("claim-weights.txt").stream()
                    .filter(line -> line.startsWith(decision))
                    .collect(Collectors.toMap(
                            line -> line.substring(decision.length(), line.lastIndexOf(' ')),
                            line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
            Map<ClaimFeature, Double> ofFeatures = new EnumMap<>(ClaimFeature.class);
            for (ClaimFeature feature : ClaimFeature.values()) {
                ofFeatures.put(feature, weights.getOrDefault(feature.toString(), 0.0));
            }
            return new Weights(weights.getOrDefault(BIAS, 0.0), ofFeatures);
        }

        /// How likely what the decision is about is, 0 to 1.
        double probability(ClaimPair pair, Setting setting) {
            return Judgement.probability(bias + sum(pair.features()) + sum(setting.features()));
        }

        private double sum(Map<ClaimFeature, Double> features) {
            double sum = 0;
            for (Map.Entry<ClaimFeature, Double> feature : features.entrySet()) {
                sum += ofFeatures.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
            }
            return sum;
        }
    }

    private ClaimJudge() {}

    /// Where the two statements stand.
    ///
    /// @param written whether a person put them together, rather than that a store came upon them: they are likelier to
    ///     have to do with each other
    /// @param oneArticle whether they stand in one article
    /// @param near whether they do, or in two that appeared within some days of each other or seem to tell one story
    /// @param oneSpeaker whether one person said both
    public record Setting(boolean written, boolean oneArticle, boolean near, boolean oneSpeaker) {

        /// Two statements that a person put together.
        public static final Setting WRITTEN = new Setting(true, false, false, false);

        /// Two statements that a store came upon, where they are likeliest to have to do with each other.
        public static final Setting LIKELIEST = new Setting(false, false, true, true);

        /// What it is for the weights.
        Map<ClaimFeature, Double> features() {
            Map<ClaimFeature, Double> features = new EnumMap<>(ClaimFeature.class);
            features.put(ClaimFeature.WRITTEN_PAIR, written ? 1.0 : 0);
            features.put(ClaimFeature.NEAR_IN_TIME, near ? 1.0 : 0);
            features.put(ClaimFeature.ONE_SPEAKER, oneSpeaker ? 1.0 : 0);
            features.put(ClaimFeature.ONE_SPEAKER_IN_ONE_ARTICLE, oneSpeaker && oneArticle ? 1.0 : 0);
            return features;
        }
    }

    /// Judges two statements by the two of their sentences that are nearest to the same claim, and by the two that are
    /// nearest to opposite ones.
    ///
    /// @param pairs a sentence of the one and a sentence of the other each
    /// @param nearness tells how near they are
    public static ClaimJudgement judge(List<SentencePair> pairs, Setting setting, Nearness nearness) {
        double same = 0;
        double opposite = 0;
        Optional<ClaimPair> nearest = Optional.empty();
        Optional<ClaimPair> mostOpposed = Optional.empty();
        for (SentencePair sentences : pairs) {
            ClaimPair pair = sentences.compared(nearness);
            double likely = SAME.probability(pair, setting);
            if (likely > same) {
                same = likely;
                nearest = Optional.of(pair);
            }
            double against = OPPOSITE.probability(pair, setting);
            if (against > opposite) {
                opposite = against;
                mostOpposed = Optional.of(pair);
            }
        }
        List<String> reasons = same >= opposite
                ? nearest.map(ClaimJudge::likeness).orElse(List.of())
                : mostOpposed.map(ClaimJudge::opposition).orElse(List.of());
        return new ClaimJudgement(same, opposite, reasons);
    }

    /// Whether two sentences would link their statements, as the same claim or as opposite ones.
    public static boolean isPromising(SentencePair sentences, Setting setting, Nearness nearness) {
        ClaimPair pair = sentences.compared(nearness);
        return SAME.probability(pair, setting) >= ClaimJudgement.LEAST_SAME
                || OPPOSITE.probability(pair, setting) >= ClaimJudgement.LEAST_OPPOSITE;
    }

    private static List<String> likeness(ClaimPair pair) {
        List<String> reasons = new ArrayList<>();
        reasons.add(String.format(
                Locale.ROOT, "similar meaning (cosine %.2f)", pair.features().get(ClaimFeature.COSINE)));
        if (pair.has(ClaimFeature.QUOTATION)) {
            reasons.add("the same words");
        }
        if (pair.has(ClaimFeature.SHARED_NUMBERS)) {
            reasons.add("the same number");
        }
        if (pair.has(ClaimFeature.AGREEMENT)) {
            reasons.add("the same direction");
        }
        return reasons;
    }

    private static List<String> opposition(ClaimPair pair) {
        List<String> reasons = new ArrayList<>();
        pair.clashes().stream().sorted().forEach(clash -> reasons.add("opposite directions: " + clash));
        if (pair.denied()) {
            reasons.add("one denies what the other says");
        }
        return reasons;
    }
}

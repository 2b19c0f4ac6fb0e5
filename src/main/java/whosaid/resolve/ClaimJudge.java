package whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import whosaid.text.WordList;

/// Judges whether two statements make the same claim, or opposite ones. Nearness of meaning alone decides neither: what
/// the sentences deny, in which direction they point and which numbers and names they give is weighed with it.
public final class ClaimJudge {

    private static final Map<String, Double> SAME = weights("same ");
    private static final Map<String, Double> OPPOSITE = weights("opposite ");
    private static final String BIAS = "bias";

    /// The weights of one of the two decisions, by feature.
    private static Map<String, Double> weights(String decision) {
        return WordList.lines("claim-weights.txt").stream()
                .filter(line -> line.startsWith(decision))
                .collect(Collectors.toUnmodifiableMap(
                        line -> line.substring(decision.length(), line.lastIndexOf(' ')),
                        line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
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
        Map<String, Double> features() {
            return Map.of(
                    "written pair",
                    written ? 1.0 : 0,
                    "near in time",
                    near ? 1.0 : 0,
                    "one speaker",
                    oneSpeaker ? 1.0 : 0,
                    "one speaker in one article",
                    oneSpeaker && oneArticle ? 1.0 : 0);
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
            double likely = probability(SAME, pair, setting);
            if (likely > same) {
                same = likely;
                nearest = Optional.of(pair);
            }
            double against = probability(OPPOSITE, pair, setting);
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
        return probability(SAME, pair, setting) >= ClaimJudgement.LEAST_SAME
                || probability(OPPOSITE, pair, setting) >= ClaimJudgement.LEAST_OPPOSITE;
    }

    private static double probability(Map<String, Double> weights, ClaimPair pair, Setting setting) {
        double logOdds = weights.getOrDefault(BIAS, 0.0);
        for (Map<String, Double> features : List.of(pair.features(), setting.features())) {
            for (Map.Entry<String, Double> feature : features.entrySet()) {
                logOdds += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
            }
        }
        return Judgement.probability(logOdds);
    }

    private static List<String> likeness(ClaimPair pair) {
        List<String> reasons = new ArrayList<>();
        reasons.add(String.format(
                Locale.ROOT, "similar meaning (cosine %.2f)", pair.features().get("cosine")));
        if (pair.has("quotation")) {
            reasons.add("the same words");
        }
        if (pair.has("shared numbers")) {
            reasons.add("the same number");
        }
        if (pair.has("agreement")) {
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

package whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import whosaid.text.WordList;

/// Judges whether two statements make the same claim, or opposite ones. Nearness of meaning alone decides neither: what
/// the sentences deny, in which direction they point and which numbers and names they give is weighed with it.
public final class ClaimJudge {

    private static final Map<String, Double> WEIGHTS = WordList.lines("claim-weights.txt").stream()
            .collect(Collectors.toUnmodifiableMap(
                    line -> line.substring(0, line.lastIndexOf(' ')),
                    line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));

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

    private static double weight(String name) {
        return WEIGHTS.getOrDefault(name, 0.0);
    }

    /// Judges by the two sentences, one of each statement, that are nearest to the same claim, and by the two that are
    /// nearest to opposite ones.
    public static ClaimJudgement judge(ClaimStatement one, ClaimStatement other, Setting setting) {
        List<ClaimPair> pairs = new ArrayList<>();
        for (ClaimSentence here : one.sentences()) {
            for (ClaimSentence there : other.sentences()) {
                pairs.add(ClaimPair.of(here.words(), there.words(), here.cosine(there)));
            }
        }
        return judge(pairs, setting);
    }

    /// Judges two statements by pairs of their sentences.
    public static ClaimJudgement judge(List<ClaimPair> pairs, Setting setting) {
        double same = 0;
        double opposite = 0;
        List<String> forSame = List.of();
        List<String> forOpposite = List.of();
        for (ClaimPair pair : pairs) {
            double likely = probability("same", pair, setting);
            if (likely > same) {
                same = likely;
                forSame = likeness(pair);
            }
            double against = probability("opposite", pair, setting);
            if (against > opposite) {
                opposite = against;
                forOpposite = opposition(pair);
            }
        }
        return new ClaimJudgement(same, opposite, same >= opposite ? forSame : forOpposite);
    }

    private static double probability(String what, ClaimPair pair, Setting setting) {
        double logOdds = weight(what + " bias");
        for (Map<String, Double> features : List.of(pair.features(), setting.features())) {
            for (Map.Entry<String, Double> feature : features.entrySet()) {
                logOdds += weight(what + " " + feature.getKey()) * feature.getValue();
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

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

    /// Judges by the two sentences, one of each statement, that are nearest to the same claim, and by the two that are
    /// nearest to opposite ones.
    public static ClaimJudgement judge(ClaimStatement one, ClaimStatement other) {
        double same = 0;
        double opposite = 0;
        List<String> forSame = List.of();
        List<String> forOpposite = List.of();
        for (ClaimSentence here : one.sentences()) {
            for (ClaimSentence there : other.sentences()) {
                ClaimPair pair = ClaimPair.of(here.words(), there.words(), here.cosine(there));
                double likely = probability("same", pair);
                if (likely > same) {
                    same = likely;
                    forSame = likeness(pair);
                }
                double against = probability("opposite", pair);
                if (against > opposite) {
                    opposite = against;
                    forOpposite = opposition(pair);
                }
            }
        }
        return new ClaimJudgement(same, opposite, same >= opposite ? forSame : forOpposite);
    }

    private static double probability(String what, ClaimPair pair) {
        double logOdds = WEIGHTS.getOrDefault(what + " bias", 0.0);
        for (Map.Entry<String, Double> feature : pair.features().entrySet()) {
            logOdds += WEIGHTS.getOrDefault(what + " " + feature.getKey(), 0.0) * feature.getValue();
        }
        return Judgement.probability(logOdds);
    }

    private static List<String> likeness(ClaimPair pair) {
        List<String> reasons = new ArrayList<>();
        reasons.add(String.format(
                Locale.ROOT, "similar meaning (cosine %.2f)", pair.features().get("cosine")));
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

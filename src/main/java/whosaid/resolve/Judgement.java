package whosaid.resolve;

import java.util.List;

/// Whether two personas are one bearer.
///
/// @param relation how their names stand to each other
/// @param logOdds the natural logarithm of the odds that they are one
/// @param reasons what spoke for and against it, in words
public record Judgement(NameRelation relation, double logOdds, List<String> reasons) {

    /// Odds below this are a clear no. One that speaks only a little against is outweighed by others that speak for it.
    private static final double CLEAR_NO = -0.6;

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /// How likely it is that they are one, 0 to 1.
    public double probability() {
        return probability(logOdds);
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// Whether the names say nothing about each other, so that only other names can tie them.
    boolean isSilent() {
        return relation == NameRelation.UNLIKE;
    }

    /// Whether they may not be in one cluster, whatever ties them to others in it.
    boolean isVeto() {
        return !isSilent() && logOdds < CLEAR_NO;
    }
}

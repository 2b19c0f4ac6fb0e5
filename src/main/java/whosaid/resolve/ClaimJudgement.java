package whosaid.resolve;

import java.util.List;

/// How the claims of two statements stand to each other.
///
/// @param same how likely it is that they make the same claim, 0 to 1
/// @param opposite how likely it is that not both can be true, 0 to 1
/// @param reasons what speaks for the likelier of the two, in words
public record ClaimJudgement(double same, double opposite, List<String> reasons) {

    /// From here on two statements are taken for the same claim: where precision and recall are best together on the
    /// pairs of articles that were judged (docs/quality.md).
    static final double LEAST_SAME = 0.4;

    /// From here on they are taken for opposite ones. These are rare, and a third of what is found so holds: each is a
    /// hint to read both. A higher bar would lose most of them.
    static final double LEAST_OPPOSITE = 0.15;

    public ClaimJudgement {
        reasons = List.copyOf(reasons);
    }

    /// Whether they are taken for the same claim.
    public boolean isSame() {
        return same >= LEAST_SAME && same >= opposite;
    }

    /// Whether they are taken for opposite claims.
    public boolean isOpposite() {
        return opposite >= LEAST_OPPOSITE && opposite > same;
    }
}

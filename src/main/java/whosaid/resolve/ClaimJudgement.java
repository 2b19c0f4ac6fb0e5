package whosaid.resolve;

import java.util.List;

/// How the claims of two statements stand to each other.
///
/// @param same how likely it is that they make the same claim, 0 to 1
/// @param opposite how likely it is that not both can be true, 0 to 1
/// @param reasons what speaks for the likelier of the two, in words
public record ClaimJudgement(double same, double opposite, List<String> reasons) {

    public ClaimJudgement {
        reasons = List.copyOf(reasons);
    }
}

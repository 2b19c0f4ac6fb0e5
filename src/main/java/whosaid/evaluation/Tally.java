package whosaid.evaluation;

/// How many of what was found are right, and how many there should be.
///
/// @param right how many are in both
/// @param found how many were found
/// @param gold how many are in the gold
public record Tally(int right, int found, int gold) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(right + other.right, found + other.found, gold + other.gold);
    }

    /// The share of what was found that is right; 0 when nothing was found.
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /// The share of the gold that was found; 0 when there is no gold.
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /// The harmonic mean of precision and recall; 0 when nothing is right.
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}

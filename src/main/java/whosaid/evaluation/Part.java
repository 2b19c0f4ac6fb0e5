package whosaid.evaluation;

/// How many of some have a property.
///
/// @param right how many have it
/// @param all how many there are
public record Part(int right, int all) {

    static final Part NONE = new Part(0, 0);

    static Part of(boolean right) {
        return new Part(right ? 1 : 0, 1);
    }

    Part plus(Part other) {
        return new Part(right + other.right, all + other.all);
    }

    /// The share that has it; 0 when there are none.
    public double share() {
        return all == 0 ? 0 : (double) right / all;
    }
}

package whosaid.resolve;

/// Two sentences of two statements.
///
/// @param one of the one statement
/// @param other of the other one
public record SentencePair(ClaimSentence one, ClaimSentence other) {

    /// The share of the words that carry meaning that stand in both, 0 to 1: the cosine of the sets of these words.
    public double shared() {
        double size = Math.sqrt(
                (double) one.words().words().size() * other.words().words().size());
        return size == 0
                ? 0
                : ClaimPair.common(one.words().words(), other.words().words()) / size;
    }

    /// Compares them.
    ///
    /// @param nearness tells how near they are
    public ClaimPair compared(Nearness nearness) {
        return ClaimPair.of(one.words(), other.words(), nearness.of(this));
    }
}

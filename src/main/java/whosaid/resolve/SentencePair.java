package whosaid.resolve;

/// Two sentences of two statements.
///
/// @param one of the one statement
/// @param other of the other one
/// @param common how many words that carry meaning stand in both
public record SentencePair(ClaimSentence one, ClaimSentence other, int common) {

    /// Puts two sentences together.
    public static SentencePair of(ClaimSentence one, ClaimSentence other) {
        int common = 0;
        for (String word : one.words().words()) {
            if (other.words().words().contains(word)) {
                common++;
            }
        }
        return new SentencePair(one, other, common);
    }

    /// The same two, the other one first.
    public SentencePair reversed() {
        return new SentencePair(other, one, common);
    }

    /// The share of the words that carry meaning that stand in both, 0 to 1: the cosine of the sets of these words.
    public double shared() {
        double size = Math.sqrt(
                (double) one.words().words().size() * other.words().words().size());
        return size == 0 ? 0 : common / size;
    }

    /// Compares them.
    ///
    /// @param nearness tells how near they are
    public ClaimPair compared(Nearness nearness) {
        return ClaimPair.of(this, nearness.of(this));
    }
}

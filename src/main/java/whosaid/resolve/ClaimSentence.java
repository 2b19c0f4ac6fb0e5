package whosaid.resolve;

/// A sentence of a statement, ready to be compared.
///
/// @param text the sentence
/// @param words what counts of its words
/// @param vector of [SentenceEncoder#SIZE] numbers, of length 1
public record ClaimSentence(String text, ClaimText words, float[] vector) {

    /// Reads a sentence.
    ///
    /// @param vector as [SentenceEncoder#vector(String)] gives it
    public static ClaimSentence of(String text, float[] vector) {
        return new ClaimSentence(text, ClaimText.of(text), vector);
    }

    double cosine(ClaimSentence other) {
        double cosine = 0;
        for (int i = 0; i < vector.length; i++) {
            cosine += (double) vector[i] * other.vector[i];
        }
        return cosine;
    }
}

package whosaid.resolve;

/// A sentence of a statement, ready to be compared.
///
/// @param text the sentence
/// @param words what counts of its words
public record ClaimSentence(String text, ClaimText words) {

    /// Reads a sentence.
    public static ClaimSentence of(String text) {
        return new ClaimSentence(text, ClaimText.of(text));
    }
}

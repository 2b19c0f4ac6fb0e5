package whosaid.resolve;

import java.util.Locale;

/// What is weighed when the claims of two sentences are compared; `claim-weights.txt` says what each is worth.
public enum ClaimFeature {
    COSINE,
    CONTAINED_WORDS,
    QUOTATION,
    FEW_WORDS,
    CLASH,
    DENIED,
    AGREEMENT,
    OTHER_NUMBERS,
    SHARED_NUMBERS,
    NUMBER_MISSING,
    LENGTH,
    WRITTEN_PAIR,
    NEAR_IN_TIME,
    ONE_SPEAKER,
    ONE_SPEAKER_IN_ONE_ARTICLE;

    /// What it is called in the data file: "contained words".
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

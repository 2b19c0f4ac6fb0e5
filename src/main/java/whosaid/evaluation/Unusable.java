package whosaid.evaluation;

import whosaid.article.Reading;

/// Why a gold article or a line of facts cannot be used. Becomes a [whosaid.article.Reading.Unreadable] before it
/// leaves the package.
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /// @param fault what was found and what was expected, as one sentence
    /// @param remedy what to do, as one sentence
    Unusable(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    /// The same for the user, with where it is.
    Reading.Unreadable at(String where) {
        return new Reading.Unreadable(where, String.valueOf(getMessage()), remedy);
    }
}

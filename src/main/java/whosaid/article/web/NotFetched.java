package whosaid.article.web;

import whosaid.article.Reading;

/// Why nothing came from an address. Becomes a [whosaid.article.Reading.Unreadable] before it leaves the package.
final class NotFetched extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final boolean passing;

    private NotFetched(String fault, String remedy, boolean passing) {
        super(fault);
        this.remedy = remedy;
        this.passing = passing;
    }

    /// For good: asking again would give the same.
    ///
    /// @param fault what was found and what was expected, as one sentence
    /// @param remedy what to do, as one sentence
    static NotFetched forGood(String fault, String remedy) {
        return new NotFetched(fault, remedy, false);
    }

    /// For now: another time it may work.
    static NotFetched forNow(String fault) {
        return new NotFetched(fault, "Try again later.", true);
    }

    /// Whether another time it may work.
    boolean isPassing() {
        return passing;
    }

    /// The same for the user.
    ///
    /// @param where the address
    Reading.Unreadable at(String where) {
        return new Reading.Unreadable(where, String.valueOf(getMessage()), remedy);
    }
}

package whosaid.evaluation;

/// One thing in which what was found differs from the gold.
///
/// @param article the id of the article
/// @param kind what it is
/// @param fault in which way
/// @param told what was missed or invented, in words
public record Finding(String article, Kind kind, Fault fault, String told) {

    /// What is listed.
    public enum Kind {
        PERSON,
        ORGANISATION,
        STATEMENT,
        SPEAKER,
        ROLE
    }

    /// What can go wrong.
    public enum Fault {
        /// It is in the gold and was not found.
        MISSED,
        /// It was found and is not in the gold.
        INVENTED,
        /// It was found once more, as if it were something else.
        REPEATED,
        /// It was found, with something else in its place.
        WRONG
    }
}

package whosaid.evaluation;

import java.util.Locale;

/// What is measured by precision and recall.
public enum Measure {
    /// Distinct names of people: one of the gold forms, and one entity for each.
    PERSONS,
    /// The same of organisations.
    ORGANISATIONS,
    /// Statements with at least half of their words.
    STATEMENTS,
    /// Statements with the same words from edge to edge.
    EXACT,
    /// Statements with the right speaker: the same name, or the same head words when the source has no name.
    SPEAKER,
    /// Roles with the right person, words, organisation and status.
    ROLES,
    /// Persons with the organisation of a role, whatever its words.
    POSITIONS;

    /// As it is printed.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

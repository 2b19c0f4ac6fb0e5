package whosaid.extract;

import org.jspecify.annotations.Nullable;
import whosaid.extract.RolePhrases.Role;
import whosaid.statement.Statement.HoldsRole.Status;

/// A role and how the text states that a person has it.
///
/// @param verb when it is held by the verb of the sentence, or null when no verb tells
record StatedRole(Role role, Pattern pattern, @Nullable Status verb) {

    /// How often a role stated in each way is one, with its organisation and status: measured on the roles found in
    /// corpora/news n00 to n63.
    enum Pattern {
        TITLE(0.73),
        APPOSITION(0.62),
        PREDICATE(0.5);

        private final double precision;

        Pattern(double precision) {
            this.precision = precision;
        }

        double precision() {
            return precision;
        }
    }

    /// When it is held: by its own words ("former"), else by the verb.
    Status status() {
        return verb == null || role.status() != Status.CURRENT ? role.status() : verb;
    }
}

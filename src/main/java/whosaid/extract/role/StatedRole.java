package whosaid.extract.role;

import org.jspecify.annotations.Nullable;
import whosaid.extract.role.RoleHolders.Holder;
import whosaid.extract.role.RolePhrases.Role;
import whosaid.statement.Statement.HoldsRole.Status;

/// A role and how the text states that a person has it.
///
/// @param verb when it is held by the verb of the sentence, or null when no verb tells
public record StatedRole(Role role, @Nullable Status verb) {

    /// The same, held at an organisation.
    StatedRole heldAt(Holder body) {
        return new StatedRole(role.heldAt(body), verb);
    }

    /// When it is held: by its own words ("former"), else by the verb.
    public Status status() {
        return verb == null || role.status() != Status.CURRENT ? role.status() : verb;
    }
}

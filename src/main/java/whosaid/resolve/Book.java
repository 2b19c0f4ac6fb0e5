package whosaid.resolve;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was resolved so far: the personas, their blocks, and where each was placed.
public interface Book {

    /// The persona with this id, or null when there is none.
    @Nullable
    Persona persona(String id);

    /// The ids of the personas in a block.
    Set<String> block(String name);

    /// Whether a block has more personas than so many; this needs not know them.
    boolean isLarger(String block, int than);

    /// The founder of the identity a persona was placed in, or null when it was placed in none.
    @Nullable
    String founder(String id);

    /// The ids of the personas that were placed in an identity.
    Set<String> placed(String founder);

    /// The ids of the personas that people have ruled on together with this one.
    Set<String> ruled(String id);

    /// What people have ruled on two personas.
    Ruling ruling(String one, String other);

    /// A person's word on two personas.
    enum Ruling {
        SAME,
        DIFFERENT,
        NONE
    }
}

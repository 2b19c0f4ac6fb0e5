package whosaid.extract;

import java.util.List;
import java.util.Optional;
import whosaid.statement.Entity;
import whosaid.text.Span;

/// Whom and what an article names, and whom each mention stands for.
public interface Entities {

    /// All of them, in the order of first mention.
    List<Entity> all();

    /// The one that a span names or refers to: the name in it ("former minister Ana Lind" → Ana Lind), a surname, a
    /// pronoun ("he"), or a description that can only be one ("the senator"). Empty when the words name nobody ("two
    /// officials") or cannot be resolved.
    Optional<Entity> referent(Span span);
}

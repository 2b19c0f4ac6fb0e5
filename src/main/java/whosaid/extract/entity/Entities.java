package whosaid.extract.entity;

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

    /// The words that tell who a source is: without a relative pronoun behind them, and for such a pronoun alone, of
    /// one without a name, the noun phrase before it ("a witness, who said").
    Span words(Span source);

    /// The organisation that a common noun for a body stands for where it describes somebody: the party of the "party
    /// leader".
    ///
    /// @param noun in lower case
    /// @param at where the noun stands
    Optional<Entity> body(String noun, Span at);
}

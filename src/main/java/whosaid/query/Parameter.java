package whosaid.query;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import whosaid.UserError;

/// What a prepared query asks of whoever runs it.
///
/// @param name the variable of the query that takes the value, without its question mark
/// @param type what may be given
/// @param required whether the query says nothing without it
/// @param fallback what is taken when nothing is given, or null when the variable then stays unbound
/// @param help one line that says what it is for
public record Parameter(
        String name,
        ParameterType type,
        boolean required,
        @Nullable String fallback,
        String help) {

    /// The value to bind for what a person gave.
    ///
    /// @throws UserError if it is too long or not of the type
    Node value(String given) {
        if (given.length() > ParameterType.LONGEST) {
            throw new UserError(
                    "The parameter %s has %d characters, and the most is %d."
                            .formatted(name, given.length(), ParameterType.LONGEST),
                    "Give fewer words: the most telling ones find it.");
        }
        Node value = type.read(given);
        if (value == null) {
            throw new UserError(
                    "The parameter %s is \"%s\", which is not %s.".formatted(name, given, type.expectation()),
                    "Correct it: %s.".formatted(help));
        }
        return value;
    }
}

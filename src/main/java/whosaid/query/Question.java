package whosaid.query;

import java.util.Map;

/// A question in words, understood as a prepared query.
///
/// @param query the query that answers it
/// @param arguments values by parameter, as a person would give them
public record Question(PreparedQuery query, Map<String, String> arguments) {

    public Question {
        arguments = Map.copyOf(arguments);
    }
}

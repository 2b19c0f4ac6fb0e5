package whosaid.query;

import java.util.Map;

/// What a query file says of itself: with these arguments, this many rows.
///
/// @param arguments values by parameter, as a person would give them
/// @param rows how many the sample of the tests gives
public record Expectation(Map<String, String> arguments, int rows) {}

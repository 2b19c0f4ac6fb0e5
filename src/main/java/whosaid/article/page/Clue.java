package whosaid.article.page;

/// What one place of a page says.
///
/// @param origin the place, as a person would name it: "JSON-LD headline"
/// @param value what stands there, white space made plain; never empty
record Clue(String origin, String value) {}

package whosaid.evaluation;

/// Something that was found with a confidence, and what came of it.
///
/// @param kind a statement or a role
/// @param confidence 0 to 1
/// @param right whether it is in the gold
public record Judged(Finding.Kind kind, double confidence, boolean right) {}

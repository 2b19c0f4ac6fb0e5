package whosaid.extract;

import whosaid.text.Span;

/// Two names that the text itself says to be of the same bearer.
///
/// @param name the name given first
/// @param alias the other one
/// @param confidence 0 to 1
record StatedAlias(Span name, Span alias, double confidence) {}

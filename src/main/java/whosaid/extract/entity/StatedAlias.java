package whosaid.extract.entity;

import whosaid.text.Span;

/// Two names that the text itself says to be of the same bearer.
///
/// @param name the name given first
/// @param alias the other one
/// @param confidence 0 to 1
public record StatedAlias(Span name, Span alias, double confidence) {}

package whosaid.annotation.encoder;

import whosaid.text.Span;

/// A span that a head of the encoder marks.
///
/// @param span where it stands, in UTF-16 units
/// @param kind one of the head's kinds
/// @param probability that a word of it has the label it has, on the (geometric) average; calibrated, 0 to 1
/// @param first index of its first word
/// @param end index behind its last word
public record Mark(Span span, String kind, double probability, int first, int end) {}

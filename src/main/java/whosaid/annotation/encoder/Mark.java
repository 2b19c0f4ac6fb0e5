package whosaid.annotation.encoder;

import whosaid.text.Span;

/// A span that a head of the encoder marks.
///
/// @param span where it stands, in UTF-16 units
/// @param kind one of the head's kinds
/// @param probability that a word of it has the label it has, on the (geometric) average; calibrated, 0 to 1
/// @param first index of its first word, or of that of the whole of which it is the part in one paragraph
/// @param end index behind its last word, or behind that of the whole
/// @param paragraph index of the paragraph that it begins in
public record Mark(Span span, String kind, double probability, int first, int end, int paragraph) {}

package whosaid.article;

import whosaid.text.Span;

/// A part of an article's text that nothing is extracted from.
///
/// @param span one or more whole paragraphs, in UTF-16 units
/// @param reason why
public record SetAside(Span span, Reason reason) {

    /// Why a part is set aside.
    public enum Reason {
        /// It is in another language than English.
        OTHER_LANGUAGE,
        /// It belongs to the page rather than the article: related links, cookie notices, comment forms, photo credits.
        FURNITURE
    }
}

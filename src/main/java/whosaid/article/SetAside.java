package whosaid.article;

import whosaid.text.Span;

/// A part of an article's text that nobody is credited with words in.
///
/// @param span one or more whole paragraphs, or what stands within one, in UTF-16 units
/// @param reason why
public record SetAside(Span span, Reason reason) {

    /// Why a part is set aside.
    public enum Reason {
        /// It is in another language than English.
        OTHER_LANGUAGE,
        /// It belongs to the page rather than the article: related links, cookie notices, comment forms, photo credits.
        FURNITURE,
        /// It is what a link within a paragraph shows when it is touched. Names count there; from all other parts
        /// nothing is extracted.
        LINK_BOX
    }
}

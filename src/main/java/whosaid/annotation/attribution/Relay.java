package whosaid.annotation.attribution;

import java.util.Optional;
import whosaid.annotation.Annotation.Attribution;
import whosaid.text.Span;

/// A way in which words reach the article: whom an attribution credits may only pass on what somebody else said.
interface Relay {

    /// The attribution to the one who spoke; empty where this is not how the words came.
    ///
    /// @param cue of the attribution
    Optional<Attribution> innermost(Attribution one, Span cue);
}

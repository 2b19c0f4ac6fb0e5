package whosaid.article.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What came from an address.
sealed interface Answer {

    /// It has not changed since it was last asked for.
    record Unchanged() implements Answer {}

    /// What is there.
    ///
    /// @param address where it was found, behind all redirects
    /// @param body its bytes, unpacked
    /// @param contentType as the server named it, or null
    /// @param validators to ask for changes later
    record Found(URI address, byte[] body, @Nullable String contentType, Validators validators) implements Answer {}
}

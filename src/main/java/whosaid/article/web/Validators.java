package whosaid.article.web;

import org.jspecify.annotations.Nullable;

/// What a server told of the state of a resource, to be asked whether it has changed (RFC 9110, section 8.8).
///
/// @param etag its entity tag, or null
/// @param lastModified its date as the server wrote it, or null
record Validators(@Nullable String etag, @Nullable String lastModified) {

    static final Validators NONE = new Validators(null, null);
}

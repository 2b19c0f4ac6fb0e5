package whosaid.article.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An article that a feed or a sitemap lists.
///
/// @param address where it is
/// @param title its headline as the list gives it, or null
/// @param content its text as HTML, or null when the list holds none or only a summary
/// @param changed when it was last changed, as the list writes it, or null when it does not say
record Item(
        URI address,
        @Nullable String title,
        @Nullable String content,
        @Nullable String changed) {}

/// Fetches articles from the web: pages, feeds and sitemaps, politely and with care.
///
/// Data flows from an address over the client, which asks hosts what they allow, to what was found there: a page, or a
/// list of items whose pages are fetched in turn. A memory keeps what was seen, so that nothing is read twice.
@NullMarked
package whosaid.article.web;

import org.jspecify.annotations.NullMarked;

/// Web pages: their main text, and what their markup says of title, outlet, authors and dates. Pages are hostile input:
/// nothing here runs, fetches or recurses deeper than the page's tree, which is cut at a fixed depth.
@NullMarked
package whosaid.article.page;

import org.jspecify.annotations.NullMarked;

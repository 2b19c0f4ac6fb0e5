/// What came in: articles with their outlet, date and authors, and the readers that make them.
@NullMarked
package whosaid.article;

import org.jspecify.annotations.NullMarked;

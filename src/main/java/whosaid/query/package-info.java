/// Prepared queries with parameters, and questions in words.
@NullMarked
package whosaid.query;

import org.jspecify.annotations.NullMarked;

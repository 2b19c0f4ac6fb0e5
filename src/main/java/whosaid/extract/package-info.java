/// From annotations to statements, one extractor for each kind of statement.
@NullMarked
package whosaid.extract;

import org.jspecify.annotations.NullMarked;

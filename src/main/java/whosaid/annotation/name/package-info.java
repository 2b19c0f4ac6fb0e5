/// The names in an article: a log-linear model of this project and the encoder tag them together, and what is known of
/// names, of bodies above all, mends their edges and kinds.
@NullMarked
package whosaid.annotation.name;

import org.jspecify.annotations.NullMarked;

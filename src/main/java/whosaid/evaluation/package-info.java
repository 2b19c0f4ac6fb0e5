/// Measures what was found in articles against gold: the same articles annotated by hand.
///
/// Data flows from the gold files and the facts over the names both go by, and the pairs of what means the same, to the
/// measures and their report.
@NullMarked
package whosaid.evaluation;

import org.jspecify.annotations.NullMarked;

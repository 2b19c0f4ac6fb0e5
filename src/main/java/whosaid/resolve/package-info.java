/// Which names are the same person or organisation across articles, and which statements make the same claim; honest
/// about doubt. Knows neither triples nor stores.
@NullMarked
package whosaid.resolve;

import org.jspecify.annotations.NullMarked;

/// The triples kept on disk, with their text index: load, replace, retract, dump.
@NullMarked
package whosaid.store;

import org.jspecify.annotations.NullMarked;

/// The roles that an article gives to persons: titles before and behind a name, predicates, and where they are held.
@NullMarked
package whosaid.extract.role;

import org.jspecify.annotations.NullMarked;

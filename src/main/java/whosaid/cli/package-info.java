/// The commands. Only this package prints or ends the program.
@NullMarked
package whosaid.cli;

import org.jspecify.annotations.NullMarked;

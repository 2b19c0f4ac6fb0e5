/// What an article claims: who said what, and who holds which role. Never a fact about the world.
@NullMarked
package whosaid.statement;

import org.jspecify.annotations.NullMarked;

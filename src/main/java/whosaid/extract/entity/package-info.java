/// Whom and what an article names: its persons, bodies, places and other things, and whom each name, pronoun and
/// description in it stands for.
@NullMarked
package whosaid.extract.entity;

import org.jspecify.annotations.NullMarked;

/// What belongs to a statement beside its words: joint speakers, through whom it came, in which medium.
@NullMarked
package whosaid.extract.speech;

import org.jspecify.annotations.NullMarked;

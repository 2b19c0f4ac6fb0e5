/// What of an article is credited to whom: sources, cues and contents as the encoder marks them, linked; speech that
/// others relay goes to who spoke, and what was not said is left out.
@NullMarked
package whosaid.annotation.attribution;

import org.jspecify.annotations.NullMarked;

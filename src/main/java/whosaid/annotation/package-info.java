/// What is seen in an article's text: names, role titles, quotations, attributions.
@NullMarked
package whosaid.annotation;

import org.jspecify.annotations.NullMarked;

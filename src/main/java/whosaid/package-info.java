/// whosaid: news articles in, a graph that can be asked who said what out.
@NullMarked
package whosaid;

import org.jspecify.annotations.NullMarked;

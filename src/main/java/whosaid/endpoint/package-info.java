/// The store over HTTP: SPARQL, read only, and a page that says what is in it.
@NullMarked
package whosaid.endpoint;

import org.jspecify.annotations.NullMarked;

/// From statements to triples: vocabulary, IRIs, anchors, provenance, shapes.
@NullMarked
package whosaid.graph;

import org.jspecify.annotations.NullMarked;

package whosaid.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// What one version of an article claims, as triples: the unit that is stored, replaced and retracted whole.
///
/// @param name the IRI of the article's version, which is also the name of its graph
/// @param article the IRI that all versions of the article share
/// @param triples the same for the same article and the same version of whosaid, on every machine; no blank nodes
public record ArticleGraph(Node name, Node article, Graph triples) {}

package whosaid.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import whosaid.text.Span;
import whosaid.text.Text;

/// Writes where in the article a fact stands, as targets of the W3C Web Annotation model: by position, in code points
/// (section 4.2.4 of the data model), and by the exact words with what stands around them (section 4.2.3). The words
/// are cut from the text itself, so an anchor that does not hold cannot be written.
final class Anchors {

    /// How much of the text before and after a quote is kept to find it again, in code points.
    private static final int CONTEXT = 32;

    private final Text text;
    private final Node version;
    private final Iris iris;
    private final Graph graph;
    private final Map<Span, Span> points = new HashMap<>();

    /// @param version the article's version, which every anchor lies in
    /// @param graph gets the triples
    Anchors(Text text, Node version, Iris iris, Graph graph) {
        this.text = text;
        this.version = version;
        this.iris = iris;
        this.graph = graph;
    }

    /// Counts code points for many spans in one pass over the text; others are counted one by one.
    void prepare(List<Span> spans) {
        List<Span> counted = text.codePoints(spans);
        for (int i = 0; i < spans.size(); i++) {
            points.put(spans.get(i), counted.get(i));
        }
    }

    /// The span in code points.
    Span points(Span span) {
        return points.computeIfAbsent(span, text::codePoints);
    }

    /// Says that something rests on these stretches of the article.
    void anchor(Node fact, List<Span> spans) {
        spans.forEach(span -> graph.add(fact, Vocabulary.HAS_TARGET, target(span)));
    }

    private Node target(Span span) {
        Span at = points(span);
        Node target = iris.at(version, "target", at);
        Node position = iris.at(version, "position", at);
        Node quote = iris.at(version, "quote", at);
        graph.add(target, RDF.type.asNode(), Vocabulary.SPECIFIC_RESOURCE);
        graph.add(target, Vocabulary.HAS_SOURCE, version);
        graph.add(target, Vocabulary.HAS_SELECTOR, position);
        graph.add(target, Vocabulary.HAS_SELECTOR, quote);
        graph.add(position, RDF.type.asNode(), Vocabulary.TEXT_POSITION_SELECTOR);
        graph.add(position, Vocabulary.START, count(at.start()));
        graph.add(position, Vocabulary.END, count(at.end()));
        graph.add(quote, RDF.type.asNode(), Vocabulary.TEXT_QUOTE_SELECTOR);
        graph.add(quote, Vocabulary.EXACT, NodeFactory.createLiteralString(text.at(span)));
        graph.add(quote, Vocabulary.PREFIX, NodeFactory.createLiteralString(before(span)));
        graph.add(quote, Vocabulary.SUFFIX, NodeFactory.createLiteralString(after(span)));
        return target;
    }

    private String before(Span span) {
        String value = text.value();
        int available = value.codePointCount(0, span.start());
        return value.substring(value.offsetByCodePoints(span.start(), -Math.min(CONTEXT, available)), span.start());
    }

    private String after(Span span) {
        String value = text.value();
        int available = value.codePointCount(span.end(), value.length());
        return value.substring(span.end(), value.offsetByCodePoints(span.end(), Math.min(CONTEXT, available)));
    }

    private static Node count(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }
}

package whosaid.graph;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The literals of the graph, in the one form that comes out of a store as it went in.
public final class Literals {

    private static final int DIGITS_OF_52_BITS = 13;

    private Literals() {}

    /// Words.
    public static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    /// A share from 0 to 1 with two digits, without a zero at the end: TDB2 keeps "0.80" and gives back "0.8", which it
    /// then cannot delete.
    public static Node share(double value) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(value * 100), 2).stripTrailingZeros();
        String digits = rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
        return NodeFactory.createLiteralDT(digits, XSDDatatype.XSDdecimal);
    }

    /// A number that stands for words: the first 52 bits of their SHA-256. TDB2 keeps it within the quad, so neither
    /// writing nor reading it takes a look into the table of nodes.
    public static Node number(String words) {
        long number = Long.parseLong(Iris.hash(words).substring(0, DIGITS_OF_52_BITS), 16);
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }
}

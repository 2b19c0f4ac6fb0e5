package whosaid.graph;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The literals of the graph, in the one form that comes out of a store as it went in.
public final class Literals {

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
}

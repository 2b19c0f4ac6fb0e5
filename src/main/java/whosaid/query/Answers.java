package whosaid.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/// What a query found: a value of its own, independent of the store and its transaction.
///
/// @param columns the names of the variables, in the order of the query
/// @param rows values by column, in the order of the query; a column that has no value is missing from its row
public record Answers(List<String> columns, List<Map<String, Node>> rows) {

    public Answers {
        columns = List.copyOf(columns);
        rows = rows.stream().map(Map::copyOf).toList();
    }

    /// Reads a result to its end.
    public static Answers of(RowSet result) {
        List<String> columns =
                result.getResultVars().stream().map(Var::getVarName).toList();
        List<Map<String, Node>> rows = new ArrayList<>();
        result.forEachRemaining(binding -> {
            Map<String, Node> row = new LinkedHashMap<>();
            binding.forEach((variable, value) -> row.put(variable.getVarName(), value));
            rows.add(row);
        });
        return new Answers(columns, rows);
    }

    /// How a value is shown to a person: a text as it is, an IRI in full, nothing as the empty text.
    public static String shown(Map<String, Node> row, String column) {
        Node value = row.get(column);
        if (value == null) {
            return "";
        }
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    /// Whether a value is a day, such as that on which an article was published.
    public static boolean isDay(Map<String, Node> row, String column) {
        Node value = row.get(column);
        return value != null && value.isLiteral() && XSDDatatype.XSDdate.equals(value.getLiteralDatatype());
    }
}

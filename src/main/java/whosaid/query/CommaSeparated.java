package whosaid.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/// Answers as comma-separated values (RFC 4180): a header line, lines end in CR LF, values in quotation marks where
/// they hold a comma, a quotation mark or a line break.
///
/// A text that starts as a formula does (`=`, `+`, `-`, `@`, tab, carriage return) gets an apostrophe before it, so
/// that a spreadsheet shows what an article says instead of running it. Numbers and dates are left as they are.
final class CommaSeparated {

    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private CommaSeparated() {}

    static void write(Answers answers, Appendable out) throws IOException {
        line(answers.columns(), out);
        for (Map<String, Node> row : answers.rows()) {
            line(answers.columns().stream().map(column -> value(row, column)).toList(), out);
        }
    }

    private static void line(List<String> values, Appendable out) throws IOException {
        out.append(values.stream().map(CommaSeparated::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String value(Map<String, Node> row, String column) {
        String shown = Answers.shown(row, column);
        Node value = row.get(column);
        boolean typed = value != null && value.isLiteral() && value.getLiteralValue() instanceof Number;
        return !typed && !shown.isEmpty() && FORMULA_STARTS.indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(unit -> unit == ',' || unit == '"' || unit == '\n' || unit == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}

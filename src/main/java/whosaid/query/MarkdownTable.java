package whosaid.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/// Answers as a Markdown table; whatever an article says is shown, never taken as Markdown or HTML.
final class MarkdownTable {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#|~&!]");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private MarkdownTable() {}

    static void write(Answers answers, Appendable out) throws IOException {
        line(answers.columns(), out);
        line(answers.columns().stream().map(column -> "---").toList(), out);
        for (Map<String, Node> row : answers.rows()) {
            line(
                    answers.columns().stream()
                            .map(column -> escaped(Answers.shown(row, column)))
                            .toList(),
                    out);
        }
    }

    private static void line(List<String> cells, Appendable out) throws IOException {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String escaped(String value) {
        String line = BREAK.matcher(value.strip()).replaceAll(" ");
        return SPECIAL.matcher(line).replaceAll("\\\\$0");
    }
}

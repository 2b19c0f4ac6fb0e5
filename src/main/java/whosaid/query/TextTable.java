package whosaid.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/// Answers as columns aligned for a terminal; long values are wrapped within their column.
///
/// Columns without any value are left out. The widest columns give way until the line fits; where that would leave them
/// too narrow to be read, each answer is written below the other, a line for each column.
///
/// @param width of the terminal in columns
record TextTable(int width) {

    static final String GAP = "  ";
    private static final int NARROWEST = 8;
    static final int READABLE = 12;
    // Control characters of an article must not reach a terminal: they can move its cursor or rename its window.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\s&&[^\\u200d]]+");

    void write(Answers answers, Appendable out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(answers.columns());
        for (Map<String, Node> row : answers.rows()) {
            lines.add(answers.columns().stream()
                    .map(column -> CONTROL.matcher(Answers.shown(row, column)).replaceAll(" "))
                    .toList());
        }
        List<Integer> full = widths(lines);
        List<Integer> widths = fitted(full);
        if (isCrowded(full, widths)) {
            new TextRecords(width).write(lines, full, out);
            return;
        }
        for (int line = 0; line < lines.size(); line++) {
            write(lines.get(line), widths, out);
            if (line == 0) {
                write(widths.stream().map("─"::repeat).toList(), widths, out);
            }
        }
        out.append(answers.rows().isEmpty() ? "no rows\n" : "");
    }

    private static boolean isCrowded(List<Integer> full, List<Integer> widths) {
        return IntStream.range(0, widths.size())
                .anyMatch(column -> widths.get(column) < full.get(column) && widths.get(column) < READABLE);
    }

    private static List<Integer> widths(List<List<String>> lines) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < lines.getFirst().size(); column++) {
            int at = column;
            boolean filled =
                    lines.stream().skip(1).anyMatch(line -> !line.get(at).isBlank());
            widths.add(
                    filled || lines.size() == 1
                            ? lines.stream()
                                    .mapToInt(line -> DisplayWidth.of(line.get(at)))
                                    .max()
                                    .orElse(0)
                            : 0);
        }
        return widths;
    }

    private List<Integer> fitted(List<Integer> full) {
        List<Integer> widths = new ArrayList<>(full);
        int shown = (int) widths.stream().filter(columns -> columns > 0).count();
        int over = widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (shown - 1) - width;
        while (over > 0 && Collections.max(widths) > NARROWEST) {
            int widest = widths.indexOf(Collections.max(widths));
            widths.set(widest, widths.get(widest) - 1);
            over--;
        }
        return widths;
    }

    static void write(List<String> cells, List<Integer> widths, Appendable out) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            wrapped.add(widths.get(column) == 0 ? List.of() : DisplayWidth.wrap(cells.get(column), widths.get(column)));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder joined = new StringBuilder();
            for (int column = 0; column < cells.size(); column++) {
                if (widths.get(column) > 0) {
                    String part = line < wrapped.get(column).size()
                            ? wrapped.get(column).get(line)
                            : "";
                    joined.append(DisplayWidth.padded(part, widths.get(column))).append(GAP);
                }
            }
            out.append(joined.toString().stripTrailing()).append('\n');
        }
    }
}

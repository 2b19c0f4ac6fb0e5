package whosaid.query;

import java.io.IOException;
import java.util.List;

/// Answers one below the other, a line for each column that has a value: for a terminal with no room for a table.
///
/// @param width of the terminal in columns
record TextRecords(int width) {

    /// @param lines the titles of the columns, then the values of each answer
    /// @param widths of the columns; 0 for one that is left out
    void write(List<List<String>> lines, List<Integer> widths, Appendable out) throws IOException {
        List<String> titles = lines.getFirst();
        int title = titles.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        int value = Math.max(TextTable.READABLE, width - title - TextTable.GAP.length());
        for (List<String> line : lines.subList(1, lines.size())) {
            for (int column = 0; column < line.size(); column++) {
                if (widths.get(column) > 0 && !line.get(column).isBlank()) {
                    TextTable.write(List.of(titles.get(column), line.get(column)), List.of(title, value), out);
                }
            }
            out.append('\n');
        }
    }
}

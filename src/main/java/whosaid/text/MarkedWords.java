package whosaid.text;

import java.util.HashSet;
import java.util.Set;

/// The entries of a data file in which some are marked with a star behind them.
///
/// @param all with and without a star
/// @param marked those with a star
public record MarkedWords(Set<String> all, Set<String> marked) {

    private static final String MARK = "*";

    public MarkedWords {
        all = Set.copyOf(all);
        marked = Set.copyOf(marked);
    }

    /// Those of `whosaid/data/NAME`.
    ///
    /// @throws IllegalStateException if the build lacks the file
    public static MarkedWords load(String name) {
        Set<String> all = new HashSet<>();
        Set<String> marked = new HashSet<>();
        for (String line : WordList.lines(name)) {
            boolean star = line.endsWith(MARK);
            String entry =
                    star ? line.substring(0, line.length() - MARK.length()).strip() : line;
            all.add(entry);
            if (star) {
                marked.add(entry);
            }
        }
        return new MarkedWords(all, marked);
    }
}

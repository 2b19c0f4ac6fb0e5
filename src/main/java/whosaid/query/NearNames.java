package whosaid.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Guesses which of several names somebody meant.
final class NearNames {

    private static final int MOST = 3;

    private NearNames() {}

    /// A sentence that suggests names, with a space after it; empty when none is near.
    static String meant(String given, Collection<String> names) {
        List<String> near = near(given.toLowerCase(Locale.ROOT), names);
        return near.isEmpty() ? "" : "Did you mean %s? ".formatted(String.join(" or ", near));
    }

    private static List<String> near(String given, Collection<String> names) {
        return names.stream()
                .filter(name -> name.contains(given) && given.length() > 2
                        || distance(given, name) <= Math.max(2, name.length() / 3))
                .sorted(Comparator.comparingInt(name -> distance(given, name)))
                .limit(MOST)
                .toList();
    }

    // Levenshtein: the fewest letters to add, drop or change.
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[above.length];
            line[0] = row;
            for (int column = 1; column < line.length; column++) {
                int changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                line[column] = Math.min(Math.min(line[column - 1], above[column]) + 1, above[column - 1] + changed);
            }
            above = line;
        }
        return above[other.length()];
    }
}

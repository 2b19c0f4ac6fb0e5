package whosaid.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Phrases of a data file, found among the words of a statement; a star at the end of a word stands for any ending.
///
/// @param phrases their words, the longest first
record Phrases(List<List<String>> phrases) {

    /// Those of some lines, one a line.
    static Phrases of(List<String> lines) {
        return new Phrases(lines.stream()
                .map(line -> List.of(line.split(" ")))
                .sorted(Comparator.comparingInt((List<String> phrase) -> -phrase.size()))
                .toList());
    }

    /// Where they stand: the numbers of their first words, in order, none within another.
    List<Integer> in(List<String> words) {
        List<Integer> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int length = length(words, i);
            if (length > 0) {
                found.add(i);
            }
            i += Math.max(1, length);
        }
        return found;
    }

    private int length(List<String> words, int at) {
        for (List<String> phrase : phrases) {
            if (at + phrase.size() <= words.size() && matches(phrase, words.subList(at, at + phrase.size()))) {
                return phrase.size();
            }
        }
        return 0;
    }

    private static boolean matches(List<String> phrase, List<String> words) {
        for (int i = 0; i < phrase.size(); i++) {
            String part = phrase.get(i);
            boolean open = part.endsWith("*");
            boolean fits = open
                    ? words.get(i).startsWith(part.substring(0, part.length() - 1))
                    : words.get(i).equals(part);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}

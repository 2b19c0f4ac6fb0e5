package whosaid.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases of a data file, found among the words of a statement; a star at the end of a word stands for any ending.
final class Phrases {

    private static final String OPEN = "*";

    /// By their first words; the longest first.
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    /// Those whose first word has a star, by the first letter of it.
    private final Map<Character, List<List<String>>> open = new HashMap<>();

    /// Those of some lines, one a line.
    Phrases(List<String> lines) {
        lines.stream()
                .map(line -> List.of(line.split(" ")))
                .sorted(Comparator.comparingInt((List<String> phrase) -> -phrase.size()))
                .forEach(this::take);
    }

    private void take(List<String> phrase) {
        String first = phrase.getFirst();
        List<List<String>> like = first.endsWith(OPEN)
                ? open.computeIfAbsent(first.charAt(0), key -> new ArrayList<>())
                : byFirst.computeIfAbsent(first, key -> new ArrayList<>());
        like.add(phrase);
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
        String first = words.get(at);
        return Math.max(
                longest(byFirst.getOrDefault(first, List.of()), words, at),
                longest(open.getOrDefault(first.charAt(0), List.of()), words, at));
    }

    private static int longest(List<List<String>> phrases, List<String> words, int at) {
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
            boolean fits = part.endsWith(OPEN)
                    ? words.get(i).startsWith(part.substring(0, part.length() - 1))
                    : words.get(i).equals(part);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}

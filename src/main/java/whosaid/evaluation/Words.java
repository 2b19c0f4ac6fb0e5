package whosaid.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a text as they are compared: runs of letters, numbers and low lines, in lower case.
///
/// @param all in reading order, with repeats
record Words(List<String> all) {

    // What Python calls \w. Java's \w with UNICODE_CHARACTER_CLASS also takes combining marks, which here end a word.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final String ARTICLE = "the";

    Words {
        all = List.copyOf(all);
    }

    static Words of(String text) {
        return new Words(WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    /// What two spellings of one name have in common: its words, without "the" before them.
    static String key(String name) {
        List<String> words = of(name).all();
        boolean article = !words.isEmpty() && words.getFirst().equals(ARTICLE);
        return String.join(" ", article ? words.subList(1, words.size()) : words);
    }

    /// The others, when these are left out.
    Words without(Set<String> leftOut) {
        return new Words(all.stream().filter(word -> !leftOut.contains(word)).toList());
    }

    /// How much of both is common to both, 0 to 1: the F1 of their words, each counted as often as it occurs. 0 when
    /// one of them has none.
    double overlap(Words other) {
        if (all.isEmpty() || other.all.isEmpty()) {
            return 0;
        }
        Map<String, Integer> left = new HashMap<>();
        all.forEach(word -> left.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : other.all) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (all.size() + other.all.size());
    }
}

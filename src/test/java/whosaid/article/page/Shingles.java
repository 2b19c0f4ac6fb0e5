package whosaid.article.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Compares texts as the article-extraction-benchmark does: by the runs of four words ("shingles") that they share.
///
/// A word is a run of letters, digits and underscores. A text of fewer than four words is one shingle. A shingle counts
/// as often as it occurs, so that a paragraph given twice is wrong once.
final class Shingles {

    private static final int WORDS = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private Shingles() {}

    /// How a text found agrees with the true one.
    ///
    /// @param precision the share of the found shingles that are true, or NaN when none was found
    /// @param recall the share of the true shingles that were found, or NaN when there are none
    record Agreement(double precision, double recall) {

        double f1() {
            double sum = precision + recall;
            return sum > 0 ? 2 * precision * recall / sum : 0;
        }
    }

    static Agreement compare(String truth, String found) {
        Map<List<String>, Integer> expected = shingles(truth);
        Map<List<String>, Integer> given = shingles(found);
        double shared = 0;
        for (Map.Entry<List<String>, Integer> shingle : given.entrySet()) {
            shared += Math.min(shingle.getValue(), expected.getOrDefault(shingle.getKey(), 0));
        }
        return new Agreement(shared / total(given), shared / total(expected));
    }

    /// The mean precision and the mean recall of many pages, each over the pages where it says something; its F1 is
    /// that of the means.
    static Agreement mean(List<Agreement> pages) {
        return new Agreement(mean(pages, Agreement::precision), mean(pages, Agreement::recall));
    }

    private static double mean(List<Agreement> pages, ToDoubleFunction<Agreement> value) {
        return pages.stream()
                .mapToDouble(value)
                .filter(one -> !Double.isNaN(one))
                .average()
                .orElse(Double.NaN);
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
            List<String> shingle = words.subList(i, Math.min(i + WORDS, words.size()));
            if (!shingle.isEmpty()) {
                counts.merge(shingle, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static double total(Map<List<String>, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package whosaid.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whosaid.text.WordList;

/// Turns what a person types into a query for the text index that asks for all of its words.
///
/// Only letters, digits and apostrophes, points and commas inside a word get through, in lower case, so that nothing a
/// person types is ever read as Lucene syntax.
final class SearchWords {

    // As Lucene's standard tokenizer cuts: "don't", "U.S" and "3.5" are one word each.
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:(?:['’.](?=\\p{L})|[.,](?=\\p{N}))[\\p{L}\\p{M}\\p{N}]+)*");

    private static final Set<String> WITHOUT_MEANING = WordList.load("function-words.txt");

    private SearchWords() {}

    /// All words that carry meaning, or all words when none does; null when there is no word.
    static @Nullable String ofSpeech(String given) {
        List<String> words = words(given);
        List<String> meaning = new ArrayList<>(words);
        meaning.removeIf(word -> WITHOUT_MEANING.contains(word.replace('’', '\'')));
        return all(meaning.isEmpty() ? words : meaning);
    }

    /// All words; null when there is none.
    static @Nullable String ofName(String given) {
        return all(words(given));
    }

    private static List<String> words(String given) {
        return WORD.matcher(given.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }

    private static @Nullable String all(List<String> words) {
        return words.isEmpty() ? null : words.stream().map(SearchWords::clause).collect(Collectors.joining(" "));
    }

    // Both apostrophes occur in print, and the index keeps them apart.
    private static String clause(String word) {
        String straight = word.replace('’', '\'');
        return straight.contains("'") ? "+(%s %s)".formatted(straight, straight.replace('\'', '’')) : "+" + word;
    }
}

package whosaid.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import whosaid.text.WordList;

/// The fields of work that roles belong to: sport, politics, science …
final class Fields {

    private static final Map<String, Set<String>> OF_WORD = WordList.classes("role-fields.txt");
    private static final Set<String> NEAR = WordList.load("near-fields.txt");

    private Fields() {}

    /// The fields of a role, by the last of its words that tells one; none when no word does.
    static Set<String> of(String role) {
        List<String> words = Folded.words(role);
        for (String word : words.reversed()) {
            Set<String> fields = OF_WORD.getOrDefault(word, OF_WORD.get(singular(word)));
            if (fields != null) {
                return fields;
            }
        }
        return Set.of();
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /// Whether nobody would be expected to work in a field of both.
    static boolean clash(Set<String> one, Set<String> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.stream().noneMatch(field -> other.stream().anyMatch(there -> near(field, there)));
    }

    private static boolean near(String one, String other) {
        return one.equals(other) || NEAR.contains(one + " " + other) || NEAR.contains(other + " " + one);
    }
}

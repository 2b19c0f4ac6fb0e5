package whosaid.extract;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.text.WordList;

/// What news calls somebody whose role it told before: "the lawmaker" may be a senator, "the top diplomat" a foreign
/// minister. From `role-paraphrases.txt`.
final class RoleParaphrases {

    private static final String OF = "of";

    /// By the words of a paraphrase those of each role that may be meant.
    private static final Map<Set<String>, List<Set<String>>> ROLES = load();

    private RoleParaphrases() {}

    /// Whether a description may be a paraphrase of the role that other words tell.
    ///
    /// @param head the noun of the description, in lower case
    /// @param description its words, in lower case
    /// @param told the words of the role, in lower case
    static boolean isOne(String head, Collection<String> description, Set<String> told) {
        return ROLES.entrySet().stream()
                .filter(entry -> entry.getKey().contains(head) && description.containsAll(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(told::containsAll);
    }

    private static Map<Set<String>, List<Set<String>>> load() {
        Map<Set<String>, List<Set<String>>> roles = new HashMap<>();
        for (String line : WordList.lines("role-paraphrases.txt")) {
            String[] sides = line.split(": ", 2);
            roles.put(
                    words(sides[0]),
                    Stream.of(sides[1].split("; ")).map(RoleParaphrases::words).toList());
        }
        return Map.copyOf(roles);
    }

    private static Set<String> words(String phrase) {
        return Stream.of(phrase.split(" ")).filter(word -> !word.equals(OF)).collect(Collectors.toUnmodifiableSet());
    }
}

package whosaid.extract.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.TitleAbbreviations;
import whosaid.text.WordList;

/// What news calls somebody whose role it told before: "the lawmaker" may be a senator, "the top diplomat" a foreign
/// minister, "the CS" a cabinet secretary. From `role-paraphrases.txt`, and what abbreviated titles stand for.
final class RoleParaphrases {

    private static final String OF = "of";

    /// By the words of a paraphrase those of each role that may be meant.
    private static final Map<Set<String>, List<Set<String>>> ROLES = load();

    private RoleParaphrases() {}

    /// The roles, each as its words in lower case, that a description may be a paraphrase of.
    ///
    /// @param head its noun, in lower case
    /// @param words all its words, in lower case
    static List<Set<String>> roles(String head, Collection<String> words) {
        Stream<Set<String>> others = ROLES.entrySet().stream()
                .filter(entry -> entry.getKey().contains(head) && words.containsAll(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream());
        Stream<Set<String>> whole = TitleAbbreviations.meanings(head).stream().map(RoleParaphrases::words);
        return Stream.concat(others, whole).toList();
    }

    private static Map<Set<String>, List<Set<String>>> load() {
        Map<Set<String>, List<Set<String>>> roles = new HashMap<>();
        WordList.pairs("role-paraphrases.txt")
                .forEach((phrase, others) -> roles.put(
                        words(phrase),
                        Stream.of(others.split("; "))
                                .map(RoleParaphrases::words)
                                .toList()));
        return Map.copyOf(roles);
    }

    private static Set<String> words(String phrase) {
        return Stream.of(phrase.split(" ")).filter(word -> !word.equals(OF)).collect(Collectors.toUnmodifiableSet());
    }
}

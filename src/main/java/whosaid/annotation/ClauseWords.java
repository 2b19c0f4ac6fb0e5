package whosaid.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The closed word classes that clauses are cut by, from `clause-words.txt`.
enum ClauseWords {
    AUXILIARY,
    BE,
    MODAL,
    NEGATION,
    MODIFIER,
    PRONOUN,
    OWN,
    CONJUNCTION,
    SUBORDINATOR,
    DETERMINER,
    PREPOSITION,
    ADJUNCT,
    OPENER,
    FINITE;

    private static final Map<String, Set<String>> WORDS = load();

    /// Whether a token is one of these, letter case apart.
    boolean has(Token token) {
        return words().contains(token.form().toLowerCase(Locale.ROOT));
    }

    private Set<String> words() {
        return WORDS.getOrDefault(name().toLowerCase(Locale.ROOT), Set.of());
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> classes = new HashMap<>();
        for (String line : WordList.lines("clause-words.txt")) {
            String[] sides = line.split(": ", 2);
            classes.put(sides[0], Set.copyOf(List.of(sides[1].split(" "))));
        }
        return Map.copyOf(classes);
    }
}

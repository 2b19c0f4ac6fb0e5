package whosaid.annotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import whosaid.text.WordList;

/// The kinds of bodies that words show, from `body-kinds.txt`: "the union" is not the Labour Court.
public final class BodyKinds {

    private static final Map<String, Set<String>> KINDS = kinds();
    private static final Set<String> OUTLETS = WordList.load("outlets.txt");
    private static final String OUTLET = "outlet";

    private BodyKinds() {}

    /// Whether a common noun may stand for a body, as far as both show a kind.
    ///
    /// @param noun in lower case
    /// @param names the names of the body
    public static boolean mayBe(String noun, List<String> names) {
        Set<String> wanted = KINDS.getOrDefault(noun, Set.of());
        Set<String> shown = new HashSet<>();
        for (String name : names) {
            if (OUTLETS.contains(name)) {
                shown.add(OUTLET);
            }
            for (String word : name.toLowerCase(Locale.ROOT).split("\\s+")) {
                shown.addAll(KINDS.getOrDefault(word, Set.of()));
            }
        }
        return wanted.isEmpty() || shown.isEmpty() || shown.stream().anyMatch(wanted::contains);
    }

    private static Map<String, Set<String>> kinds() {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (String line : WordList.lines("body-kinds.txt")) {
            String[] sides = line.split(": ", 2);
            for (String word : sides[1].split(" ")) {
                kinds.computeIfAbsent(word, key -> new HashSet<>()).add(sides[0]);
            }
        }
        return Map.copyOf(kinds);
    }
}

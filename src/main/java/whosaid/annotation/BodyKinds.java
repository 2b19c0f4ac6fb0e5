package whosaid.annotation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import whosaid.text.WordList;

/// The kinds of bodies that words show, from `body-kinds.txt`: "the union" is not the Labour Court.
public final class BodyKinds {

    private static final Map<String, Set<String>> KINDS = WordList.classes("body-kinds.txt");
    private static final Set<String> OUTLETS = WordList.load("outlets.txt");
    private static final String OUTLET = "outlet";

    private BodyKinds() {}

    /// Whether a common noun may stand for a body, as far as both show a kind.
    ///
    /// @param noun in lower case
    /// @param names the names of the body
    public static boolean mayBe(String noun, List<String> names) {
        Set<String> wanted = KINDS.getOrDefault(noun, Set.of());
        Set<String> shown = shown(names);
        return wanted.isEmpty() || shown.isEmpty() || shown.stream().anyMatch(wanted::contains);
    }

    /// Whether a body may be an outlet, as far as its names show a kind.
    public static boolean mayPublish(List<String> names) {
        Set<String> shown = shown(names);
        return shown.isEmpty() || shown.contains(OUTLET);
    }

    private static Set<String> shown(List<String> names) {
        Set<String> shown = new HashSet<>();
        for (String name : names) {
            if (OUTLETS.contains(name)) {
                shown.add(OUTLET);
            }
            String before = "";
            for (String word : name.toLowerCase(Locale.ROOT).split("\\s+")) {
                shown.addAll(KINDS.getOrDefault(word, Set.of()));
                shown.addAll(KINDS.getOrDefault(before + "-" + word, Set.of()));
                before = word;
            }
        }
        return shown;
    }
}

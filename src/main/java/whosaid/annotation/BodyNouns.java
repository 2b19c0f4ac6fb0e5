package whosaid.annotation;

import java.util.HashSet;
import java.util.Set;
import whosaid.text.WordList;

/// The common nouns for bodies of people, from `organisation-nouns.txt`: "agency" in "Reuters news agency".
public final class BodyNouns {

    private static final String VAGUE_MARK = "*";
    private static final Set<String> VAGUE = new HashSet<>();
    private static final Set<String> ALL = load();

    private BodyNouns() {}

    /// Whether a word in lower case is one of them.
    public static boolean has(String word) {
        return ALL.contains(word);
    }

    /// Whether a word in lower case is one that says little of which body is meant: "company".
    public static boolean isVague(String word) {
        return VAGUE.contains(word);
    }

    private static Set<String> load() {
        Set<String> nouns = new HashSet<>();
        for (String line : WordList.lines("organisation-nouns.txt")) {
            boolean vague = line.endsWith(VAGUE_MARK);
            String noun = vague ? line.substring(0, line.length() - VAGUE_MARK.length()) : line;
            nouns.add(noun);
            if (vague) {
                VAGUE.add(noun);
            }
        }
        return Set.copyOf(nouns);
    }
}

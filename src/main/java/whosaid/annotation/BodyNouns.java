package whosaid.annotation;

import java.util.Set;
import whosaid.text.MarkedWords;
import whosaid.text.WordList;

/// The common nouns for bodies of people, from `organisation-nouns.txt`: "agency" in "Reuters news agency".
public final class BodyNouns {

    /// Marked are those that say little of which body is meant.
    private static final MarkedWords NOUNS = MarkedWords.load("organisation-nouns.txt");

    private static final Set<String> IN_NAMES = WordList.load("named-by-kind.txt");

    private BodyNouns() {}

    /// Whether a word in lower case is one of them.
    public static boolean has(String word) {
        return NOUNS.all().contains(word);
    }

    /// Whether a word in lower case is one that says little of which body is meant: "company".
    public static boolean isVague(String word) {
        return NOUNS.marked().contains(word);
    }

    /// Whether bodies that a word in lower case stands for have it in their name: "court", but not "company".
    public static boolean isInName(String word) {
        return IN_NAMES.contains(word);
    }
}

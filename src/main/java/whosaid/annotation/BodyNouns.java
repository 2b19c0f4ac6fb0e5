package whosaid.annotation;

import whosaid.text.MarkedWords;

/// The common nouns for bodies of people, from `organisation-nouns.txt`: "agency" in "Reuters news agency".
public final class BodyNouns {

    /// Marked are those that say little of which body is meant.
    private static final MarkedWords NOUNS = MarkedWords.load("organisation-nouns.txt");

    private BodyNouns() {}

    /// Whether a word in lower case is one of them.
    public static boolean has(String word) {
        return NOUNS.all().contains(word);
    }

    /// Whether a word in lower case is one that says little of which body is meant: "company".
    public static boolean isVague(String word) {
        return NOUNS.marked().contains(word);
    }
}

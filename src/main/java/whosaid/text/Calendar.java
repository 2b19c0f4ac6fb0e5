package whosaid.text;

import java.util.Set;

/// The words of the calendar and the clock that are written with a capital and name nobody: days, months, zones.
public final class Calendar {

    private static final Set<String> WORDS = WordList.load("calendar.txt");

    private Calendar() {}

    /// Whether a word is one of them; short ones may have a full stop ("Nov.").
    public static boolean has(Token token) {
        return WORDS.contains(token.withoutStop());
    }
}

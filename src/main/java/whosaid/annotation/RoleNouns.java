package whosaid.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import whosaid.text.MarkedWords;

/// The nouns and phrases that name a role, from `roles.txt`.
public final class RoleNouns {

    private static final Pattern FIELD = Pattern.compile("\\s(?:of|for)\\s.*");
    private static final MarkedWords NOUNS = MarkedWords.load("roles.txt");
    private static final Set<String> ALL = NOUNS.all();

    /// What may stand between an office and the words before it.
    private static final List<String> OFFICE_BEFORE = List.of(" ", "-");

    /// Those that a country has.
    private static final Set<String> OFFICES = NOUNS.marked();

    private RoleNouns() {}

    /// Whether a word or phrase in lower case is one of them, however it is hyphenated ("film-maker"); or one with its
    /// rank ("vice-premier"), or two of them, before and behind a hyphen ("singer-songwriter").
    public static boolean has(String words) {
        int hyphen = words.indexOf('-');
        if (hyphen <= 0 || ALL.contains(words)) {
            return ALL.contains(words);
        }
        String first = words.substring(0, hyphen);
        String rest = words.substring(hyphen + 1);
        return ALL.contains(first + rest)
                || ALL.contains(words.replace('-', ' '))
                || (RoleWords.RANK.has(first) || ALL.contains(first)) && has(rest);
    }

    /// Whether a title ends in an office that a country has, so that the adjective of a country before it tells where
    /// it is held.
    public static boolean isOffice(String title) {
        String words = title.toLowerCase(Locale.ROOT);
        String one = isPlural(title) ? words.substring(0, words.length() - 1) : words;
        return OFFICES.stream()
                .anyMatch(office -> words.equals(office)
                        || one.equals(office)
                        || OFFICE_BEFORE.stream()
                                .anyMatch(before -> words.endsWith(before + office) || one.endsWith(before + office)));
    }

    /// Whether a title ends in the plural of one of them, of several people: "Judges", "Sens.", "council members",
    /// "professors of law".
    public static boolean isPlural(String title) {
        String words = FIELD.matcher(title.toLowerCase(Locale.ROOT)).replaceFirst("");
        String plain = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return isPluralHead(plain) || plain.contains(" ") && isPluralHead(plain.substring(plain.lastIndexOf(' ') + 1));
    }

    /// Whether the whole of some words, in lower case, is the plural of one of them.
    public static boolean isPluralHead(String words) {
        return !has(words)
                && (words.endsWith("s") && has(words.substring(0, words.length() - 1))
                        || words.endsWith("men") && has(words.substring(0, words.length() - 2) + "an"));
    }
}

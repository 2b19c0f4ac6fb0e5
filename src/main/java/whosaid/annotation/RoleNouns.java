package whosaid.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import whosaid.text.MarkedWords;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The nouns and phrases that name a role, from `roles.txt`, and those of them that one has in a body only, from
/// `body-roles.txt`.
public final class RoleNouns {

    private static final Pattern FIELD = Pattern.compile("\\s(?:of|for)\\s.*");

    /// "Ecotoxicologist": such words are made at will; an apologist is no scientist.
    private static final Pattern SCIENTIST = Pattern.compile("(?!apologist)\\p{L}{2,}ologist");

    private static final MarkedWords NOUNS = MarkedWords.load("roles.txt");
    private static final Set<String> ALL = NOUNS.all();

    /// Those that a country has.
    private static final Set<String> OFFICES = NOUNS.marked();

    private static final Set<String> OF_BODIES = WordList.load("body-roles.txt");

    private RoleNouns() {}

    /// Whether a word or phrase in lower case is one of them, however it is hyphenated ("film-maker"); or one with its
    /// rank ("vice-premier"), or two of them, before and behind a hyphen ("singer-songwriter").
    public static boolean has(String words) {
        int hyphen = words.indexOf('-');
        if (hyphen <= 0 || ALL.contains(words)) {
            return ALL.contains(words) || SCIENTIST.matcher(words).matches();
        }
        String first = words.substring(0, hyphen);
        String rest = words.substring(hyphen + 1);
        return ALL.contains(first + rest)
                || ALL.contains(words.replace('-', ' '))
                || (RoleWords.RANK.has(first) || ALL.contains(first)) && has(rest);
    }

    /// Whether some words are the title of a person, all with a capital: "Municipal Chief Executive", but not "Office
    /// of the Prosecutor".
    public static boolean isTitle(List<Token> words) {
        return words.stream().allMatch(Token::isCapitalised)
                && IntStream.range(0, words.size())
                        .mapToObj(i -> words.subList(i, words.size()).stream()
                                .map(Token::lower)
                                .collect(Collectors.joining(" ")))
                        .anyMatch(RoleNouns::has);
    }

    /// Whether a title ends in an office that a country has, so that the adjective of a country before it tells where
    /// it is held.
    public static boolean isOffice(String title) {
        String words = title.toLowerCase(Locale.ROOT);
        String one = isPlural(title) ? singular(words) : words;
        return OFFICES.stream().anyMatch(office -> endsIn(words, office) || endsIn(one, office));
    }

    /// Whether a title is such an office with the field it is about: "minister of health".
    public static boolean isOfficeWithField(String title) {
        return FIELD.matcher(title).find() && isOffice(plain(title));
    }

    /// Whether the last words of a title are an office, behind a space or a hyphen: "foreign minister", "vice-premier".
    private static boolean endsIn(String title, String office) {
        int before = title.length() - office.length() - 1;
        return title.endsWith(office) && (before < 0 || title.charAt(before) == ' ' || title.charAt(before) == '-');
    }

    /// Whether a title ends in the plural of one of them, of several people: "Judges", "Sens.", "council members",
    /// "professors of law".
    public static boolean isPlural(String title) {
        String plain = plain(title);
        return isPluralHead(plain) || isPluralHead(lastWord(plain));
    }

    /// Whether a title is one that somebody has in a body only: "deputy directors of research", but not "painter".
    public static boolean isOfBody(String title) {
        String last = lastWord(plain(title));
        return OF_BODIES.contains(isPluralHead(last) ? singular(last) : last);
    }

    private static String plain(String title) {
        String words = FIELD.matcher(title.toLowerCase(Locale.ROOT)).replaceFirst("");
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /// Whether the whole of some words, in lower case, is the plural of one of them.
    public static boolean isPluralHead(String words) {
        return !has(words) && has(singular(words));
    }

    /// A plural as it would be of one; what is no plural is not to be given.
    public static String singular(String words) {
        return words.endsWith("men")
                ? words.substring(0, words.length() - "men".length()) + "man"
                : words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
    }
}

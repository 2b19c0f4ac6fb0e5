package whosaid.article.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import whosaid.text.WordList;

/// Takes the names of people out of a byline: "By Ana Lind and Bo Ek, Staff Writers" names Ana Lind and Bo Ek, and
/// "CNN Wire" names nobody. What stands around names is in `byline-words.txt`; bodies also in `organisations.txt`
/// and `outlets.txt`.
final class Byline {

    private static final Pattern NOISE =
            Pattern.compile("\\([^)]*\\)|\\[[^]]*]|\\S+@\\S+|@\\w+|https?://\\S+|www\\.\\S+|[\"“”<>*]");
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Punct}–—]+|[\\s\\p{Punct}–—&&[^.)]]+$");
    private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}’'])\\p{L}");

    private static final Pattern BEFORE = Pattern.compile("^\\s*(?:" + String.join("|", entries("before")) + ")");
    private static final Pattern AFTER = Pattern.compile(String.join("|", entries("after")));
    private static final Pattern BETWEEN = Pattern.compile(String.join("|", entries("between")));
    private static final Pattern NOBODY = Pattern.compile(String.join("|", entries("nobody")));
    private static final Pattern AGENCY = Pattern.compile(String.join("|", entries("agency")));
    private static final Pattern BODY = Pattern.compile(String.join("|", entries("body")));
    private static final Set<String> GIVEN_NAMES = WordList.load("given-names.txt");
    private static final Set<String> ORGANISATIONS = WordList.load("organisations.txt");
    private static final Set<String> OUTLETS = WordList.load("outlets.txt");

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST = 400;

    /// An outlet whose name begins with so many letters of a name is meant by it: "Harbour Wire" and "Harbour Wire
    /// Online".
    private static final int LONG_NAME = 8;

    private Byline() {}

    private static List<String> entries(String kind) {
        return WordList.lines("byline-words.txt").stream()
                .filter(line -> line.startsWith(kind + ": "))
                .map(line -> "(?:" + line.substring(kind.length() + 2) + ")")
                .toList();
    }

    /// Whether a name is that of a news agency, which sends articles to others.
    static boolean isAgency(String name) {
        return AGENCY.matcher(name).matches();
    }

    /// Whether a line of text leads a name in, as in "By Ana Lind".
    static boolean isLedIn(String line) {
        return BEFORE.matcher(line).find();
    }

    /// The people named, in order, each once.
    ///
    /// @param outlet the outlet's name, which is nobody's; or null
    static List<String> people(List<String> bylines, @Nullable String outlet) {
        Map<String, String> people = new LinkedHashMap<>();
        for (String byline : bylines) {
            if (byline.length() <= LONGEST) {
                for (String named : names(byline)) {
                    String name = withoutOutlet(named, outlet);
                    if (isPerson(name)) {
                        people.putIfAbsent(name.toLowerCase(Locale.ROOT), inWords(name));
                    }
                }
            }
        }
        return List.copyOf(people.values());
    }

    private static List<String> names(String byline) {
        String line = BEFORE.matcher(NOISE.matcher(byline).replaceAll(" ")).replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(line)) {
            String name = Whitespace.line(
                    AFTER.matcher(BEFORE.matcher(part).replaceFirst("")).replaceFirst(""));
            name = EDGES.matcher(name).replaceAll("");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        boolean inverted =
                names.size() == 2 && line.contains(",") && names.stream().noneMatch(Byline::hasSpace);
        return inverted ? List.of(names.get(1) + " " + names.get(0)) : names;
    }

    private static boolean hasSpace(String name) {
        return name.indexOf(' ') >= 0;
    }

    private static boolean isPerson(String name) {
        if (name.length() > LONGEST_NAME
                || NOBODY.matcher(name).matches()
                || isAgency(name)
                || ORGANISATIONS.contains(name)
                || OUTLETS.contains(name)) {
            return false;
        }
        String[] words = WORDS.split(name);
        boolean latin =
                name.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN);
        boolean known = words.length > 1 || GIVEN_NAMES.contains(name);
        if (latin && !(known && Character.isUpperCase(name.codePointAt(0)))) {
            return false;
        }
        for (String word : words) {
            if (BODY.matcher(word).matches() || word.codePoints().anyMatch(Character::isDigit)) {
                return false;
            }
        }
        return words.length <= MOST_WORDS && name.codePoints().anyMatch(Character::isLetter);
    }

    /// "Bo Ek Harbour Wire" without the name of the outlet behind it; empty when it is nothing else.
    private static String withoutOutlet(String name, @Nullable String outlet) {
        if (outlet == null) {
            return name;
        }
        String of = Letters.of(outlet).replaceFirst("^the", "");
        String letters = Letters.of(name);
        if (letters.length() >= LONG_NAME && of.startsWith(letters)) {
            return "";
        }
        String[] words = WORDS.split(name);
        String last = "";
        for (int i = words.length - 1; i >= 0; i--) {
            last = Letters.of(words[i]) + last;
            if (last.equals(of) || last.equals("the" + of)) {
                return String.join(" ", List.of(words).subList(0, i));
            }
        }
        return name;
    }

    /// A name set in capitals as it is written elsewhere.
    private static String inWords(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        return WORD_START.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(start -> start.group()
                .toUpperCase(Locale.ROOT));
    }
}

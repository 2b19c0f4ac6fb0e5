package whosaid.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whosaid.text.WordList;

/// A person's name taken apart.
///
/// @param words given and family names in the order of the text, folded, without titles and particles; at least one
/// @param nickname the word of the given name that stands in marks, "jack" of "John “Jack” Lind" and "John (Jack)
/// Lind", which is none of the words; or null when the name has none
/// @param generation "jr", "sr", "ii" … or null when the name has none
/// @param fathers whether the last word is the father's name: that of "Mohammed bin Salman", who is no Salman
record PersonName(
        List<String> words,
        @Nullable String nickname,
        @Nullable String generation,
        boolean fathers) {

    /// "al-Assad" and "von der Leyen", but not "Al Gore".
    private static final Pattern BEGINS_WITH_PARTICLE = Pattern.compile("\\p{Ll}|\\p{L}+-");

    /// Between other words of the name.
    private static final Pattern NICKNAME =
            Pattern.compile("(?<=\\p{L}\\.? )[(“\"‘'](?<nickname>\\p{Lu}[\\p{L}.-]*)[)”\"’'] (?=\\p{L})");

    private static final Pattern FAMILY_COMMA_GIVEN = Pattern.compile("([^,]+), ([^,]+)");

    private static final Set<String> TITLES = folded("person-titles.txt", "honorifics.txt");
    private static final Map<String, String> GENERATIONS = pairs("generations.txt");
    private static final Set<String> PARTICLES = folded("name-particles.txt");
    private static final Set<String> PATRONYMICS = folded("patronymics.txt");
    private static final Set<String> FAMILY_FIRST = WordList.lines("family-names-first.txt").stream()
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> GIVEN = folded("given-names.txt");
    private static final Set<String> FREQUENT = WordList.lines("frequent-family-names.txt").stream()
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Set<String>> SHORT_FORMS = shortForms();
    private static final Remembered<PersonName> NAMES = new Remembered<>(PersonName::takenApart);

    PersonName {
        words = List.copyOf(words);
    }

    /// Takes a name apart; a name that is nothing but titles and particles keeps them.
    static PersonName of(String name) {
        return NAMES.of(name);
    }

    private static PersonName takenApart(String name) {
        Matcher marked = NICKNAME.matcher(name);
        String nickname = marked.find() ? Folded.words(marked.group("nickname")).getFirst() : null;
        List<String> all = Folded.words(inOrder(nickname == null ? name : marked.replaceFirst("")));
        String generation = null;
        boolean fathers = false;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            boolean title = words.isEmpty() && i + 1 < all.size() && TITLES.contains(word);
            boolean particle = PARTICLES.contains(word)
                    && (i > 0 || BEGINS_WITH_PARTICLE.matcher(name).lookingAt());
            if (i > 0 && GENERATIONS.containsKey(word)) {
                generation = GENERATIONS.get(word);
            } else if (!title && !particle) {
                fathers = !words.isEmpty() && PATRONYMICS.contains(all.get(i - 1));
                words.add(word);
            }
        }
        return new PersonName(
                words.isEmpty() ? all.isEmpty() ? List.of(name) : all : words, nickname, generation, fathers);
    }

    /// The nickname with the family name; the name itself when it has no nickname.
    PersonName asCalled() {
        return nickname == null ? this : new PersonName(List.of(nickname, words.getLast()), null, generation, fathers);
    }

    /// A list's "Lind, Ana" as "Ana Lind"; but not "Robert Lind, Jr".
    private static String inOrder(String name) {
        Matcher turned = FAMILY_COMMA_GIVEN.matcher(name);
        boolean generation =
                turned.matches() && Folded.words(turned.group(2)).stream().allMatch(GENERATIONS::containsKey);
        return turned.matches() && !generation ? turned.group(2) + " " + turned.group(1) : name;
    }

    /// The name as one string: equal for names that differ in titles, accents, hyphens and letter case only.
    String key() {
        return String.join(" ", words)
                + (nickname == null ? "" : " (" + nickname + ")")
                + (generation == null ? "" : " " + generation);
    }

    boolean isBare() {
        return words.size() == 1;
    }

    /// The words that may be its family name: the last one, unless it is the father's, and the first where families
    /// stand first.
    Set<String> families() {
        Set<String> families = new HashSet<>();
        if (!fathers) {
            families.add(words.getLast());
        }
        if (FAMILY_FIRST.contains(words.getFirst())) {
            families.add(words.getFirst());
        }
        return families;
    }

    /// Whether a word is a family name of a language that puts it first.
    static boolean isFamilyFirst(String word) {
        return FAMILY_FIRST.contains(word);
    }

    /// Whether a word is a given name that is frequent somewhere.
    static boolean isGiven(String word) {
        return GIVEN.contains(word);
    }

    /// Whether many people may bear this very name: both its given and its family name are frequent, or it is short and
    /// of a language with few family names.
    boolean isFrequent() {
        boolean family = families().stream().anyMatch(word -> FREQUENT.contains(word) || FAMILY_FIRST.contains(word));
        return words.size() == 2
                && family
                && words.stream().anyMatch(word -> GIVEN.contains(word) || word.length() <= 4);
    }

    /// Whether a word is a frequent family name.
    static boolean isFrequentFamily(String word) {
        return FREQUENT.contains(word) || FAMILY_FIRST.contains(word);
    }

    /// Whether one given name is a short form of the other, or both are of a third: "Bill", "Will" and "William".
    static boolean shortForm(String one, String other) {
        Set<String> ofOne = SHORT_FORMS.getOrDefault(one, Set.of());
        Set<String> ofOther = SHORT_FORMS.getOrDefault(other, Set.of());
        return ofOne.contains(other) || ofOther.contains(one) || ofOne.stream().anyMatch(ofOther::contains);
    }

    /// The full forms that a short given name stands for.
    static Set<String> fullForms(String given) {
        return SHORT_FORMS.getOrDefault(given, Set.of());
    }

    private static Set<String> folded(String... files) {
        return Stream.of(files)
                .flatMap(file -> WordList.lines(file).stream())
                .map(Folded::words)
                .filter(words -> words.size() == 1)
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> pairs(String file) {
        return WordList.lines(file).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toUnmodifiableMap(sides -> sides[0], sides -> sides[1]));
    }

    private static Map<String, Set<String>> shortForms() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (String line : WordList.lines("nicknames.txt")) {
            List<String> sides = Folded.words(line);
            forms.computeIfAbsent(sides.get(0), key -> new HashSet<>()).add(sides.get(1));
        }
        return forms;
    }
}

package whosaid.extract.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.text.WordList;

/// One way to write a name, and which other ways may stand for the same bearer.
///
/// @param words in lower case, without "the", accents, dots and quotation marks, and without the Arabic article at
/// their front ("al-")
public record NameForm(List<String> words) {

    // compiled before the lists, which are read with them
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("\\b[ae]l-(?=\\p{L})");
    private static final Pattern NO_PART = Pattern.compile("[.,\"“”„«»()]");

    private static final Set<String> SUFFIXES = lowerCase("corporate-suffixes.txt");
    private static final Set<String> TAILS = lowerCase("organisation-tails.txt");
    private static final Set<String> NICKNAMES = lowerCase("nicknames.txt");
    private static final Set<String> GENERATIONS = WordList.lines("generations.txt").stream()
            .map(line -> line.split(" ", 2)[0])
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> JOINERS = lowerCase("name-joiners.txt");
    private static final Set<String> PATRONYMICS = WordList.load("patronymics.txt");
    private static final Set<String> ORGANISATION_WORDS = lowerCase("organisation-words.txt");
    private static final Map<String, String> SHORT_NAMES =
            WordList.pairs("organisation-short-names.txt").entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            name -> name.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    private static final Set<String> NAMED_BODIES = lowerCase("named-bodies.txt");
    private static final String OF = "of";
    private static final Set<String> ORIGINS = Stream.of("demonyms.txt", "countries.txt", "places.txt")
            .flatMap(file -> lowerCase(file).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> KNOWN_BODIES = Stream.of("organisations.txt", "outlets.txt")
            .flatMap(file -> lowerCase(file).stream())
            .collect(Collectors.toUnmodifiableSet());

    /// Shorter names that differ in one letter are mostly those of two people.
    private static final int LONG_WORD = 6;

    public NameForm {
        words = List.copyOf(words);
    }

    /// Whether a word tells bearers of one name in a family apart ("Jr.").
    static boolean isGeneration(String word) {
        return GENERATIONS.contains(NO_PART.matcher(word).replaceAll("").toLowerCase(Locale.ROOT));
    }

    private static Set<String> lowerCase(String file) {
        return Set.copyOf(WordList.lines(file).stream()
                .map(line -> NO_PART.matcher(line).replaceAll("").toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
    }

    /// The form of a name as it is written.
    public static NameForm of(String name) {
        String withoutAccents =
                ACCENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String plain = NO_PART.matcher(withoutAccents)
                .replaceAll("")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT)
                .strip();
        List<String> words = SPACE.splitAsStream(ARABIC_ARTICLE.matcher(plain).replaceAll(""))
                .filter(w -> !w.isEmpty())
                .toList();
        boolean article = words.size() > 1 && words.getFirst().equals("the");
        return new NameForm(article ? words.subList(1, words.size()) : words);
    }

    /// Whether this may be a shorter way to name the person whose name is `full`: a surname, a given name, initials, a
    /// name without its middle part.
    boolean shortensPerson(NameForm full) {
        if (words.size() > full.words.size() || words.isEmpty()) {
            return false;
        }
        if (words.size() == 1) {
            String only = words.getFirst();
            return !JOINERS.contains(only)
                            && only.length() > 1
                            && full.words.contains(only)
                            && !full.isFamilyName()
                            && !full.isFather(only)
                    || isInitialsOf(full);
        }
        return !isOfOtherGeneration(full) && (isWithin(full) || fitsInOrder(full) || reversed(full));
    }

    /// "Donald Harlan" where there is a "Donald Harlan Jr." too: the father.
    private boolean isOfOtherGeneration(NameForm full) {
        return GENERATIONS.contains(full.words.getLast())
                && full.words.subList(0, full.words.size() - 1).equals(words);
    }

    /// "Harlan Jr.": where one is called so, "Harlan" is another.
    private boolean isFamilyName() {
        return words.size() == 2 && GENERATIONS.contains(words.getLast());
    }

    /// "Salman" in "Mohammed bin Salman".
    private boolean isFather(String word) {
        int at = words.lastIndexOf(word);
        return at > 0 && words.indexOf(word) == at && isPatronymic(words.get(at - 1));
    }

    /// Whether a word stands between a name and that of the father ("bin"), letter case apart.
    static boolean isPatronymic(String word) {
        return PATRONYMICS.contains(word.toLowerCase(Locale.ROOT));
    }

    /// "JFK".
    private boolean isInitialsOf(NameForm full) {
        return full.words.size() > 1 && full.initials(word -> true).equals(words.getFirst());
    }

    /// Whether this may be a misspelling of the name of a person, or of the family name in it: one long word differs in
    /// one letter. In a full name that is not the last letter of a word: Daniela and Daniele are two people.
    boolean misspellsPerson(NameForm full) {
        List<String> right = words.size() == 1 ? List.of(full.words.getLast()) : full.words;
        if (right.size() != words.size()) {
            return false;
        }
        int misspelt = 0;
        for (int i = 0; i < right.size(); i++) {
            if (!right.get(i).equals(words.get(i))) {
                misspelt++;
                if (!differsInOneLetter(words.get(i), right.get(i), words.size() > 1)) {
                    return false;
                }
            }
        }
        return misspelt == 1;
    }

    private static boolean differsInOneLetter(String one, String other, boolean within) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int front = 0;
        while (front < shorter && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        return shorter >= LONG_WORD && longer - front - back == 1 && !(within && back == 0);
    }

    /// "Ana Lind" in "María Ana Lind Moreno": who has two given names and two family names goes by one of each.
    private boolean isWithin(NameForm full) {
        return Collections.indexOfSubList(full.words, words) >= 0;
    }

    private boolean endsWith(NameForm full) {
        return full.words
                .subList(full.words.size() - words.size(), full.words.size())
                .equals(words);
    }

    private boolean startsWith(NameForm full) {
        return full.words.subList(0, words.size()).equals(words);
    }

    /// Yao Shunyu and Shunyu Yao.
    private boolean reversed(NameForm full) {
        return words.size() == 2 && full.words.equals(words.reversed());
    }

    /// "J. Smith", "John Smith" and "Jack Smith" in "John Adam Smith": the same last word, and the words before it in
    /// the same order. An initial between others stands for the next word: "John B. Smith" is not "John A. B. Smith".
    private boolean fitsInOrder(NameForm full) {
        if (!words.getLast().equals(full.words.getLast())) {
            return false;
        }
        int at = 0;
        for (String word : full.words) {
            if (at < words.size() && (word.equals(words.get(at)) || shortens(words.get(at), word))) {
                at++;
            } else if (at > 0 && at < words.size() && words.get(at).length() == 1) {
                return false;
            }
        }
        return at == words.size();
    }

    /// "J. Smith" and "Jack Smith" for "John Smith".
    boolean abbreviates(NameForm full) {
        return words.size() > 1 && words.size() == full.words.size() && fitsInOrder(full);
    }

    private static boolean shortens(String shorter, String longer) {
        return shorter.length() == 1 && longer.startsWith(shorter) || NICKNAMES.contains(shorter + " " + longer);
    }

    /// Whether this may be a shorter way to name the organisation whose name is `full`: without its legal form or kind
    /// ("Tencent", "Harvard"), without where it is from ("Supreme Court"), or its initials.
    boolean shortensOrganisation(NameForm full) {
        List<String> core = full.core();
        List<String> mine = core();
        int extra = full.words.size() - words.size();
        return mine.equals(core)
                || words.equals(core)
                || turned().equals(full.words)
                || full.turned().equals(words)
                || full.words.equals(of(SHORT_NAMES.getOrDefault(String.join(" ", words), "")).words)
                || extra > 0 && words.size() > 1 && hasKind() && (endsWith(full) || isAllButPlaceOf(full))
                || extra > 0
                        && startsWith(full)
                        && full.words.subList(words.size(), full.words.size()).stream()
                                .allMatch(TAILS::contains)
                || extra > 0 && endsWith(full) && isOrigin(String.join(" ", full.words.subList(0, extra)))
                || isAcronymOf(full);
    }

    /// "Planters’ Association" for "Planters’ Association of Ceylon".
    private boolean isAllButPlaceOf(NameForm full) {
        List<String> rest = full.words.subList(Math.min(words.size(), full.words.size()), full.words.size());
        return startsWith(full)
                && rest.size() > 1
                && rest.getFirst().equals(OF)
                && (rest.size() == 2 || isOrigin(String.join(" ", rest.subList(1, rest.size()))));
    }

    /// Whether this is how the name of the organisation `full` begins, and no body of its own that is known: "Gridwell"
    /// for "Gridwell Energy Ventures". Only who has read the full name before takes it so.
    boolean opensOrganisation(NameForm full) {
        return words.size() < full.words.size()
                && startsWith(full)
                && !JOINERS.contains(full.words.get(words.size()))
                && !hasKind()
                && !KNOWN_BODIES.contains(String.join(" ", words))
                && !isOrigin(String.join(" ", words));
    }

    /// Whether words in lower case are a country, a place, or what is from there: "russian".
    static boolean isOrigin(String words) {
        return ORIGINS.contains(words);
    }

    /// Whether it has a common noun for a body: "Center on Religion", "Harbour Bank".
    public boolean hasKind() {
        return words.stream().anyMatch(ORGANISATION_WORDS::contains);
    }

    /// "Department of Justice" for "Justice Department".
    private List<String> turned() {
        if (words.size() < 2 || !ORGANISATION_WORDS.contains(words.getLast())) {
            return words;
        }
        List<String> turned = new ArrayList<>(List.of(words.getLast(), OF));
        turned.addAll(words.subList(0, words.size() - 1));
        return turned;
    }

    /// Whether this is one word that any body of its kind may be called by: "Court", "Commission"; but not "House".
    boolean isKindOfOrganisation() {
        return words.size() == 1
                && ORGANISATION_WORDS.contains(words.getFirst())
                && !NAMED_BODIES.contains(words.getFirst());
    }

    /// The words without the legal form at the end; all of them when nothing else is there.
    private List<String> core() {
        int end = words.size();
        while (end > 1 && SUFFIXES.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    /// Whether this is one word made of the first letters of `full`.
    boolean isAcronymOf(NameForm full) {
        if (words.size() != 1 || words.getFirst().length() < 2 || full.words.size() < 2) {
            return false;
        }
        String letters = words.getFirst();
        NameForm core = new NameForm(full.core());
        return letters.equals(full.initials(word -> true))
                || letters.equals(full.initials(word -> !JOINERS.contains(word)))
                || letters.equals(core.initials(word -> !JOINERS.contains(word)))
                || letters.equals(full.beforeOf().initials(word -> !JOINERS.contains(word)));
    }

    /// "Constitutional Democratic Party" of "Constitutional Democratic Party of Japan".
    private NameForm beforeOf() {
        int of = words.lastIndexOf(OF);
        return of < 2 ? this : new NameForm(words.subList(0, of));
    }

    private String initials(Predicate<String> counts) {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            for (String part : word.split("-", -1)) {
                if (counts.test(word) && !part.isEmpty()) {
                    letters.append(part.charAt(0));
                }
            }
        }
        return letters.toString();
    }
}

package whosaid.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.text.WordList;

/// An organisation's name taken apart.
///
/// @param words folded, without "the"; at least one
/// @param capitals whether it is one word in capitals, which may be an acronym
record OrganisationName(List<String> words, boolean capitals) {

    /// "Co-operation", but not "Asia-Pacific".
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{Ll})");

    private static final Set<String> LEGAL_FORMS = folded("corporate-suffixes.txt");
    private static final Set<String> TAILS = folded("organisation-tails.txt");
    private static final Set<String> KINDS = folded("organisation-words.txt");
    private static final Set<String> JOINERS = folded("name-joiners.txt");
    private static final Set<String> QUALIFIERS = folded("body-qualifiers.txt");
    private static final Set<String> NAMED_BODIES = folded("named-bodies.txt");
    private static final Map<String, List<String>> SHORT_NAMES =
            WordList.pairs("organisation-short-names.txt").entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            name -> String.join(" ", Folded.words(name.getKey())),
                            name -> Folded.words(name.getValue())));
    private static final Map<String, Set<String>> CLASSES = WordList.classes("body-classes.txt");
    private static final int LONGEST_ACRONYM = 8;
    private static final Remembered<OrganisationName> NAMES = new Remembered<>(OrganisationName::takenApart);

    OrganisationName {
        words = List.copyOf(words);
    }

    /// Takes a name apart.
    static OrganisationName of(String name) {
        return NAMES.of(name);
    }

    private static OrganisationName takenApart(String name) {
        List<String> words = Folded.words(HYPHEN.matcher(name).replaceAll(""));
        boolean article = words.size() > 1 && words.getFirst().equals("the");
        List<String> own = article ? words.subList(1, words.size()) : words;
        boolean capitals = own.size() == 1
                && name.codePoints().noneMatch(Character::isLowerCase)
                && name.length() <= LONGEST_ACRONYM;
        return new OrganisationName(own.isEmpty() ? List.of(name) : own, capitals);
    }

    /// The words as one string.
    String key() {
        return String.join(" ", words);
    }

    /// The words without the legal form at the end ("Inc", "Holdings Ltd"), and in full where the name is a usual short
    /// one; all of them when nothing else is there.
    List<String> core() {
        int end = words.size();
        while (end > 1 && LEGAL_FORMS.contains(words.get(end - 1))) {
            end--;
        }
        List<String> core = words.subList(0, end);
        return SHORT_NAMES.getOrDefault(String.join(" ", core), core);
    }

    /// The core without the word for the kind of body at its end: "harvard" of "Harvard University".
    List<String> withoutKind() {
        List<String> core = core();
        int end = core.size();
        while (end > 1 && (TAILS.contains(core.get(end - 1)) || LEGAL_FORMS.contains(core.get(end - 1)))) {
            end--;
        }
        return core.subList(0, end);
    }

    /// What the words say of the kind of body that [#withoutKind] leaves out, from `body-classes.txt`.
    Set<String> classes() {
        List<String> core = core();
        return core.subList(withoutKind().size(), core.size()).stream()
                .flatMap(word -> CLASSES.getOrDefault(word, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /// The words that count, in the order of the alphabet: equal for "Justice Department" and "Department of Justice".
    Set<String> unordered() {
        return core().stream().filter(word -> !JOINERS.contains(word)).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether it names a body by nothing but its kind, so that each country has one: "Supreme Court", "Finance
    /// Ministry", "Senate".
    boolean isGeneric() {
        return words.stream()
                .allMatch(word -> KINDS.contains(word)
                        || QUALIFIERS.contains(word)
                        || JOINERS.contains(word)
                        || NAMED_BODIES.contains(word));
    }

    /// Whether letters are the first ones of its words, with or without the small words and the legal form.
    boolean hasInitials(String acronym) {
        return words.size() > 1
                && (initials(word -> true).equals(acronym)
                        || initials(word -> !JOINERS.contains(word)).equals(acronym));
    }

    /// The first letters of all words but the small ones.
    String initials() {
        return words.size() > 1 ? initials(word -> !JOINERS.contains(word)) : "";
    }

    private String initials(Predicate<String> counts) {
        return words.stream()
                .filter(counts)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    private static Set<String> folded(String file) {
        return WordList.lines(file).stream()
                .flatMap(line -> Folded.words(line).size() == 1
                        ? Stream.of(Folded.words(line).getFirst())
                        : Stream.of())
                .collect(Collectors.toUnmodifiableSet());
    }
}

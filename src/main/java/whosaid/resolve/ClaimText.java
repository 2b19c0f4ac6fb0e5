package whosaid.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;
import whosaid.text.WordList;

/// What counts of a sentence when its claim is compared with another: which words and numbers it has, what it denies,
/// in which direction it points.
///
/// @param wording all its words in lower case, in their order, with a space before and behind each
/// @param words stems of the words that carry meaning
/// @param numbers its numbers, each in one form
/// @param directions by what it speaks of ("size", "support"), in which direction
/// @param denials negations that no direction has taken up
public record ClaimText(
        String wording, Set<String> words, Set<String> numbers, Map<String, Direction> directions, int denials) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\d+(?:[.,]\\d+)*|%");
    private static final Pattern SHORT_NOT = Pattern.compile("(?i)(?<=\\p{L})n['’]t\\b|\\bcan['’]?t\\b|\\bcannot\\b");

    /// "U.S." is the same as "US".
    private static final Pattern INITIALS = Pattern.compile("\\b(?:\\p{Lu}\\.){2,}");

    private static final Set<String> FUNCTION_WORDS = WordList.load("english-function-words.txt");
    private static final Phrases NEGATIONS = new Phrases(WordList.lines("negations.txt"));
    private static final Map<String, List<Phrases>> OPPOSITES = opposites();

    /// A negation reaches so many words on.
    private static final int REACH = 4;

    /// In the data file, before what is of the whole sentence.
    private static final String OF_ALL = "the whole ";

    /// What a direction is said of stands within so many words.
    private static final int NEAR = 6;

    /// A direction that a sentence speaks of.
    ///
    /// @param sign 1 for one direction and -1 for the other, negation counted
    /// @param of stems of the words beside it, which tell what it is said of; empty when it is of the whole sentence
    public record Direction(int sign, Set<String> of) {

        public Direction {
            of = Set.copyOf(of);
        }

        /// Whether it is of the whole sentence, as a likelihood is.
        boolean isOfAll() {
            return of.isEmpty();
        }

        /// Whether it may be said of the same thing as another.
        boolean isNear(Direction other) {
            return of.stream().anyMatch(other.of::contains);
        }
    }

    public ClaimText {
        words = Set.copyOf(words);
        numbers = Set.copyOf(numbers);
        directions = Map.copyOf(directions);
    }

    /// Reads a sentence.
    public static ClaimText of(String sentence) {
        String plain = INITIALS.matcher(SHORT_NOT.matcher(sentence).replaceAll(" not"))
                .replaceAll(letters -> letters.group().replace(".", ""));
        List<String> words = WORD.matcher(plain)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
        List<Integer> negations = new ArrayList<>(NEGATIONS.in(words));
        Map<String, Direction> directions = directions(words, negations);
        return new ClaimText(
                " " + String.join(" ", words) + " ", stems(words), Quantities.of(words), directions, negations.size());
    }

    private static Set<String> stems(List<String> words) {
        PorterStemmer stemmer = new PorterStemmer();
        Set<String> stems = new TreeSet<>();
        words.stream()
                .filter(word -> !FUNCTION_WORDS.contains(word) && word.length() > 1)
                .forEach(word -> stems.add(stemmer.stem(word)));
        return stems;
    }

    /// The direction of each thing, of its first word; takes the negations that turn one round out of the list.
    private static Map<String, Direction> directions(List<String> words, List<Integer> negations) {
        Map<String, Direction> directions = new HashMap<>();
        OPPOSITES.forEach((thing, sides) -> {
            List<Integer> one = sides.get(0).in(words);
            List<Integer> other = sides.get(1).in(words);
            if (one.isEmpty() == other.isEmpty()) {
                return;
            }
            int at = one.isEmpty() ? other.getFirst() : one.getFirst();
            int sign = one.isEmpty() ? -1 : 1;
            for (Integer negation : List.copyOf(negations)) {
                if (negation < at && at - negation <= REACH) {
                    sign = -sign;
                    negations.remove(negation);
                } else if (negation == at) {
                    negations.remove(negation);
                }
            }
            List<String> near = new ArrayList<>(words.subList(Math.max(0, at - NEAR), at));
            near.addAll(words.subList(at + 1, Math.min(words.size(), at + 1 + NEAR)));
            boolean ofAll = thing.startsWith(OF_ALL);
            directions.put(
                    ofAll ? thing.substring(OF_ALL.length()) : thing,
                    new Direction(sign, ofAll ? Set.of() : stems(near)));
        });
        return directions;
    }

    private static Map<String, List<Phrases>> opposites() {
        Map<String, List<Phrases>> opposites = new LinkedHashMap<>();
        for (String line : WordList.lines("opposites.txt")) {
            String[] parts = line.split(": | \\| ");
            opposites.put(
                    parts[0],
                    List.of(new Phrases(List.of(parts[1].split(", "))), new Phrases(List.of(parts[2].split(", ")))));
        }
        return opposites;
    }
}

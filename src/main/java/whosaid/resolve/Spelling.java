package whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import whosaid.text.WordList;

/// How alike two words are when one name of another script or language is written in Latin letters in different ways:
/// "Qaddafi" and "Gadhafi", "Zelensky" and "Zelenskyy".
///
/// A weighted edit distance (Levenshtein) over words in which the usual alternatives are made one first; sounds that
/// systems of romanisation mix up cost less than others.
final class Spelling {

    /// Words below this are different words.
    static final double LEAST = 0.84;

    private static final int SHORTEST = 4;
    private static final double SIMILAR = 0.4;

    /// The same words come again and again, and their plain forms are dear.
    private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 100_000;
    private static final String VOWELS = "aeiou";

    /// An alternative and what stands for it, in the order they are applied.
    private record Alternative(Pattern written, String instead) {}

    private static final List<Alternative> ALTERNATIVES = new ArrayList<>();
    private static final Set<String> MIXED_UP = WordList.load("similar-sounds.txt");

    static {
        for (String line : WordList.lines("romanisations.txt")) {
            String[] sides = line.split(" = ", -1);
            ALTERNATIVES.add(new Alternative(Pattern.compile(sides[0]), sides.length > 1 ? sides[1] : ""));
        }
    }

    private Spelling() {}

    /// A word with the usual alternatives made one.
    static String plain(String word) {
        if (PLAIN.size() > MOST_KEPT) {
            PLAIN.clear();
        }
        return PLAIN.computeIfAbsent(word, Spelling::makePlain);
    }

    private static String makePlain(String word) {
        String plain = word;
        for (Alternative alternative : ALTERNATIVES) {
            plain = alternative.written.matcher(plain).replaceAll(alternative.instead);
        }
        return plain;
    }

    /// The consonants of a word as they sound, with the first letter if it is a vowel as "a": what blocks are made of.
    static String skeleton(String word) {
        // The sound that "ch" stands for differs between languages most.
        String plain = plain(word).replace("ch", "sh");
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean vowel = VOWELS.indexOf(c) >= 0;
            if (!vowel && c != 'h' || i == 0) {
                char sound = sound(c, vowel);
                if (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != sound) {
                    skeleton.append(sound);
                }
            }
        }
        return skeleton.toString();
    }

    private static char sound(char c, boolean vowel) {
        return switch (c) {
            case 'g', 'q', 'c' -> 'k';
            case 'd' -> 't';
            case 'b' -> 'p';
            case 'w' -> 'v';
            case 'z' -> 's';
            default -> vowel || c == 'y' ? 'a' : c;
        };
    }

    /// How alike two words are, 0 to 1; short words are alike only when they are equal.
    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        String a = plain(one);
        String b = plain(other);
        int longest = Math.max(a.length(), b.length());
        if (Math.min(one.length(), other.length()) < SHORTEST || isOther(a, b) || isOther(b, a)) {
            return 0;
        }
        return 1 - distance(a, b) / longest;
    }

    /// A vowel more at the end makes another name, "Ivan" and "Ivana"; so does a consonant more in front, "Anna" and
    /// "Hanna".
    private static boolean isOther(String shorter, String longer) {
        return longer.length() == shorter.length() + 1
                && (longer.startsWith(shorter) && VOWELS.indexOf(longer.charAt(longer.length() - 1)) >= 0
                        || longer.endsWith(shorter) && VOWELS.indexOf(longer.charAt(0)) < 0);
    }

    private static double distance(String a, String b) {
        double[] last = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            last[j] = last[j - 1] + single(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            double[] row = new double[b.length() + 1];
            row[0] = last[0] + single(a.charAt(i - 1));
            for (int j = 1; j <= b.length(); j++) {
                row[j] = Math.min(
                        last[j - 1] + instead(a.charAt(i - 1), b.charAt(j - 1)),
                        Math.min(last[j] + single(a.charAt(i - 1)), row[j - 1] + single(b.charAt(j - 1))));
            }
            last = row;
        }
        return last[b.length()];
    }

    private static double single(char c) {
        return c == 'h' || VOWELS.indexOf(c) >= 0 ? SIMILAR : 1;
    }

    private static double instead(char one, char other) {
        if (one == other) {
            return 0;
        }
        boolean vowels = VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0;
        return vowels || MIXED_UP.contains("" + one + other) || MIXED_UP.contains("" + other + one) ? SIMILAR : 1;
    }
}

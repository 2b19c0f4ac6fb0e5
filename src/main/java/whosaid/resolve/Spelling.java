package whosaid.resolve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

    private static final Remembered<String> PLAIN = new Remembered<>(Spelling::makePlain);
    private static final String VOWELS = "aeiou";

    /// An alternative and what stands for it, in the order they are applied.
    private record Alternative(Pattern written, String instead) {}

    private static final List<Alternative> ALTERNATIVES = new ArrayList<>();

    private static final int ASCII = 128;

    /// Pairs of letters of ASCII, as [#pair] numbers them: asked for every two letters of every two words.
    private static final BitSet MIXED_UP = new BitSet();

    static {
        for (String letters : WordList.load("similar-sounds.txt")) {
            MIXED_UP.set(pair(letters.charAt(0), letters.charAt(1)));
            MIXED_UP.set(pair(letters.charAt(1), letters.charAt(0)));
        }
        for (String line : WordList.lines("romanisations.txt")) {
            String[] sides = line.split(" = ", -1);
            ALTERNATIVES.add(new Alternative(Pattern.compile(sides[0]), sides.length > 1 ? sides[1] : ""));
        }
    }

    private Spelling() {}

    /// A word with the usual alternatives made one.
    static String plain(String word) {
        return PLAIN.of(word);
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

    /// Whether two words are alike; short ones are so only when they are equal.
    ///
    /// @param least how much, 0 to 1: one less the distance over the letters of the longer word
    static boolean areAlike(String one, String other, double least) {
        if (one.equals(other)) {
            return true;
        }
        String a = plain(one);
        String b = plain(other);
        if (Math.min(one.length(), other.length()) < SHORTEST || isOther(a, b) || isOther(b, a)) {
            return false;
        }
        return likeness(a, b, least) >= least;
    }

    /// A vowel more at the end makes another name, "Ivan" and "Ivana"; so does a consonant more in front, "Anna" and
    /// "Hanna".
    private static boolean isOther(String shorter, String longer) {
        return longer.length() == shorter.length() + 1
                && (longer.startsWith(shorter) && VOWELS.indexOf(longer.charAt(longer.length() - 1)) >= 0
                        || longer.endsWith(shorter) && VOWELS.indexOf(longer.charAt(0)) < 0);
    }

    /// How alike two plain words are; of those that are less alike than the least, an upper bound.
    private static double likeness(String a, String b, double least) {
        double longest = Math.max(a.length(), b.length());
        double[] last = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            last[j] = last[j - 1] + single(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            double[] row = new double[b.length() + 1];
            row[0] = last[0] + single(a.charAt(i - 1));
            double nearest = row[0];
            for (int j = 1; j <= b.length(); j++) {
                row[j] = Math.min(
                        last[j - 1] + instead(a.charAt(i - 1), b.charAt(j - 1)),
                        Math.min(last[j] + single(a.charAt(i - 1)), row[j - 1] + single(b.charAt(j - 1))));
                nearest = Math.min(nearest, row[j]);
            }
            if (1 - nearest / longest < least) {
                return 1 - nearest / longest;
            }
            last = row;
        }
        return 1 - last[b.length()] / longest;
    }

    private static double single(char c) {
        return c == 'h' || VOWELS.indexOf(c) >= 0 ? SIMILAR : 1;
    }

    private static double instead(char one, char other) {
        if (one == other) {
            return 0;
        }
        boolean vowels = VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0;
        boolean mixedUp = one < ASCII && other < ASCII && MIXED_UP.get(pair(one, other));
        return vowels || mixedUp ? SIMILAR : 1;
    }

    private static int pair(char one, char other) {
        return one * ASCII + other;
    }
}

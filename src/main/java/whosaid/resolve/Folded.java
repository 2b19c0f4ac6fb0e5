package whosaid.resolve;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name in plain Latin letters, so that its forms in other scripts, with accents and in other letter case compare.
final class Folded {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern NO_PART = Pattern.compile("[.\"“”„«»()'’`‘]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}&+]+");

    private Folded() {}

    /// The words in lower-case Latin letters, without dots, quotation marks and apostrophes; hyphens part words.
    static List<String> words(String name) {
        String plain = NO_PART.matcher(latin(name)).replaceAll("");
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String latin(String name) {
        return name.chars().allMatch(c -> c < 128) ? name : TO_LATIN.transliterate(name);
    }
}

package whosaid.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import whosaid.text.WordList;

/// Tells whether a paragraph is in English.
///
/// The script and the share of English function words decide nearly every paragraph; only the doubtful ones are put to
/// the model of Apache OpenNLP (langdetect-183), which takes a second to load. A paragraph too short to tell, or of
/// little but names, counts as English, so that headings and line-ups stay.
final class ParagraphLanguage {

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{M}'’]+");
    private static final Set<String> FUNCTION_WORDS = WordList.load("english-function-words.txt");

    /// A paragraph of fewer words is too short to tell by its words.
    private static final int FEWEST_WORDS = 12;

    /// From this share of function words on a text is English: over the paragraphs of twelve words and more of 84
    /// English news articles, 1 in 100 lies below 0.20; text in other Latin-script languages lies below 0.12.
    private static final double ENGLISH_FROM = 0.20;

    /// From this share of capitalised words on a text is a list of names. In German prose four in ten words have a
    /// capital, in other languages fewer.
    private static final double NAMES_FROM = 0.7;

    /// A paragraph is in another language when that is so many times as likely as English: over the paragraphs of 5,000
    /// articles and 762 documents of news in English it is 1.4 times at most where they are in English, mostly with
    /// foreign names, and 13 times at least where they are not. Both have small probabilities: the model knows 103
    /// languages.
    private static final double SURE = 3;

    boolean isEnglish(String paragraph) {
        if (!mostlyLatin(paragraph)) {
            return false;
        }
        String[] words = WORD.split(paragraph.strip().toLowerCase(Locale.ROOT));
        long known = Arrays.stream(words).filter(FUNCTION_WORDS::contains).count();
        if (words.length < FEWEST_WORDS || known >= ENGLISH_FROM * words.length || isOfNames(paragraph)) {
            return true;
        }
        Language[] guesses = Model.DETECTOR.predictLanguages(paragraph);
        double english = Arrays.stream(guesses)
                .filter(guess -> guess.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
        return guesses[0].getConfidence() < SURE * english;
    }

    private static boolean isOfNames(String paragraph) {
        String[] words = WORD.split(paragraph.strip());
        long capitalised = Arrays.stream(words)
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .count();
        return capitalised >= NAMES_FROM * words.length;
    }

    /// The BCP 47 tag of the language of a text, or "und" when the model does not know one.
    String tag(String text) {
        String code = Model.DETECTOR.predictLanguage(text).getLang();
        for (String language : Locale.getISOLanguages()) {
            if (Locale.of(language).getISO3Language().equals(code)) {
                return language;
            }
        }
        return code.equals("cmn") ? "zh" : Locale.forLanguageTag(code).toLanguageTag();
    }

    /// Whether at least half of the letters are Latin; true when there are no letters.
    private static boolean mostlyLatin(String paragraph) {
        long letters = paragraph.codePoints().filter(Character::isLetter).count();
        long latin = paragraph
                .codePoints()
                .filter(Character::isLetter)
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN)
                .count();
        return 2 * latin >= letters;
    }

    /// Loaded when the first doubtful paragraph is met.
    private static final class Model {

        static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            try (InputStream in = Model.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("The build lacks opennlp-models-langdetect");
                }
                return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException("Loading the language model", e);
            }
        }
    }
}

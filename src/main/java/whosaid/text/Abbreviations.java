package whosaid.text;

import java.util.Set;

/// Words that are written with a dot which does not end a sentence: `abbreviations.txt`, and before a number
/// `number-abbreviations.txt`.
final class Abbreviations {

    private static final Set<String> WORDS = WordList.load("abbreviations.txt");
    private static final Set<String> BEFORE_NUMBER = WordList.load("number-abbreviations.txt");

    private Abbreviations() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }

    static boolean beforeNumber(String word) {
        return BEFORE_NUMBER.contains(word);
    }
}

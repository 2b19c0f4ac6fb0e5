package whosaid.annotation.encoder;

/// The letter case of a word: all that the encoder knows of capitals, for its vocabulary is lower-cased. The order is
/// that of the model file.
enum LetterCase {
    NO_LETTER,
    LOWER,
    TITLE,
    UPPER,
    MIXED,
    WITH_DIGIT;

    /// Added to the case of the first piece of a paragraph.
    static final int OPENS_PARAGRAPH = 8;

    static LetterCase of(String word) {
        if (word.codePoints().anyMatch(Character::isDigit)) {
            return WITH_DIGIT;
        }
        if (word.codePoints().noneMatch(Character::isLetter)) {
            return NO_LETTER;
        }
        boolean upper = word.codePoints().anyMatch(LetterCase::isUpper);
        boolean lower = word.codePoints().anyMatch(Character::isLowerCase);
        if (!upper) {
            return LOWER;
        }
        int first = word.codePointAt(0);
        int rest = Character.charCount(first);
        if (!lower) {
            return word.length() > rest ? UPPER : TITLE;
        }
        boolean onlyFirst = isUpper(first) && word.substring(rest).codePoints().noneMatch(LetterCase::isUpper);
        return onlyFirst ? TITLE : MIXED;
    }

    private static boolean isUpper(int letter) {
        return Character.isUpperCase(letter) || Character.isTitleCase(letter);
    }
}

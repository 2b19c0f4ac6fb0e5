package whosaid.query;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;

/// How many columns of a terminal a text takes: two for a Chinese character or an emoji, none for a combining mark.
public final class DisplayWidth {

    private static final Set<UnicodeScript> WIDE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);

    private DisplayWidth() {}

    /// The columns of a text.
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /// The longest beginning that takes at most so many columns and parts no character from its marks.
    static String cut(String text, int columns) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (of(text.substring(0, next)) > columns) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    // Unicode's East Asian Width: the scripts that are wide, the full-width forms, and the emoji.
    private static boolean isWide(int codePoint) {
        boolean fullWidth = codePoint >= 0xFF01 && codePoint <= 0xFF60 || codePoint >= 0x3001 && codePoint <= 0x303E;
        boolean halfWidth = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
        return fullWidth
                || !halfWidth && WIDE.contains(UnicodeScript.of(codePoint))
                || Character.isEmojiPresentation(codePoint);
    }
}

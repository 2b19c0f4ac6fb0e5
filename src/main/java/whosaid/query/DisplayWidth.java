package whosaid.query;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
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
    private static String cut(String text, int columns) {
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

    /// The text with spaces behind it, up to so many columns.
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /// The lines of a text that take at most so many columns, parted at spaces where there are any; one empty line of
    /// an empty text.
    public static List<String> wrap(String value, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = value.strip();
        while (of(rest) > columns) {
            String line = cut(rest, columns);
            if (line.isEmpty()) {
                break;
            }
            int space = rest.startsWith(" ", line.length()) ? line.length() : line.lastIndexOf(' ');
            int end = space > 0 ? space : line.length();
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
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

package whosaid.extract;

import whosaid.text.Span;
import whosaid.text.Text;

/// The characters of a text as they are read: all white space within a paragraph is a space; what is not to be seen
/// (soft hyphens, marks of direction) is nothing; a typewriter's quotation marks and apostrophes are those of print;
/// and what was [Misencoded] or is left of [Markup] is what was meant.
final class PlainCharacters {

    /// Stands for a character that is not read.
    static final char NOTHING = '\0';

    private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
    private static final char ZERO_WIDTH_JOINER = '\u200D';

    /// What stands for an apostrophe between letters: the accents, the prime and the modifier letter.
    private static final String APOSTROPHES = "`´′ʼ";

    /// Two of these are one double mark.
    private static final String DOUBLED_OPENING = "`‘";
    private static final String DOUBLED_CLOSING = "’'";

    private final StringBuilder plain;

    private PlainCharacters(Text text) {
        this.plain = new StringBuilder(text.value());
        for (Span paragraph : text.paragraphs()) {
            Misencoded.read(plain, paragraph);
            Markup.read(plain, paragraph);
            for (int at = paragraph.start(); at < paragraph.end(); at++) {
                read(at);
            }
        }
    }

    /// As many characters as the text has.
    static String of(Text text) {
        return new PlainCharacters(text).plain.toString();
    }

    private void read(int at) {
        char character = plain.charAt(at);
        if (isInvisible(character)) {
            plain.setCharAt(at, NOTHING);
        } else if (Text.isBlank(character)) {
            plain.setCharAt(at, ' ');
        } else if (isDoubled(at)) {
            boolean straight = character == '\'';
            boolean opens = DOUBLED_OPENING.indexOf(character) >= 0 || straight && isBehindBlank(at);
            plain.setCharAt(at, opens ? '“' : '”');
            plain.setCharAt(at + 1, NOTHING);
        } else if (APOSTROPHES.indexOf(character) >= 0 && isLetter(at + 1)) {
            boolean inWord = isLetter(at - 1);
            plain.setCharAt(at, inWord ? '’' : character == '`' ? '‘' : character);
        }
    }

    /// Whether there are two of a mark, and no more.
    private boolean isDoubled(int at) {
        char mark = plain.charAt(at);
        return (DOUBLED_OPENING.indexOf(mark) >= 0 || DOUBLED_CLOSING.indexOf(mark) >= 0)
                && !isMark(at - 1, mark)
                && isMark(at + 1, mark)
                && !isMark(at + 2, mark);
    }

    private boolean isMark(int at, char mark) {
        return at >= 0 && at < plain.length() && plain.charAt(at) == mark;
    }

    private boolean isBehindBlank(int at) {
        return at == 0 || Text.isBlank(plain.charAt(at - 1));
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < plain.length() && Character.isLetter(plain.charAt(at));
    }

    /// Joiners make one picture of several, and letters of some scripts.
    private static boolean isInvisible(char character) {
        return Character.getType(character) == Character.FORMAT
                && character != ZERO_WIDTH_NON_JOINER
                && character != ZERO_WIDTH_JOINER;
    }
}

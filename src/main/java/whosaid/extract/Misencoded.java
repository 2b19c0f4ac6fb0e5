package whosaid.extract;

import java.nio.charset.Charset;
import whosaid.text.Span;

/// Sees characters that were written in UTF-8 and read as Windows-1252, "Ã©" for "é" and "â€œ" for "“". Only
/// letters of Latin scripts and punctuation count, since other characters could stand side by side by themselves.
final class Misencoded {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char UNDECODED = '\uFFFD';

    /// The first byte of two, and of three; the others.
    private static final int OF_TWO = 0b110;
    private static final int OF_THREE = 0b1110;
    private static final int FURTHER = 0b10;

    /// What general punctuation and a few signs begin with, "â€": of a closing quotation mark only that is often left.
    private static final int FIRST_OF_PUNCTUATION = 0xE2;
    private static final int SECOND_OF_PUNCTUATION = 0x80;

    private Misencoded() {}

    /// Puts what was meant in the place of the first character, and nothing in that of the others.
    static void read(StringBuilder plain, Span paragraph) {
        int at = paragraph.start();
        while (at + 1 < paragraph.end()) {
            at += repaired(plain, at, paragraph.end());
        }
    }

    /// @return how many characters were looked at
    private static int repaired(StringBuilder plain, int at, int end) {
        int first = unit(plain.charAt(at));
        int second = unit(plain.charAt(at + 1));
        if (second >>> 6 != FURTHER) {
            return 1;
        }
        if (first >>> 5 == OF_TWO) {
            return put(plain, at, 2, (first & 0x1F) << 6 | second & 0x3F);
        }
        if (first >>> 4 != OF_THREE) {
            return 1;
        }
        int third = at + 2 < end ? unit(plain.charAt(at + 2)) : 0;
        if (third >>> 6 == FURTHER) {
            return put(plain, at, 3, (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F);
        }
        boolean undecoded = at + 2 < end && plain.charAt(at + 2) == UNDECODED;
        return first == FIRST_OF_PUNCTUATION && second == SECOND_OF_PUNCTUATION
                ? put(plain, at, undecoded ? 3 : 2, '”')
                : 1;
    }

    private static int put(StringBuilder plain, int at, int length, int meant) {
        boolean latin = meant >= 0xA0 && meant <= 0x17F;
        boolean sign = meant >= 0x2010 && meant <= 0x2044 || meant == '€' || meant == '™';
        if (!latin && !sign) {
            return 1;
        }
        plain.setCharAt(at, (char) meant);
        for (int i = 1; i < length; i++) {
            plain.setCharAt(at + i, PlainCharacters.NOTHING);
        }
        return length;
    }

    /// The byte of a character in Windows-1252, whose five gaps are taken for the controls of Latin 1; 0 for ASCII and
    /// what it has not.
    private static int unit(char character) {
        if (character < 0x80) {
            return 0;
        }
        if (character < 0x100) {
            return character;
        }
        int unit = String.valueOf(character).getBytes(WINDOWS)[0] & 0xFF;
        return unit < 0x80 ? 0 : unit;
    }
}

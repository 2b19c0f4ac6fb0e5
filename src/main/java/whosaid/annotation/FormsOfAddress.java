package whosaid.annotation;

import java.util.List;
import java.util.Set;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The words that stand between an office and a name ("Prime Minister Dr. Lind"), with a full stop or without.
public final class FormsOfAddress {

    private static final Set<String> HONORIFICS = WordList.load("honorifics.txt");

    /// A form of address and a space, in UTF-16 units.
    private static final int LONGEST = 15;

    private FormsOfAddress() {}

    /// Whether one stands right before an offset.
    public static boolean standsBefore(Text text, int offset) {
        List<Token> before = text.tokens(Math.max(0, offset - LONGEST), offset);
        return !before.isEmpty() && has(before.getLast());
    }

    /// Whether a token is one of them.
    public static boolean has(Token token) {
        return has(token.withoutStop());
    }

    /// Whether a word without its full stop is one of them.
    public static boolean has(String word) {
        return HONORIFICS.contains(word);
    }
}

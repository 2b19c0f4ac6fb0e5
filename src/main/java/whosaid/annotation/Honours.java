package whosaid.annotation;

import java.util.List;
import java.util.Set;
import whosaid.text.Token;
import whosaid.text.WordList;

/// What people have behind their names by honour, degree or admission ("Ana Lind QC", "Ana Lind, Ph.D."), from
/// `post-nominals.txt`.
public final class Honours {

    private static final Set<String> ALL = WordList.load("post-nominals.txt");
    private static final String COMMA = ",";

    private Honours() {}

    /// Whether a word is one of them, with full stops or without.
    public static boolean has(String word) {
        return ALL.contains(word.replace(".", ""));
    }

    /// The tokens behind a name, without the honours that it has; "MD" of "Ana Lind, MD and CEO" is an office.
    public static List<Token> skip(List<Token> behind) {
        int start = 0;
        int next = honour(behind, 0);
        while (next < behind.size() && has(behind.get(next).form()) && !isOffice(behind, next)) {
            start = next + 1;
            next = honour(behind, start);
        }
        return behind.subList(start, behind.size());
    }

    private static boolean isOffice(List<Token> behind, int index) {
        if (index + 1 == behind.size() || !RoleWords.ABBREVIATED.has(behind.get(index))) {
            return false;
        }
        Token next = behind.get(index + 1);
        boolean joined = RoleWords.LIST.has(next) && !next.form().equals(COMMA);
        return joined || RoleWords.JOINT.has(next) || RoleWords.HOLDING.has(next);
    }

    private static int honour(List<Token> behind, int from) {
        return from < behind.size() && behind.get(from).form().equals(COMMA) ? from + 1 : from;
    }
}

package whosaid.annotation;

import java.util.Set;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The words that stand between an office and a name ("Prime Minister Dr. Lind"), with a full stop or without.
public final class FormsOfAddress {

    private static final Set<String> HONORIFICS = WordList.load("honorifics.txt");

    private FormsOfAddress() {}

    /// Whether a token is one of them.
    public static boolean has(Token token) {
        String form = token.form();
        return HONORIFICS.contains(form.endsWith(".") ? form.substring(0, form.length() - 1) : form);
    }
}

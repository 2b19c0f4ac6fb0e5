package whosaid.extract;

import java.util.Set;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The words that stand between an office and a name ("Prime Minister Dr. Lind"), with a full stop or without.
final class FormsOfAddress {

    private static final Set<String> HONORIFICS = WordList.load("honorifics.txt");

    private FormsOfAddress() {}

    static boolean has(Token token) {
        String form = token.form();
        return HONORIFICS.contains(form.endsWith(".") ? form.substring(0, form.length() - 1) : form);
    }
}

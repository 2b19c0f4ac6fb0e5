package whosaid.text;

import java.util.Locale;

/// A word, a number or a punctuation mark.
///
/// A possessive or contracted ending ("’s", "'t") is a token of its own; a hyphenated word, a dotted abbreviation
/// ("U.S.", "Rep.") and a name such as "O'Brien" or "Z.ai" are one.
///
/// @param span where it stands, in UTF-16 units
/// @param form the characters it covers
public record Token(Span span, String form) {

    /// Whether it is a word or a number rather than a mark.
    public boolean isWord() {
        return Character.isLetterOrDigit(form.codePointAt(0));
    }

    /// Whether it ends the word before it: "’s", "'t"; not a lone mark.
    public boolean endsWord() {
        return form.length() > 1
                && (form.charAt(0) == '\'' || form.charAt(0) == '’')
                && Character.isLetter(form.charAt(1));
    }

    /// Its characters in lower case, as word lists have them.
    public String lower() {
        return form.toLowerCase(Locale.ROOT);
    }

    /// Its characters without the full stop that ends an abbreviation.
    public String withoutStop() {
        return form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }

    /// Whether its first letter is upper-case.
    public boolean isCapitalised() {
        int first = form.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /// Whether it has capitals only, two or more, as abbreviations have: the WHO is no pronoun, nor is the US.
    public boolean isInCapitals() {
        return isInCapitals(form);
    }

    /// Whether a word has capitals only, two or more.
    public static boolean isInCapitals(String word) {
        return word.length() > 1 && word.codePoints().allMatch(Character::isUpperCase);
    }
}

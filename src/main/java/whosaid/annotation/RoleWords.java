package whosaid.annotation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The words around roles, from `role-words.txt`.
public enum RoleWords {
    FORMER,
    TIED,
    BEHIND,
    ABBREVIATED,
    RANK,
    INCOMING,
    CURRENT,
    BETWEEN,
    BECOME,
    HIRE,
    LEAVE,
    TAKE,
    ENTER,
    DISMISS,
    SERVE,
    BE,
    PAST,
    FUTURE,
    ADVERB,
    ADJUNCT,
    CLAUSE,
    JOINT,
    DETERMINER,
    COUNTING,
    PORTFOLIO,
    DELEGATE,
    WHOLE,
    RELATIVE,
    HOLDING,
    NAMED,
    INDEFINITE,
    OBJECT,
    LEADER,
    OF_FIRM,
    PARTED,
    PARTED_END,
    LIST,
    UNNAMED;

    private static final Map<String, Set<String>> WORDS = WordList.byClass("role-words.txt");

    /// Whether a token is one of these, letter case apart; but the WHO is no [#RELATIVE], and only the MP stands
    /// [#BEHIND] a name.
    public boolean has(Token token) {
        boolean written =
                switch (this) {
                    case RELATIVE -> !token.isInCapitals();
                    case BEHIND -> token.isInCapitals();
                    default -> true;
                };
        return written && has(token.lower());
    }

    /// Whether a word in lower case is one of these.
    public boolean has(String word) {
        return WORDS.getOrDefault(name().toLowerCase(Locale.ROOT), Set.of()).contains(word);
    }
}

package whosaid.extract.entity;

import java.util.Set;
import whosaid.text.Token;

/// The ending of a possessor.
public final class Possessive {

    private static final Set<String> ENDINGS = Set.of("'s", "’s", "'S", "’S", "'", "’");

    private Possessive() {}

    /// Whether a token is the ending, with any apostrophe ("’s", "'").
    public static boolean isEnding(Token token) {
        return ENDINGS.contains(token.form());
    }
}

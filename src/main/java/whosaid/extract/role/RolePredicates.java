package whosaid.extract.role;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.RoleWords;
import whosaid.statement.Statement.HoldsRole.Status;
import whosaid.text.Token;

/// The roles that a verb gives to somebody named before it: "Ana Lind is the mayor", "Ana Lind was named …", "named Ana
/// Lind as mayor".
record RolePredicates(PersonMention person, RolePhrases phrases) {

    private static final String TO = "to";

    private static final int LONGEST_VERB = 6;
    private static final int LONGEST_COMPLEMENT = 14;

    /// "is the chairman of", "was named", "served as", "resigned as", "will become"; "was mayor and is now a member".
    List<StatedRole> roles(List<Token> tokens, int from, StatedRole.Pattern pattern) {
        return roles(tokens, from, pattern, false);
    }

    /// @param coordinated whether it goes on behind "was elected mayor and"
    private List<StatedRole> roles(List<Token> tokens, int from, StatedRole.Pattern pattern, boolean coordinated) {
        int start = from;
        boolean future = false;
        boolean passive = coordinated;
        boolean done = false;
        Status status = null;
        while (start < tokens.size() && start < from + LONGEST_VERB) {
            Token token = tokens.get(start);
            Status here = statusOf(token);
            if (here == null && !RoleWords.FUTURE.has(token) && !isAdverb(token)) {
                break;
            }
            if (isDoneByOthers(token) && !passive) {
                return List.of();
            }
            done = done || isDoneByOthers(token);
            passive = passive || RoleWords.BE.has(token);
            future = future || RoleWords.FUTURE.has(token);
            status = here == null ? status : here;
            start++;
        }
        if (status == null || leadsToVerb(tokens.subList(from, start))) {
            return List.of();
        }
        int end = predicateEnd(tokens, start);
        List<StatedRole> found = headed().read(tokens, start, end, pattern, future ? Status.INCOMING : status);
        if (end + 1 >= tokens.size() || !tokens.get(end).form().equals("and")) {
            return found;
        }
        return Stream.concat(found.stream(), roles(tokens, end + 1, pattern, done).stream())
                .toList();
    }

    /// Whether a verb follows some tokens, as in "is to lead"; behind "was promoted to" a role does.
    private static boolean leadsToVerb(List<Token> verb) {
        return verb.size() > 1 && verb.getLast().form().equals(TO) && !isDoneByOthers(verb.get(verb.size() - 2));
    }

    private static boolean isAdverb(Token token) {
        return RoleWords.ADVERB.has(token) || token.lower().endsWith("ly");
    }

    /// "was named", "was dismissed": who does so himself ("Lind fired the director") has not the role.
    private static boolean isDoneByOthers(Token token) {
        return RoleWords.BECOME.has(token) || RoleWords.DISMISS.has(token);
    }

    /// When a role is held that stands behind a verb; null when the token is no such verb.
    private static @Nullable Status statusOf(Token token) {
        if (RoleWords.LEAVE.has(token) || RoleWords.DISMISS.has(token)) {
            return Status.FORMER;
        }
        if (RoleWords.BECOME.has(token)) {
            return Status.CURRENT;
        }
        if (RoleWords.SERVE.has(token) || RoleWords.BE.has(token)) {
            return RoleWords.PAST.has(token) ? Status.FORMER : Status.CURRENT;
        }
        return null;
    }

    private int predicateEnd(List<Token> tokens, int start) {
        int end = start;
        while (end < tokens.size()
                && end < start + LONGEST_COMPLEMENT
                && (!",.;“”\"".contains(tokens.get(end).form()) || phrases.isPartOfName(tokens.get(end)))
                && !person.isPerson(tokens.get(end))
                && !startsPredicate(tokens, end)) {
            end++;
        }
        return end;
    }

    private static boolean startsPredicate(List<Token> tokens, int and) {
        return tokens.get(and).form().equals("and") && and + 1 < tokens.size() && statusOf(tokens.get(and + 1)) != null;
    }

    /// "named Ana Lind as mayor".
    List<StatedRole> appointment(List<Token> tokens) {
        List<Token> before = person.before();
        boolean appointed = !before.isEmpty() && RoleWords.BECOME.has(before.getLast());
        return appointed && tokens.getFirst().form().equals("as")
                ? headed().read(tokens, 1, predicateEnd(tokens, 1), StatedRole.Pattern.PREDICATE, null)
                : List.of();
    }

    private HeadedPhrases headed() {
        return new HeadedPhrases(person, phrases);
    }
}

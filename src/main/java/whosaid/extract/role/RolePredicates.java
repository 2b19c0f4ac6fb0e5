package whosaid.extract.role;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.extract.role.RoleHolders.Holder;
import whosaid.statement.Statement.HoldsRole.Status;
import whosaid.text.Token;

/// The roles that a verb gives to somebody named before it: "Ana Lind is the mayor", "Ana Lind was named …", "named Ana
/// Lind as mayor".
record RolePredicates(PersonMention person, RolePhrases phrases) {

    private static final String TO = "to";
    private static final String AS = "as";

    private static final int LONGEST_VERB = 6;
    private static final int LONGEST_COMPLEMENT = 30;

    /// "is the chairman of", "was named", "served as", "resigned as", "will become"; "was mayor and is now a member";
    /// else what the verb itself tells: "heads the board".
    List<StatedRole> roles(List<Token> tokens, int from) {
        List<StatedRole> held = roles(tokens, from, false);
        return held.isEmpty()
                ? new RolesOfVerbs(person, phrases)
                        .active(tokens, from).stream().toList()
                : held;
    }

    /// @param coordinated whether it goes on behind "was elected mayor and"
    private List<StatedRole> roles(List<Token> tokens, int from, boolean coordinated) {
        Verb verb = verb(tokens, from, coordinated);
        if (verb == null || leadsToVerb(tokens.subList(from, verb.end()))) {
            return List.of();
        }
        int end = predicateEnd(tokens, verb.end());
        List<StatedRole> found = headed().read(tokens, verb.end(), end, verb.status()).stream()
                .map(stated -> atEntered(stated, tokens.subList(from, verb.end())))
                .toList();
        if (end + 1 >= tokens.size() || !tokens.get(end).form().equals("and")) {
            return found;
        }
        return Stream.concat(found.stream(), roles(tokens, end + 1, verb.done()).stream())
                .toList();
    }

    /// "joined Novatek in May as director": the role is held there.
    private StatedRole atEntered(StatedRole stated, List<Token> verb) {
        boolean entered = stated.role().organisation() == null && verb.stream().anyMatch(RoleWords.ENTER::has);
        return verb.stream()
                .filter(token -> entered)
                .flatMap(token -> phrases.startingAt(token.span().start()).stream())
                .filter(Holder::isBody)
                .findFirst()
                .map(stated::heldAt)
                .orElse(stated);
    }

    /// @param end the index of the token behind it
    /// @param status when a role behind it is held
    /// @param done whether others gave the role: "was named"
    private record Verb(int end, Status status, boolean done) {}

    /// The verb at a token that gives a role, its auxiliaries and adverbs among it; null where none does.
    private static @Nullable Verb verb(List<Token> tokens, int from, boolean coordinated) {
        int end = from;
        boolean future = false;
        boolean passive = coordinated;
        boolean done = false;
        Status status = null;
        while (end < tokens.size() && end < from + LONGEST_VERB) {
            Token token = tokens.get(end);
            Status here = statusOf(token);
            if (here == null && !RoleWords.FUTURE.has(token) && !isAdverb(token)) {
                break;
            }
            if (isDoneByOthers(token) && !passive) {
                return null;
            }
            done = done || isDoneByOthers(token);
            passive = passive || RoleWords.BE.has(token);
            future = future || RoleWords.FUTURE.has(token);
            status = here == null ? status : here;
            end++;
        }
        int as = indexOfAs(tokens, end);
        boolean wished = end > from && tokens.get(end - 1).form().equals(TO) && status == null && !future;
        if (as > end && !wished) {
            boolean past = isPassive(tokens, end) || RoleWords.PAST.has(tokens.get(end));
            status = status != null ? status : past ? Status.FORMER : Status.CURRENT;
            end = as;
        }
        return status == null ? null : new Verb(end, future ? Status.INCOMING : status, done);
    }

    /// Where "as" stands behind a verb that tells of a role only so, its object or its particle between: "succeeded
    /// Lind as", "took over as", "spent four years as", "was sworn in as"; -1 where none does.
    private static int indexOfAs(List<Token> tokens, int verb) {
        boolean sworn = verb > 0 && RoleWords.BECOME.has(tokens.get(verb - 1));
        if (verb >= tokens.size() || !RoleWords.TAKE.has(tokens.get(verb)) && !sworn) {
            return -1;
        }
        return IntStream.range(verb + 1, Math.min(tokens.size(), verb + (sworn ? 1 : LONGEST_VERB) + 1))
                .takeWhile(i -> tokens.get(i).isWord())
                .filter(i -> tokens.get(i).form().equals(AS))
                .findFirst()
                .orElse(-1);
    }

    /// "was replaced as": by somebody else.
    private static boolean isPassive(List<Token> tokens, int verb) {
        return verb > 0 && RoleWords.BE.has(tokens.get(verb - 1));
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

    /// "named Ana Lind as mayor", "named Ana Lind mayor".
    List<StatedRole> appointment(List<Token> tokens) {
        List<Token> before = person.before();
        boolean appointed = !before.isEmpty() && RoleWords.BECOME.has(before.getLast());
        int start = tokens.getFirst().form().equals(AS) ? 1 : 0;
        return appointed
                        && (start == 1
                                || phrases.isTitleStart(tokens.getFirst().span().start()))
                ? headed().read(tokens, start, predicateEnd(tokens, start), null).stream()
                        .map(stated -> atAppointer(stated, before))
                        .toList()
                : List.of();
    }

    /// "Gotland Bank has named Ana Lind chief executive": its own. What a country has ("The Senate confirmed Ana Lind
    /// as ambassador") is no office of whoever gives it.
    private StatedRole atAppointer(StatedRole stated, List<Token> before) {
        int verb = before.size() - 1;
        while (verb > 0 && RoleWords.ADVERB.has(before.get(verb - 1))) {
            verb--;
        }
        int end = verb > 0 ? before.get(verb - 1).span().end() : 0;
        boolean own = stated.role().organisation() == null
                && RoleWords.HIRE.has(before.getLast())
                && !RoleNouns.isOffice(person.text().at(stated.role().title()));
        return own
                ? phrases.bodyBefore(
                                person.sentence().start(),
                                before.getLast().span().start())
                        .filter(body -> body.span().end() == end)
                        .map(stated::heldAt)
                        .orElse(stated)
                : stated;
    }

    private HeadedPhrases headed() {
        return new HeadedPhrases(person, phrases);
    }
}

package whosaid.extract.role;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.extract.entity.Possessive;
import whosaid.extract.role.RolePhrases.Role;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Tells which of the roles that stand before a name are those of whom it names: both in "founder and chief executive
/// Ana Lind", the last in "a spokesman for President Lind", the first in "the candidate for mayor, Ana Lind,".
///
/// @param roles all that the phrase before the name tells, in reading order
record OwnRoles(PersonMention person, List<Role> roles) {

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final String OF = "of";
    private static final Set<String> COORDINATING = Set.of(",", "and", "&");

    /// In UTF-16 units: ", and ".
    private static final int LONGEST_JOINT = 5;

    /// The last, and those before that nothing but "and" joins to it: those of a name right behind.
    List<Role> last() {
        int first = Math.max(roles.size() - 1, 0);
        while (first > 0 && isJoined(roles.get(first - 1), roles.get(first))) {
            first--;
        }
        return roles.subList(first, roles.size());
    }

    /// Those of a name behind a comma, none of them of several people. Neither "the mayor's choice, Ana Lind," nor "the
    /// candidate for mayor, Ana Lind," is a mayor.
    List<Role> beforeComma() {
        List<Role> single = roles.stream()
                .filter(role -> !RoleNouns.isPlural(person.text().at(role.title())))
                .toList();
        if (single.isEmpty() || isOwner(single.getLast())) {
            return List.of();
        }
        List<Role> heads = IntStream.range(0, single.size())
                .filter(i -> !isOwner(single.get(i)) && (i == 0 || !isGoverned(single.get(i - 1), single.get(i))))
                .mapToObj(single::get)
                .toList();
        return new OwnRoles(person, heads).last();
    }

    private boolean isOwner(Role role) {
        List<Token> next =
                person.tokens(role.title().end(), person.name().span().start());
        return !next.isEmpty() && Possessive.isEnding(next.getFirst());
    }

    /// Whether a title is that of the one whom the role before serves; so too where the body between them is read as
    /// that of both: "the envoy of the UN Secretary-General".
    private boolean isGoverned(Role before, Role role) {
        int start = role.title().start();
        List<Token> behindHolder = person.tokens(behindHolder(before, start), start);
        List<Token> between =
                behindHolder.isEmpty() ? person.tokens(before.title().end(), start) : behindHolder;
        return !between.isEmpty()
                && PREPOSITIONS.contains(between.getFirst().form())
                && between.stream()
                        .skip(1)
                        .allMatch(token -> token.isCapitalised()
                                || RoleWords.DETERMINER.has(token)
                                || RoleWords.FORMER.has(token));
    }

    private boolean isJoined(Role before, Role next) {
        int end = before.title().end();
        int start = Math.max(end, next.title().start());
        List<Token> between = person.tokens(end, start);
        boolean ownHolder = next.organisation() != null && next.span().start() <= end + LONGEST_JOINT;
        return between.isEmpty()
                || isCoordinated(person.tokens(behindHolder(before, start), start))
                || isCoordinated(behindComplement(between))
                || COORDINATING.contains(between.getFirst().form()) && ownHolder;
    }

    /// What follows "of the commission" in "the president of the commission and legislator"; nothing elsewhere.
    private static List<Token> behindComplement(List<Token> between) {
        return between.getFirst().form().equals(OF)
                ? between.stream()
                        .dropWhile(token -> token.isWord() && !COORDINATING.contains(token.form()))
                        .toList()
                : List.of();
    }

    /// ", and former".
    private static boolean isCoordinated(List<Token> between) {
        return !between.isEmpty()
                && COORDINATING.contains(between.getFirst().form())
                && between.stream()
                        .skip(1)
                        .allMatch(token -> COORDINATING.contains(token.form())
                                || RoleWords.DETERMINER.has(token)
                                || RoleWords.FORMER.has(token)
                                || RoleWords.CURRENT.has(token)
                                || RoleWords.BETWEEN.has(token));
    }

    /// Where a role ends that another follows: behind its body or place, where that stands before an offset.
    private static int behindHolder(Role role, int start) {
        int end = Math.max(role.title().end(), role.span().end());
        return end < start ? end : role.title().end();
    }
}

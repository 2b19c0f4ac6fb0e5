package whosaid.extract.role;

import java.util.List;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.RoleWords;
import whosaid.text.Span;
import whosaid.text.Token;

/// A list in which names and roles take turns, nothing but commas between them. Whether a role is that of the name
/// before or behind it only the beginning of the list tells: "Ana Lind, the treasurer, Kofi Berg, the judge, and Omar
/// Ek", "The treasurer, Ana Lind, the judge, Mr Kofi Berg, and the mayor, Omar Ek".
record RoleList(PersonMention person, RolePhrases phrases) {

    private static final String COMMA = ",";

    /// So many names of a list are looked at.
    private static final int LONGEST = 50;

    private static final Pattern ROLE = Pattern.compile(",\\s[^,;:“”\"]{2,80},\\s(?:\\p{Lu}\\p{L}*\\.?\\s){0,2}");

    /// Whether the role between a name and the one before is that of the one before.
    boolean givesRoleBefore() {
        int index = person.people().indexOf(person.name());
        return isRoleBetween(index) && !opensWithRole(index);
    }

    /// Whether the role between a name and the next is that of the next.
    boolean givesRoleBehind() {
        int next = person.people().indexOf(person.name()) + 1;
        return isRoleBetween(next) && opensWithRole(next);
    }

    /// Whether nothing but a role stands between the person at an index and the one before.
    private boolean isRoleBetween(int index) {
        List<Name> people = person.people();
        if (index < 1 || index >= people.size()) {
            return false;
        }
        int start = people.get(index - 1).span().end();
        int end = people.get(index).span().start();
        return start < end
                && ROLE.matcher(person.between(start, end)).matches()
                && phrases.titles(new Span(start, end)).stream().limit(1).anyMatch(title -> opens(title.span(), start));
    }

    /// Whether a title stands right behind a comma, a determiner apart: "met the treasurer" is no role of whoever
    /// stands before.
    private boolean opens(Span title, int comma) {
        return person.tokens(comma, title.start()).stream()
                .skip(1)
                .allMatch(token -> token.isCapitalised()
                        || RoleWords.DETERMINER.has(token)
                        || RoleWords.FORMER.has(token)
                        || RoleWords.CURRENT.has(token));
    }

    /// Whether the list that a person at an index is part of has a role before its first name.
    private boolean opensWithRole(int index) {
        int first = index;
        while (index - first < LONGEST && isRoleBetween(first)) {
            first--;
        }
        int start = first == 0
                ? person.sentence().start()
                : person.people().get(first - 1).span().end();
        List<Token> before =
                person.tokens(start, person.people().get(first).span().start());
        int last = before.size() - 1;
        while (last >= 0 && TitleJoint.addresses(before.get(last))) {
            last--;
        }
        return last > 0
                && before.get(last).form().equals(COMMA)
                && !phrases.titles(new Span(start, before.get(last).span().start()))
                        .isEmpty();
    }
}

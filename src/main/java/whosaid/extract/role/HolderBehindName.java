package whosaid.extract.role;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.SpeechVerbs;
import whosaid.extract.role.RoleHolders.Holder;
import whosaid.extract.role.RolePhrases.Role;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Where a role is held that stands before a name, as far as it is told behind the name: "Senator Lind of Ohio",
/// "Inspector Ana Lind, from Kent Police,", "economist Ana Lind at Berg Bank said".
record HolderBehindName(PersonMention person, RolePhrases phrases) {

    /// "Ms Lind of Visby", "Ms Lind, 71, of Visby", "Ms Lind, from the ruling Green Party", "Ms Lind of the Visby-based
    /// think tank Hopewell", "Ms Lind of the New York-based Hopewell", "Ms Lind (D-Calif.)", "Ms Lind (Congress)".
    private static final Pattern WHERE = Pattern.compile("(?:,\\s\\d{1,3})?(?<comma>,)?\\s"
            + "(?:(?<of>of)|(?<from>from)|who (?:works|worked) (?:at|for|with)|at|with)\\s"
            + "(?:the\\s(?:(?!(?:" + String.join("|", WordList.load("prepositions.txt"))
            + ")\\b)\\p{Ll}[\\p{L}-]*\\s){0,2})?"
            + "(?:(?:\\p{Lu}[\\p{L}.-]*\\s){0,2}\\p{Lu}[\\p{L}.]*-based\\s)?"
            + "(?:(?:an?\\s)?(?:[\\p{L}-]+\\s){0,3}(?:" + String.join("|", WordList.load("body-introducers.txt"))
            + ")\\s(?=\\p{Lu}))?"
            + "|(?<bracket>\\s\\(\\p{Lu}\\p{L}{0,3}[-–]|,\\s\\p{Lu}[-–])"
            + "|\\s(?<body>\\()(?=\\p{Lu}[^()]{1,40}\\))");

    private static final Pattern POSSESSIVE = Pattern.compile("[’']s\\s");
    private static final String COMMA = ",";

    /// The role with the organisation or the place that stands behind the name; as it is where it names one itself.
    Role located(Role role) {
        Matcher where = WHERE.matcher(person.text().value())
                .region(person.name().span().end(), person.text().value().length());
        return role.organisation() == null && where.lookingAt()
                ? owned(where.end())
                        .filter(holder -> fits(role, where, holder))
                        .map(role::heldAt)
                        .orElse(role)
                : role;
    }

    /// What starts at an offset; "the Harbour University" in "Chile’s Harbour University".
    private Optional<Holder> owned(int offset) {
        Optional<Holder> first = phrases.startingAt(offset);
        Matcher possessive = POSSESSIVE
                .matcher(person.text().value())
                .region(
                        first.map(holder -> holder.span().end()).orElse(offset),
                        person.text().value().length());
        return first.filter(Holder::isBody).isEmpty() && possessive.lookingAt()
                ? phrases.startingAt(possessive.end()).filter(Holder::isBody).or(() -> first)
                : first;
    }

    private boolean fits(Role role, Matcher where, Holder holder) {
        if (where.group("body") != null) {
            return holder.isBody()
                    && person.text().value().startsWith(")", holder.span().end());
        }
        boolean origin = where.group("of") != null || where.group("bracket") != null;
        boolean office = RoleNouns.isOffice(person.text().at(role.title()));
        if (!holder.isBody()) {
            return origin && isCapitalised(role.title()) || where.group("from") != null && office;
        }
        return origin || where.group("from") != null || !office && isWhole(where.group("comma") != null, holder.span());
    }

    private boolean isCapitalised(Span title) {
        return person.tokens(title.start(), title.end()).stream().anyMatch(Token::isCapitalised);
    }

    /// Whether what stands at or with a body ends where an apposition does: at the comma that closes it, else at a verb
    /// of saying. So not "met economist Ana Lind at Berg Bank on Monday".
    private boolean isWhole(boolean opened, Span body) {
        return person.tokens(body.end(), person.sentence().end()).stream()
                .findFirst()
                .filter(next -> opened ? next.form().equals(COMMA) : SpeechVerbs.isSaying(next))
                .isPresent();
    }
}

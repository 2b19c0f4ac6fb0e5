package whosaid.extract.role;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.BodyNouns;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.text.Span;
import whosaid.text.Token;

/// What joins a title to the name behind it: forms of address ("Prime Minister Dr. Ana Lind"), a short form in brackets
/// ("Superintendent of Police (SP) Ana Lind"), the body or place ("the leader of the Harbour Union Ana Lind", "the head
/// of the Harbour Centre at Visby University Ana Lind"), or "named" ("a student named Ana Lind").
record TitleJoint(PersonMention person, RolePhrases phrases) {

    private static final Set<String> OPENING_MARKS = Set.of("\"", "“", "‘", "'");
    private static final String OF = "of";

    /// "the ambassador to Kenya Ana Lind", "the ambassador to the UN Ana Lind".
    private static final String TO = "to";
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]{1,20}\\)");

    /// So many words may stand between "a" and the title: "a 19-year-old law student named Lind".
    private static final int MOST_MODIFIERS = 3;

    /// Where the words that belong to a title end, its body or place among them; empty where it is not joined to the
    /// name.
    OptionalInt end(Span title) {
        int end = phrases.withField(title, start()).end();
        if (isAddress(end)) {
            return OptionalInt.of(end);
        }
        int held = behindHolder(end);
        if (held > end && isAddress(held) && !RoleNouns.isPlural(person.text().at(title))) {
            return OptionalInt.of(held);
        }
        return isNamed(title, end) ? OptionalInt.of(end) : OptionalInt.empty();
    }

    /// Whether a token stands between a title and a name and belongs to neither: "Dr.", an opening mark.
    static boolean addresses(Token token) {
        return FormsOfAddress.has(token) || OPENING_MARKS.contains(token.form());
    }

    private int start() {
        return person.name().span().start();
    }

    private boolean isAddress(int from) {
        return person.tokens(behindBrackets(from), start()).stream().allMatch(TitleJoint::addresses);
    }

    private int behindBrackets(int offset) {
        Matcher brackets = BRACKETS.matcher(person.text().value()).region(offset, start());
        return brackets.lookingAt() ? brackets.end() : offset;
    }

    /// The end of what says where the role is held, right behind an offset; the offset itself where nothing does.
    private int behindHolder(int offset) {
        List<Token> tokens = person.tokens(behindBrackets(offset), start());
        if (tokens.isEmpty()) {
            return offset;
        }
        Token first = tokens.getFirst();
        boolean accredited = first.form().equals(TO)
                && tokens.stream()
                        .skip(1)
                        .filter(token -> !RoleWords.DETERMINER.has(token))
                        .findFirst()
                        .filter(phrases::isPartOfName)
                        .isPresent();
        if (!first.form().equals(OF) && !RoleWords.HOLDING.has(first) && !accredited) {
            return offset;
        }
        boolean named = false;
        int end = offset;
        for (Token token : tokens.subList(1, tokens.size())) {
            boolean body = phrases.isPartOfName(token) || isBody(token);
            boolean within = named && (token.form().equals(OF) || RoleWords.HOLDING.has(token));
            if (!body
                    && !within
                    && !token.isCapitalised()
                    && !RoleWords.DETERMINER.has(token)
                    && !RoleWords.JOINT.has(token)) {
                break;
            }
            named |= body && token.isCapitalised();
            end = body ? token.span().end() : end;
        }
        return named ? end : offset;
    }

    /// "union", and "Republic" in "the President of the Republic Ana Lind".
    private static boolean isBody(Token token) {
        String word = token.lower();
        return BodyNouns.has(word) || token.isCapitalised() && !RoleNouns.has(word) && !addresses(token);
    }

    /// "a student named Lind", but not "a judge named Lind as receiver".
    private boolean isNamed(Span title, int end) {
        List<Token> between = person.tokens(end, start());
        List<Token> before = person.tokens(person.sentence().start(), title.start());
        List<Token> after = person.after();
        return between.size() == 1
                && RoleWords.NAMED.has(between.getFirst())
                && before.reversed().stream().limit(MOST_MODIFIERS).anyMatch(RoleWords.INDEFINITE::has)
                && (after.isEmpty() || !RoleWords.OBJECT.has(after.getFirst()));
    }
}

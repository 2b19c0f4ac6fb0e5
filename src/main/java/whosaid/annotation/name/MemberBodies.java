package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.text.Calendar;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees bodies that are named by their members: "Kenya Farmers’ Union", "People’s Bank". The models take the mark for
/// the end of a name.
final class MemberBodies {

    private static final Set<String> BODY_WORDS = WordList.load("organisation-words.txt");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> MARKS = Set.of("'", "’");
    private static final Set<String> ENDINGS = Set.of("'s", "’s");

    /// The plurals of people that do not end in "s".
    private static final Set<String> IRREGULAR = Set.of("People", "Women", "Men", "Children");

    private static final String OF = "of";

    /// Words between the members and the noun for their body: "Women’s National Basketball Association".
    private static final int MOST_WORDS = 3;

    private static final double CONFIDENCE = 0.7;

    private MemberBodies() {}

    /// Those of a sentence, from the first word of the members to the noun for the body, or the end of the name it
    /// begins.
    static List<Name> in(List<Token> tokens, ReadingOrder<Name> names) {
        List<Name> found = new ArrayList<>();
        for (int mark = 1; mark < tokens.size(); mark++) {
            int body = areMembers(tokens, mark, names) ? body(tokens, mark + 1) : -1;
            if (body > 0) {
                int first = first(tokens, mark - 1, names);
                Span span = names.touching(tokens.get(body).span()).stream()
                        .map(Name::span)
                        .reduce(tokens.get(first).span().cover(tokens.get(body).span()), Span::cover);
                found.add(new Name(span, NameKind.ORGANISATION, CONFIDENCE));
            }
        }
        return found;
    }

    /// The index of the noun for a body among the capitalised words from an index on, or -1.
    private static int body(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + MOST_WORDS); i++) {
            if (!tokens.get(i).isCapitalised()) {
                return -1;
            }
            if (BODY_WORDS.contains(tokens.get(i).form())) {
                return i;
            }
        }
        return -1;
    }

    private static int first(List<Token> tokens, int member, ReadingOrder<Name> names) {
        int first = member;
        while (first > 0 && isPartBefore(tokens.get(first - 1), names)) {
            first--;
        }
        return first;
    }

    /// Whether a word and the mark behind it tell whose a body is: "Farmers’", but not "Maldives’" nor "Lind’s".
    private static boolean areMembers(List<Token> tokens, int index, ReadingOrder<Name> names) {
        Token word = tokens.get(index - 1);
        Token mark = tokens.get(index);
        boolean plural = MARKS.contains(mark.form()) && word.form().endsWith("s")
                || ENDINGS.contains(mark.form()) && IRREGULAR.contains(word.form());
        return plural
                && word.isCapitalised()
                && mark.span().start() == word.span().end()
                && !(index > 1 && tokens.get(index - 2).form().equals(OF))
                && names.touching(word.span()).stream().allMatch(name -> isCutAtMark(name, word));
    }

    /// "National Teachers", but not "House of Representatives" nor "Microsystems".
    private static boolean isCutAtMark(Name name, Token member) {
        boolean alone = name.span().start() == member.span().start();
        return IRREGULAR.contains(member.form())
                || name.kind() == NameKind.ORGANISATION && (!alone || RoleNouns.isPluralHead(member.lower()));
    }

    private static boolean isPartBefore(Token token, ReadingOrder<Name> names) {
        return token.isWord()
                && token.isCapitalised()
                && !Calendar.has(token)
                && !RoleWords.DETERMINER.has(token)
                && !RoleWords.FORMER.has(token)
                && !PREPOSITIONS.contains(token.lower())
                && names.touching(token.span()).stream().noneMatch(name -> name.kind() == NameKind.PERSON);
    }
}

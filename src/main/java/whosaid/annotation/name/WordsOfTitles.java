package whosaid.annotation.name;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.Portfolio;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Takes what is only a part of a title for no name: "Food Security" in "the Minister of Agriculture and Food
/// Security", "Cabinet" in "Cabinet Secretary".
final class WordsOfTitles {

    private static final int LONGEST_WORD = 30;

    /// With the bracket behind it, in UTF-16 units.
    private static final int LONGEST_TITLE = 80;

    private static final String OPENING_BRACKET = "(";

    private WordsOfTitles() {}

    /// The names without such words.
    static List<Name> apart(Text text, List<Name> names) {
        List<Span> fields = text.tokens().stream()
                .filter(RoleWords.PORTFOLIO::has)
                .flatMap(title -> Portfolio.behind(text, title.span()).stream())
                .toList();
        return names.stream()
                .filter(name -> !opensTitle(text, name)
                        && !isInitialsOfTitle(text, name.span())
                        && (name.kind() == NameKind.PERSON
                                || fields.stream().noneMatch(field -> field.contains(name.span()))))
                .toList();
    }

    /// "MCE" of "the Municipal Chief Executive (MCE), Ana Lind".
    private static boolean isInitialsOfTitle(Text text, Span name) {
        String initials = text.at(name);
        List<Token> before = text.tokens(Math.max(0, name.start() - LONGEST_TITLE), name.start());
        int bracket = before.size() - 1;
        int first = bracket - initials.length();
        if (first < 0 || !before.get(bracket).form().equals(OPENING_BRACKET)) {
            return false;
        }
        List<Token> title = before.subList(first, bracket);
        return RoleNouns.isTitle(title)
                && title.stream()
                        .map(token -> token.form().substring(0, 1))
                        .collect(Collectors.joining())
                        .equals(initials);
    }

    /// Whether the words of a name and the word behind it are one title.
    private static boolean opensTitle(Text text, Name name) {
        int end = name.span().end();
        return text.tokens(end, Math.min(text.value().length(), end + LONGEST_WORD)).stream()
                .limit(1)
                .map(token -> text.at(name.span()) + " " + token.form())
                .anyMatch(words -> RoleNouns.has(words.toLowerCase(Locale.ROOT)));
    }
}

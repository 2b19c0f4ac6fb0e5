package whosaid.annotation.name;

import java.util.List;
import java.util.Locale;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.Portfolio;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.text.Span;
import whosaid.text.Text;

/// Takes what is only a part of a title for no name: "Food Security" in "the Minister of Agriculture and Food
/// Security", "Cabinet" in "Cabinet Secretary".
final class WordsOfTitles {

    private static final int LONGEST_WORD = 30;

    private WordsOfTitles() {}

    /// The names without such words.
    static List<Name> apart(Text text, List<Name> names) {
        List<Span> fields = text.tokens().stream()
                .filter(RoleWords.PORTFOLIO::has)
                .flatMap(title -> Portfolio.behind(text, title.span()).stream())
                .toList();
        return names.stream()
                .filter(name -> !opensTitle(text, name)
                        && (name.kind() == NameKind.PERSON
                                || fields.stream().noneMatch(field -> field.contains(name.span()))))
                .toList();
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

package whosaid.annotation.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.Portfolio;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.annotation.TitleAbbreviations;
import whosaid.text.ReadingOrder;
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

    /// Between a title and a name.
    private static final Pattern JOINT = Pattern.compile("\\s(?:\\([^()]{1,30}\\)\\s)?");

    private WordsOfTitles() {}

    /// The names without such words.
    static List<Name> apart(Text text, List<Name> names) {
        List<Span> fields = text.tokens().stream()
                .filter(RoleWords.PORTFOLIO::has)
                .flatMap(title -> Portfolio.behind(text, title.span()).stream())
                .toList();
        ReadingOrder<Name> inOrder = new ReadingOrder<>(names, Name::span);
        Set<String> shortTitles = shortTitles(text, names);
        return names.stream()
                .filter(name -> !opensTitle(text, name)
                        && !opensField(text, name.span())
                        && !isInitialsOfTitle(text, name.span())
                        && !shortTitles.contains(text.at(name.span()))
                        && !isTitle(text, name, inOrder)
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

    /// "European" of "Foreign and European Affairs Minister", but not "Commonwealth" of "Commonwealth secretary".
    private static boolean opensField(Text text, Span name) {
        if (!text.tokens(name).stream().allMatch(Portfolio::isField)) {
            return false;
        }
        List<Token> behind = text.tokens(name.end(), Math.min(text.value().length(), name.end() + LONGEST_TITLE));
        int fields = (int) behind.stream().takeWhile(Portfolio::isField).count();
        return fields > 0 && fields < behind.size() && RoleWords.PORTFOLIO.has(behind.get(fields));
    }

    /// Whether the words of a name and the word behind it are one title, of a field or none: "Education Cabinet" of
    /// "Education Cabinet Secretary".
    private static boolean opensTitle(Text text, Name name) {
        int end = name.span().end();
        List<Token> behind = text.tokens(end, Math.min(text.value().length(), end + LONGEST_WORD));
        List<Token> words = text.tokens(name.span());
        if (behind.isEmpty() || words.isEmpty()) {
            return false;
        }
        String last = words.getLast().form() + " " + behind.getFirst().form();
        String all = text.at(name.span()) + " " + behind.getFirst().form();
        return RoleNouns.has(all.toLowerCase(Locale.ROOT))
                || RoleNouns.has(last.toLowerCase(Locale.ROOT))
                        && RoleWords.PORTFOLIO.has(behind.getFirst())
                        && words.size() > 1
                        && words.subList(0, words.size() - 1).stream().allMatch(Portfolio::isField);
    }

    /// "Taoiseach"; "DCP" of "DCP (Harbour) Ana Lind", though elsewhere it may be the initials of a body.
    private static boolean isTitle(Text text, Name name, ReadingOrder<Name> names) {
        String words = text.at(name.span());
        String title = words.toLowerCase(Locale.ROOT);
        boolean office = name.kind() == NameKind.ORGANISATION
                && !words.contains(" ")
                && !Token.isInCapitals(words)
                && RoleNouns.isOffice(title);
        return office || RoleNouns.has(title) && leadsToPerson(text, name.span(), names);
    }

    private static boolean leadsToPerson(Text text, Span title, ReadingOrder<Name> names) {
        Matcher joint =
                JOINT.matcher(text.value()).region(title.end(), text.value().length());
        return joint.lookingAt()
                && names.startingBefore(joint.end() + 1).stream()
                        .findFirst()
                        .filter(name ->
                                name.kind() == NameKind.PERSON && name.span().start() == joint.end())
                        .isPresent();
    }

    /// The names that are short forms of titles which the article has in full: "the CS" after "Cabinet Secretary Ana
    /// Lind".
    private static Set<String> shortTitles(Text text, List<Name> names) {
        String all = text.value().toLowerCase(Locale.ROOT);
        return names.stream()
                .map(name -> text.at(name.span()))
                .filter(Token::isInCapitals)
                .distinct()
                .filter(name -> TitleAbbreviations.meanings(name).stream().anyMatch(all::contains))
                .collect(Collectors.toSet());
    }
}

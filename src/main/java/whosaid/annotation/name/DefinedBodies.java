package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Makes the names of bodies whole whose initials follow in brackets: "Parents for Justice (PFJ)", "Movimento dos
/// Sem Terra (MST)", of which the models see a part (after Schwartz and Hearst 2003, with initials only).
final class DefinedBodies {

    private static final double CONFIDENCE = 0.8;
    private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");

    /// The longest word in lower case within a name: "para", "with".
    private static final int LONGEST_JOINER = 4;

    /// Such words in one name, at most.
    private static final int MOST_JOINERS = 4;

    private static final int MOST_INITIALS = 8;

    private DefinedBodies() {}

    /// The names, with those of such bodies in the place of what they overlap.
    static List<Name> addTo(Article article, List<Name> names) {
        List<Name> all = new ArrayList<>(names);
        for (Span sentence : article.sentences()) {
            List<Token> tokens = article.text().tokens(sentence);
            for (int i = 2; i + 1 < tokens.size(); i++) {
                boolean bracketed = tokens.get(i - 1).form().equals("(")
                        && tokens.get(i + 1).form().equals(")")
                        && areInitials(tokens.get(i));
                int first = bracketed ? first(tokens, i - 2, initials(tokens.get(i))) : -1;
                if (first >= 0 && !RoleNouns.isTitle(tokens.subList(first, i - 1))) {
                    Span whole =
                            tokens.get(first).span().cover(tokens.get(i - 2).span());
                    add(whole, tokens.get(i).span(), all);
                }
            }
        }
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    /// "JFJ", "MoH".
    private static boolean areInitials(Token token) {
        String form = token.form();
        return token.isWord()
                && form.length() <= MOST_INITIALS
                && form.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    private static String initials(Token token) {
        return token.form().toUpperCase(Locale.ROOT);
    }

    /// The index of the first word of the name that ends at an index and has some initials; -1 when none has.
    private static int first(List<Token> tokens, int last, String initials) {
        int found = -1;
        int left = initials.length();
        int joiners = 0;
        for (int i = last; i >= 0 && left > 0; i--) {
            Token token = tokens.get(i);
            boolean fits =
                    token.isWord() && token.lower().toUpperCase(Locale.ROOT).charAt(0) == initials.charAt(left - 1);
            if (fits && (token.isCapitalised() || left > 1 && (i < last || !isJoiner(token)))) {
                left--;
                found = i;
            } else if (i == last || !isJoiner(token) || ++joiners > MOST_JOINERS) {
                return -1;
            }
        }
        return left == 0 && !STARTERS.contains(tokens.get(found).form()) ? found : -1;
    }

    /// "of", "des", "'s", the hyphen of "Anti - Corruption".
    private static boolean isJoiner(Token token) {
        return !token.isCapitalised()
                && token.form().length() <= LONGEST_JOINER
                && token.form().codePoints().noneMatch(c -> "()[]\"“”,;:".indexOf(c) >= 0);
    }

    /// Takes a name that the models saw a part of, or its initials, as that of a body, when it parts no other name and
    /// is not that of a law.
    private static void add(Span whole, Span initials, List<Name> all) {
        List<Name> touched =
                all.stream().filter(name -> name.span().overlaps(whole)).toList();
        boolean body = touched.stream().anyMatch(name -> name.kind() == NameKind.ORGANISATION)
                || all.stream()
                        .anyMatch(name -> name.kind() == NameKind.ORGANISATION
                                && name.span().equals(initials));
        boolean otherwise = touched.stream()
                .anyMatch(name -> name.span().start() < whole.start()
                        || name.span().end() > whole.end()
                        || name.kind() == NameKind.WORK
                        || name.span().equals(whole)
                                && (name.kind() == NameKind.ORGANISATION
                                        || name.kind() == NameKind.PERSON && name.confidence() > CONFIDENCE));
        if (body && !otherwise) {
            all.removeAll(touched);
            all.add(new Name(whole, NameKind.ORGANISATION, CONFIDENCE));
        }
    }
}

package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.Honours;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleWords;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Keeps apart from the names of people what stands behind them: "Ana Lind" of "Ana Lind QC" and "Ana Lind MP"; nothing
/// is named "PhD" in "Ana Lind, PhD". Such words also show a name that was seen for unlikely, or not at all.
final class PostNominals {

    private static final Set<String> GIVEN_NAMES = WordList.load("given-names.txt");
    private static final Pattern BRACKET = Pattern.compile(" ?\\(");

    /// A name has two words at least: of "Lind MP" the family name alone would be left.
    private static final int LEAST = 2;

    /// So many words of a name are looked for before them.
    private static final int MOST = 4;

    /// How sure at least a name is that they show.
    private static final double SHOWN = 0.8;

    private PostNominals() {}

    /// The names without such words, and those that they show.
    static List<Name> apart(Article article, List<Name> names) {
        Text text = article.text();
        List<Name> all = new ArrayList<>();
        for (Name name : names) {
            if (name.kind() == NameKind.PERSON) {
                all.add(trimmed(text, name));
            } else if (!Honours.has(text.at(name.span())) || all.isEmpty() || !follows(text, all.getLast(), name)) {
                all.add(name);
            }
        }
        for (Span sentence : article.sentences()) {
            addShown(text.tokens(sentence), all);
        }
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    private static Name trimmed(Text text, Name name) {
        List<Token> words = text.tokens(name.span());
        if (words.size() <= LEAST) {
            return name; // no word at all where it is a part of one: "Lind-era rules"
        }
        int end = words.size();
        while (end > LEAST && isBehindName(words.get(end - 1))) {
            end--;
        }
        Span span = new Span(name.span().start(), words.get(end - 1).span().end());
        return end == words.size() ? name : new Name(span, name.kind(), name.confidence());
    }

    private static boolean isBehindName(Token word) {
        return Honours.has(word.form()) || RoleWords.BEHIND.has(word);
    }

    private static boolean follows(Text text, Name person, Name other) {
        int end = person.span().end();
        return person.kind() == NameKind.PERSON
                && end < other.span().start()
                && (Honours.skip(text.tokens(end, other.span().end())).isEmpty()
                        || BRACKET.matcher(
                                        text.value().substring(end, other.span().start()))
                                .matches());
    }

    private static void addShown(List<Token> tokens, List<Name> names) {
        for (int behind = 1; behind < tokens.size(); behind++) {
            int first = isBehindName(tokens.get(behind)) ? firstOfName(tokens, behind) : behind;
            if (first < behind) {
                Span span =
                        tokens.get(first).span().cover(tokens.get(behind - 1).span());
                names.removeIf(name ->
                        name.kind() == NameKind.PERSON && name.span().equals(span) && name.confidence() < SHOWN);
                if (names.stream().noneMatch(name -> name.span().overlaps(span))) {
                    names.add(new Name(span, NameKind.PERSON, SHOWN));
                }
            }
        }
    }

    /// The index of the first word of the name that ends before a token: a given name, or the word behind a form of
    /// address; that of the token where there is no name.
    private static int firstOfName(List<Token> tokens, int behind) {
        int found = behind;
        for (int i = behind - 1; i >= Math.max(0, behind - MOST) && isNameWord(tokens.get(i)); i--) {
            boolean given =
                    i + LEAST <= behind && GIVEN_NAMES.contains(tokens.get(i).form());
            found = given || i > 0 && FormsOfAddress.has(tokens.get(i - 1)) ? i : found;
        }
        return found;
    }

    private static boolean isNameWord(Token token) {
        return token.isWord() && token.isCapitalised() && !token.isInCapitals() && !FormsOfAddress.has(token);
    }
}

package whosaid.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees what is named after people but is none: storms ("Hurricane Maria"), streets and buildings ("David Baird
/// Drive"), and what two share ("the Lind-Berg amendment").
final class NamedAfterPersons {

    private static final Set<String> STORMS = WordList.load("storm-words.txt");
    private static final Set<String> STREETS = WordList.load("street-words.txt");

    /// A person's family name may be "Street" or "Bridge"; behind a full name it is none.
    private static final int FULL_NAME = 2;

    private static final String HYPHEN = "-";

    private NamedAfterPersons() {}

    /// The names, those of such things with the kind that they are of.
    static List<Name> in(Article article, List<Name> names) {
        List<Name> all = new ArrayList<>(names);
        Set<String> storms = new HashSet<>();
        for (Span sentence : article.sentences()) {
            List<Token> tokens = article.text().tokens(sentence);
            names.stream()
                    .filter(name -> name.kind() == NameKind.PERSON && sentence.contains(name.span()))
                    .forEach(name -> replace(name, tokens, storms, all));
        }
        all.replaceAll(name ->
                name.kind() == NameKind.PERSON && storms.contains(article.text().at(name.span()))
                        ? new Name(name.span(), NameKind.EVENT, name.confidence())
                        : name);
        Set<String> surnames = Surnames.of(article.text(), all);
        all.removeIf(
                name -> name.kind() == NameKind.PERSON && isOfTwo(article.text().at(name.span()), surnames));
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    private static boolean isOfTwo(String name, Set<String> surnames) {
        String[] parts = name.split(HYPHEN);
        return parts.length > 1 && surnames.contains(parts[0]) && surnames.contains(parts[parts.length - 1]);
    }

    private static void replace(Name name, List<Token> tokens, Set<String> storms, List<Name> all) {
        int from = at(tokens, name.span().start());
        int to = from;
        while (to < tokens.size() && tokens.get(to).span().start() < name.span().end()) {
            to++;
        }
        Name other = name;
        if (from > 0 && to - from == 1 && STORMS.contains(tokens.get(from - 1).form())) {
            storms.add(tokens.get(from).form());
            other = thing(tokens, from - 1, to, NameKind.EVENT, name);
        } else if (to < tokens.size() && STREETS.contains(tokens.get(to).form())) {
            other = thing(tokens, from, to + 1, NameKind.PLACE, name);
        } else if (to - from > FULL_NAME && STREETS.contains(tokens.get(to - 1).form())) {
            other = thing(tokens, from, to, NameKind.PLACE, name);
        }
        if (other.kind() != NameKind.PERSON) {
            Span span = other.span();
            all.removeIf(one -> one.span().overlaps(span));
            all.add(other);
        }
    }

    private static Name thing(List<Token> tokens, int from, int to, NameKind kind, Name name) {
        Span span = tokens.get(from).span().cover(tokens.get(to - 1).span());
        return new Name(span, kind, name.confidence());
    }

    private static int at(List<Token> tokens, int start) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).span().start() < start) {
            at++;
        }
        return at;
    }
}

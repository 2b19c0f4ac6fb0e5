package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees what is named after people but is none: storms ("Hurricane Maria"), streets and buildings ("David Baird
/// Drive"), families ("the Linds"), and what somebody shares with others ("the Lind-Berg amendment", "Lind-era rules").
final class NamedAfterPersons {

    private static final Set<String> STORMS = WordList.load("storm-words.txt");
    private static final Set<String> STREETS = WordList.load("street-words.txt");

    /// A person's family name may be "Street" or "Bridge"; behind a full name it is none.
    private static final int FULL_NAME = 2;

    /// "Storm Maria", but not "Storm Ana Lind", who plays for a team of that name.
    private static final int STORM_IN_FULL = 2;

    private static final char HYPHEN = '-';
    private static final String PLURAL = "s";
    private static final String THE = "the ";

    private NamedAfterPersons() {}

    /// The names, those of such things with the kind that they are of.
    static List<Name> in(Article article, List<Name> names) {
        List<Name> all = new ArrayList<>(names);
        Set<String> storms = new HashSet<>();
        for (Span sentence : article.sentences()) {
            List<Token> tokens = article.text().tokens(sentence);
            names.stream()
                    .filter(name -> name.kind() == NameKind.PERSON || name.kind() == NameKind.ORGANISATION)
                    .filter(name -> sentence.contains(name.span()))
                    .forEach(name -> replace(name, tokens, storms, all));
        }
        all.replaceAll(name ->
                name.kind() == NameKind.PERSON && storms.contains(article.text().at(name.span()))
                        ? new Name(name.span(), NameKind.EVENT, name.confidence())
                        : name);
        Set<String> surnames = Surnames.of(article.text(), all);
        Set<String> inFullNames = Surnames.inFullNames(article.text(), all);
        all.removeIf(name -> isFamily(article.text(), name.span(), surnames)
                || name.kind() == NameKind.PERSON && isShared(article.text().at(name.span()), surnames, inFullNames));
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    /// "the Linds", where a Lind is named.
    private static boolean isFamily(Text text, Span span, Set<String> surnames) {
        String name = text.at(span);
        return name.endsWith(PLURAL)
                && surnames.contains(name.substring(0, name.length() - PLURAL.length()))
                && text.value().regionMatches(true, span.start() - THE.length(), THE, 0, THE.length());
    }

    /// "Lind-Berg", where a Lind is named, and nobody whose name ends so in full.
    private static boolean isShared(String name, Set<String> surnames, Set<String> inFullNames) {
        int hyphen = name.indexOf(HYPHEN);
        return hyphen > 0
                && surnames.contains(name.substring(0, hyphen))
                && inFullNames.stream().noneMatch(name::equalsIgnoreCase);
    }

    private static void replace(Name name, List<Token> tokens, Set<String> storms, List<Name> all) {
        int from = at(tokens, name.span().start());
        int to = from;
        while (to < tokens.size() && tokens.get(to).span().start() < name.span().end()) {
            to++;
        }
        boolean person = name.kind() == NameKind.PERSON;
        Name other = name;
        if (to - from == STORM_IN_FULL && STORMS.contains(tokens.get(from).form())) {
            storms.add(tokens.get(to - 1).form());
            other = thing(tokens, from, to, NameKind.EVENT, name);
        } else if (person
                && from > 0
                && to - from == 1
                && STORMS.contains(tokens.get(from - 1).form())) {
            storms.add(tokens.get(from).form());
            other = thing(tokens, from - 1, to, NameKind.EVENT, name);
        } else if (person
                && to < tokens.size()
                && STREETS.contains(tokens.get(to).form())) {
            other = thing(tokens, from, to + 1, NameKind.PLACE, name);
        } else if (person
                && to - from > FULL_NAME
                && STREETS.contains(tokens.get(to - 1).form())) {
            other = thing(tokens, from, to, NameKind.PLACE, name);
        }
        if (other != name) {
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

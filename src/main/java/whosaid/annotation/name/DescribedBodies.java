package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees bodies that have no name but a common noun, told apart by a country or a place before it ("the Iranian foreign
/// ministry", "Accra police"), or by a person ("Lind campaign manager").
final class DescribedBodies {

    private static final String PERSONS = "*";
    private static final Set<String> OF_PERSONS = WordList.lines("described-bodies.txt").stream()
            .filter(line -> line.endsWith(PERSONS))
            .map(line -> line.substring(0, line.length() - PERSONS.length()))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_PLACES = WordList.lines("described-bodies.txt").stream()
            .filter(line -> !line.endsWith(PERSONS))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> STOP_WORDS = WordList.load("title-stop-words.txt");

    /// A field between the country and the noun: "foreign", "civil aviation".
    private static final int LONGEST_FIELD = 2;

    private static final double CONFIDENCE = 0.7;

    private DescribedBodies() {}

    static List<Name> in(List<Token> tokens, ReadingOrder<Name> names) {
        List<Name> found = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Optional<Name> name = names.touching(tokens.get(i).span()).stream().findFirst();
            boolean last = name.isPresent()
                    && name.get().span().end() == tokens.get(i).span().end();
            int end = last ? end(tokens, i + 1, name.get().kind()) : -1;
            if (end > 0) {
                Span span = name.get().span().cover(tokens.get(end).span());
                found.add(new Name(span, NameKind.ORGANISATION, CONFIDENCE));
            }
        }
        return found;
    }

    /// The index of the noun for a body that follows a name of some kind, or -1.
    private static int end(List<Token> tokens, int from, NameKind kind) {
        boolean place = kind == NameKind.NATIONALITY || kind == NameKind.PLACE;
        if (kind == NameKind.PERSON) {
            boolean beside = from + 1 < tokens.size()
                    && RoleNouns.has(tokens.get(from + 1).form());
            return beside && OF_PERSONS.contains(tokens.get(from).form()) ? from : -1;
        }
        for (int i = from; place && i < tokens.size() && i <= from + LONGEST_FIELD; i++) {
            String two = i + 1 < tokens.size()
                    ? tokens.get(i).form() + " " + tokens.get(i + 1).form()
                    : "";
            if (OF_PLACES.contains(two)) {
                return i + 1;
            }
            if (OF_PLACES.contains(tokens.get(i).form())) {
                return i;
            }
            if (!isField(tokens.get(i))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isField(Token token) {
        return token.isWord()
                && Character.isLowerCase(token.form().codePointAt(0))
                && !STOP_WORDS.contains(token.form())
                && !token.form().endsWith("ed")
                && !token.form().endsWith("ing");
    }
}

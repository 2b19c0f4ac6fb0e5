package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees bodies that are called after who leads them: "the Ohio Attorney General’s Office", "Prime Minister’s Office",
/// of which the models see nothing mostly.
final class OfficesOfRoles {

    private static final String OFFICE = "Office";
    private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");
    private static final double CONFIDENCE = 0.7;

    /// "Ohio Attorney General’s Office", in tokens at most: a longer one is no name.
    private static final int LONGEST = 8;

    private OfficesOfRoles() {}

    static List<Name> in(List<Token> tokens, ReadingOrder<Name> names) {
        List<Name> found = new ArrayList<>();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i).form().equals(OFFICE) && tokens.get(i - 1).endsWord()) {
                int first = first(tokens, i - 2);
                Span span = tokens.get(first).span().cover(tokens.get(i).span());
                boolean ofPerson = names.touching(span).stream().anyMatch(name -> name.kind() == NameKind.PERSON);
                if (RoleNouns.isTitle(tokens.subList(first, i - 1)) && !ofPerson) {
                    found.add(new Name(span, NameKind.ORGANISATION, CONFIDENCE));
                }
            }
        }
        return found;
    }

    /// The index of the first of the capitalised words that end at an index.
    private static int first(List<Token> tokens, int last) {
        int first = last;
        while (first > 0
                && last - first < LONGEST
                && tokens.get(first - 1).isWord()
                && tokens.get(first - 1).isCapitalised()
                && !STARTERS.contains(tokens.get(first - 1).form())) {
            first--;
        }
        return first;
    }
}

package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.WordList;

/// Makes one name of the parts that stand around a nickname: "John “Jack” Lind", "Ana (Annie) Lind".
final class InsertedNicknames {

    private static final Set<String> GIVEN_NAMES = WordList.load("given-names.txt");

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]*";
    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}\\p{N}])(?<given>" + WORD + ") (?:[“\"‘'](?:"
            + WORD + "|[Tt]he)(?: " + WORD + "){0,2}[”\"’']" + "|\\(\\p{Lu}\\p{Ll}+\\)) $");

    /// So many UTF-16 units before the last part a nickname and the word before it begin.
    private static final int LONGEST = 60;

    private InsertedNicknames() {}

    /// The names, those in parts made whole.
    static List<Name> joined(Text text, List<Name> names) {
        List<Name> all = new ArrayList<>(names);
        for (Name last : names) {
            if (last.kind() == NameKind.PERSON) {
                first(text, last, names).ifPresent(start -> {
                    Span whole = new Span(start, last.span().end());
                    all.removeIf(name -> name.span().overlaps(whole));
                    all.add(new Name(whole, NameKind.PERSON, last.confidence()));
                });
            }
        }
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    /// Where the name begins that a nickname before its last part belongs to.
    private static Optional<Integer> first(Text text, Name last, List<Name> names) {
        int end = last.span().start();
        Matcher before = BEFORE.matcher(text.value()).region(Math.max(0, end - LONGEST), end);
        if (!before.find()) {
            return Optional.empty();
        }
        Span given = new Span(before.start("given"), before.end("given"));
        Optional<Integer> named = names.stream()
                .filter(name -> name.kind() == NameKind.PERSON && name.span().end() == given.end())
                .map(name -> name.span().start())
                .findFirst();
        return named.isPresent() || !GIVEN_NAMES.contains(text.at(given)) ? named : Optional.of(given.start());
    }
}

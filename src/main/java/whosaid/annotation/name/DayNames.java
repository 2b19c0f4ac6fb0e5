package whosaid.annotation.name;

import java.util.List;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.NameKind;
import whosaid.text.Calendar;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Gives people back the first names that are also days and months, behind a form of address: "DSP Sunday Eze", "Ms
/// April Lind".
final class DayNames {

    /// A form of address and the name of a day, in UTF-16 units.
    private static final int LONGEST = 30;

    private DayNames() {}

    /// The names, these among them whole.
    static List<Name> joined(Text text, List<Name> names) {
        return names.stream()
                .map(name -> name.kind() == NameKind.PERSON ? whole(text, name) : name)
                .toList();
    }

    private static Name whole(Text text, Name name) {
        int start = name.span().start();
        List<Token> before = text.tokens(Math.max(0, start - LONGEST), start);
        int day = before.size() - 1;
        boolean named = day > 0
                && Calendar.has(before.get(day))
                && before.get(day).span().end() + 1 == start
                && FormsOfAddress.has(before.get(day - 1));
        Span whole = named ? before.get(day).span().cover(name.span()) : name.span();
        return new Name(whole, name.kind(), name.confidence());
    }
}

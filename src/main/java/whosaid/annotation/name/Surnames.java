package whosaid.annotation.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.text.Text;

/// The last words of the names of people in one article.
final class Surnames {

    private Surnames() {}

    static Set<String> of(Text text, List<Name> names) {
        return last(persons(text, names));
    }

    /// Those behind a given name somewhere.
    static Set<String> inFullNames(Text text, List<Name> names) {
        return last(persons(text, names).filter(name -> name.indexOf(' ') >= 0));
    }

    private static Stream<String> persons(Text text, List<Name> names) {
        return names.stream().filter(name -> name.kind() == NameKind.PERSON).map(name -> text.at(name.span()));
    }

    private static Set<String> last(Stream<String> names) {
        return names.map(name -> name.substring(name.lastIndexOf(' ') + 1)).collect(Collectors.toSet());
    }
}

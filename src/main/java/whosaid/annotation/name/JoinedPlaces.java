package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.text.Text;
import whosaid.text.WordList;

/// Makes one place of two that a particle joins: "Wijk aan Zee", of which the models make Wijk and Zee.
final class JoinedPlaces {

    private static final Set<String> PARTICLES = WordList.load("place-particles.txt");

    private JoinedPlaces() {}

    /// The whole names, in reading order.
    ///
    /// @param names in reading order
    static List<Name> in(Text text, List<Name> names) {
        List<Name> joined = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            Name first = names.get(i - 1);
            Name second = names.get(i);
            if (first.kind() == NameKind.PLACE
                    && second.kind() == NameKind.PLACE
                    && first.span().end() < second.span().start()
                    && PARTICLES.contains(text.value()
                            .substring(first.span().end(), second.span().start())
                            .strip())) {
                joined.add(new Name(
                        first.span().cover(second.span()),
                        NameKind.PLACE,
                        Math.min(first.confidence(), second.confidence())));
            }
        }
        return joined;
    }
}

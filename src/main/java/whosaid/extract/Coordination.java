package whosaid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotations;
import whosaid.text.Span;
import whosaid.text.Text;

/// Cuts phrases at "and" and at the commas of a list, but never inside a name.
final class Coordination {

    private static final Pattern JOINT = Pattern.compile(",?\\s+(?:and|&)\\s+|,\\s+");

    private Coordination() {}

    /// The parts that are joined in a phrase; the phrase itself when nothing is joined.
    static List<Span> parts(Text text, Span phrase, Annotations seen) {
        List<Name> names = seen.of(Name.class, phrase);
        List<Span> parts = new ArrayList<>();
        Matcher joints = JOINT.matcher(text.value()).region(phrase.start(), phrase.end());
        int from = phrase.start();
        while (joints.find()) {
            Span joint = new Span(joints.start(), joints.end());
            boolean inName = names.stream().anyMatch(name -> name.span().overlaps(joint));
            if (!inName && joint.start() > from) {
                parts.add(new Span(from, joint.start()));
                from = joint.end();
            }
        }
        if (from < phrase.end()) {
            parts.add(new Span(from, phrase.end()));
        }
        return parts;
    }
}

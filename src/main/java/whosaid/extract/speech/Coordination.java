package whosaid.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotations;
import whosaid.annotation.NameKind;
import whosaid.text.Span;
import whosaid.text.Text;

/// Cuts lists at their commas and at "and", but never inside a name.
public final class Coordination {

    private static final Pattern JOINT = Pattern.compile(",?\\s+(?<and>and|&)\\s+|,\\s+");

    private Coordination() {}

    /// The parts that "and" joins in a phrase; the phrase itself where it joins nothing. What stands behind a comma
    /// and before no "and" is no part of a list, but tells what the part before it is: "Ana Lind, Novatek", "Ana
    /// Lind and Bo Ek, both engineers"; or who: "Ana Lind and her deputy, Bo Ek".
    public static List<Span> parts(Text text, Span phrase, Annotations seen) {
        List<Name> names = seen.of(Name.class, phrase);
        List<Span> parts = new ArrayList<>();
        Matcher joints = JOINT.matcher(text.value()).region(phrase.start(), phrase.end());
        int from = phrase.start();
        int last = 0;
        while (joints.find()) {
            Span joint = new Span(joints.start(), joints.end());
            boolean inName = names.stream().anyMatch(name -> name.span().overlaps(joint));
            if (!inName && joint.start() > from) {
                parts.add(new Span(from, joint.start()));
                from = joint.end();
                last = joints.group("and") == null ? last : parts.size();
            }
        }
        if (from < phrase.end()) {
            parts.add(new Span(from, phrase.end()));
        }
        if (last == 0) {
            return List.of(phrase);
        }
        List<Span> list = new ArrayList<>(parts.subList(0, Math.min(last + 1, parts.size())));
        if (last + 1 < parts.size() && !hasPerson(names, parts.get(last)) && hasPerson(names, parts.get(last + 1))) {
            list.set(last, parts.get(last).cover(parts.get(last + 1)));
        }
        return List.copyOf(list);
    }

    private static boolean hasPerson(List<Name> names, Span part) {
        return names.stream().anyMatch(name -> name.kind() == NameKind.PERSON && part.contains(name.span()));
    }
}

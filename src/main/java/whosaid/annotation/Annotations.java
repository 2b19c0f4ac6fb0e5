package whosaid.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import whosaid.text.Span;

/// All that was seen in one article, in reading order.
///
/// @param all sorted by span
public record Annotations(List<Annotation> all) {

    /// Nothing seen yet.
    public static final Annotations NONE = new Annotations(List.of());

    public Annotations {
        all = all.stream().sorted(Comparator.comparing(Annotation::span)).toList();
    }

    /// Those of one kind, in reading order.
    public <A extends Annotation> List<A> of(Class<A> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Those of one kind that lie within a span, in reading order.
    public <A extends Annotation> List<A> of(Class<A> kind, Span within) {
        return of(kind).stream().filter(one -> within.contains(one.span())).toList();
    }

    /// These and more.
    public Annotations with(List<? extends Annotation> more) {
        List<Annotation> together = new ArrayList<>(all);
        together.addAll(more);
        return new Annotations(together);
    }
}

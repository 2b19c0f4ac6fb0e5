package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;

/// All that was seen in one article.
public final class Annotations {

    /// Nothing seen yet.
    public static final Annotations NONE = new Annotations(List.of());

    private final Map<Class<?>, ReadingOrder<Annotation>> byKind;

    /// @param all in any order
    public Annotations(List<? extends Annotation> all) {
        this.byKind = all.stream()
                .collect(Collectors.groupingBy(
                        Annotation::getClass,
                        Collectors.collectingAndThen(
                                Collectors.toList(), those -> new ReadingOrder<>(those, Annotation::span))));
    }

    /// Those of one kind, in reading order.
    public <A extends Annotation> List<A> of(Class<A> kind) {
        return inOrder(kind).all().stream().map(kind::cast).toList();
    }

    /// Those of one kind that lie within a span, in reading order.
    public <A extends Annotation> List<A> of(Class<A> kind, Span within) {
        return inOrder(kind).within(within).stream().map(kind::cast).toList();
    }

    private ReadingOrder<Annotation> inOrder(Class<?> kind) {
        return byKind.getOrDefault(kind, new ReadingOrder<>(List.of(), Annotation::span));
    }

    /// These and more.
    public Annotations with(List<? extends Annotation> more) {
        List<Annotation> together = new ArrayList<>();
        byKind.values().forEach(those -> together.addAll(those.all()));
        together.addAll(more);
        return new Annotations(together);
    }
}

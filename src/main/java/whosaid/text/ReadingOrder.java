package whosaid.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Parts of a text in reading order, found by where they stand without looking at all of them.
///
/// @param <T> what the parts are
public final class ReadingOrder<T> {

    private final List<T> all;
    private final Function<? super T, Span> span;

    /// @param parts in any order
    /// @param span where a part stands
    public ReadingOrder(List<? extends T> parts, Function<? super T, Span> span) {
        this.all = parts.stream()
                .<T>map(part -> part)
                .sorted(Comparator.comparing(span))
                .toList();
        this.span = span;
    }

    /// All parts, by their spans.
    public List<T> all() {
        return all;
    }

    /// Those that lie wholly within a span.
    public List<T> within(Span within) {
        List<T> found = new ArrayList<>();
        for (int i = firstFrom(within.start()); i < all.size(); i++) {
            Span here = span.apply(all.get(i));
            if (here.start() >= within.end()) {
                break;
            }
            if (within.contains(here)) {
                found.add(all.get(i));
            }
        }
        return List.copyOf(found);
    }

    /// Those that share characters with a span, of parts that do not overlap one another.
    public List<T> touching(Span span) {
        List<T> found = new ArrayList<>();
        for (int i = Math.max(0, firstFrom(span.start()) - 1); i < all.size(); i++) {
            Span here = this.span.apply(all.get(i));
            if (here.start() >= span.end()) {
                break;
            }
            if (here.overlaps(span)) {
                found.add(all.get(i));
            }
        }
        return List.copyOf(found);
    }

    /// Those that start before an offset, the last first.
    public List<T> startingBefore(int offset) {
        return all.subList(0, firstFrom(offset)).reversed();
    }

    /// Those that lie wholly between two offsets; none where the second is not behind the first.
    public List<T> between(int start, int end) {
        return start < end ? within(new Span(start, end)) : List.of();
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(all.get(middle)).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

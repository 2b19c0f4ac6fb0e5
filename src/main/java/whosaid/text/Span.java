package whosaid.text;

import java.util.Comparator;

/// A stretch of an article's text: every claim in the graph points back to one.
///
/// Offsets count UTF-16 code units (Java `char`s) from the start of [Text#value()], start inclusive and end
/// exclusive. Emoji take two units; [Text#codePoints(Span)] converts for what leaves the program.
///
/// @param start first unit covered, 0 or more
/// @param end first unit no longer covered, greater than `start`
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> IN_READING_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "A span covers at least one character, from 0 on, but this one is [%d, %d)".formatted(start, end));
        }
    }

    /// Its first unit alone.
    public Span firstUnit() {
        return new Span(start, start + 1);
    }

    /// Whether `other` lies within this span, its edges included.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two share at least one character.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// How many UTF-16 units the two share, 0 or more.
    public int shared(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
    }

    /// The shortest span that holds both.
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// How many UTF-16 units it covers.
    public int length() {
        return end - start;
    }

    /// In reading order: by start, then the shorter first.
    @Override
    public int compareTo(Span other) {
        return IN_READING_ORDER.compare(this, other);
    }
}

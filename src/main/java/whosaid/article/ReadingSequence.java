package whosaid.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Readings as a stream that is read as it is asked for.
final class ReadingSequence implements Iterator<Reading> {

    private final Source source;
    private @Nullable Reading next;

    /// Where readings come from, one after the other.
    interface Source {

        /// The next one, or null at the end.
        @Nullable
        Reading next();
    }

    private ReadingSequence(Source source) {
        this.source = source;
    }

    /// @param bytes closed with the stream
    static Stream<Reading> of(Source source, InputStream bytes) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                new ReadingSequence(source), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(() -> close(bytes));
    }

    private static void close(InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = source.next();
        }
        return next != null;
    }

    @Override
    public Reading next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Reading reading = next;
        next = null;
        return reading;
    }
}

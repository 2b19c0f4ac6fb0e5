package whosaid.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads one article a line: JSON objects with the key `text` and those of [Metadata]. Blank lines are passed over; a
/// line that is no article is told and the next ones are read. Memory holds one line at a time.
public final class JsonLinesReader implements ArticleReader {

    private static final int BUFFER = 1 << 16;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ArticleIntake intake = new ArticleIntake();

    @Override
    public boolean reads(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jsonl")
                || name.endsWith(".ndjson")
                || name.endsWith(".jsonl.gz")
                || name.endsWith(".ndjson.gz");
    }

    @Override
    public Stream<Reading> read(Path file) {
        try {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            boolean packed = file.getFileName().toString().endsWith(".gz");
            InputStream lines = packed ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
            Iterator<Reading> articles = new Articles(file, new BoundedLines(lines));
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(articles, Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .onClose(() -> close(lines));
        } catch (IOException e) {
            return Stream.of(Unopened.reading(file, e));
        }
    }

    private static void close(InputStream lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The articles of one file, read as they are asked for.
    private final class Articles implements Iterator<Reading> {

        private final Path file;
        private final BoundedLines lines;
        private @Nullable Reading next;

        Articles(Path file, BoundedLines lines) {
            this.file = file;
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            while (next == null && !lines.ended()) {
                next = nextReading();
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

        /// The article of the next line, or null for a blank line or the end of the file.
        private @Nullable Reading nextReading() {
            String where = "%s, line %,d".formatted(file, lines.number() + 1);
            try {
                byte[] line = lines.next();
                if (line == null) {
                    return null;
                }
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line))
                        .toString();
                return text.isBlank() ? null : reading(where, text);
            } catch (MalformedArticle e) {
                return e.at(where);
            } catch (CharacterCodingException e) {
                return new MalformedArticle("it is not UTF-8 text.", "Save the file in UTF-8.").at(where);
            } catch (IOException e) {
                lines.end();
                return new Reading.Unreadable(
                        where,
                        "the file could not be read on: " + e.getMessage() + ".",
                        "The articles before this line are read; check the file, then run again.");
            }
        }

        private Reading.Read reading(String where, String line) throws MalformedArticle {
            Map<?, ?> fields = object(line);
            if (!(fields.get("text") instanceof String body)) {
                throw new MalformedArticle(
                        "it has no \"text\" with the article's text as a string.", "Give each line a key \"text\".");
            }
            String id = "%s-%d".formatted(FileNames.withoutExtension(file), lines.number());
            return intake.read(where, Metadata.of(fields), id, file.toString(), body);
        }

        private static Map<?, ?> object(String line) throws MalformedArticle {
            try {
                Map<?, ?> fields = JSON.readValue(line, Map.class);
                if (fields != null) {
                    return fields;
                }
                throw new MalformedArticle("it is null, not a JSON object.", "Write one JSON object a line.");
            } catch (JsonProcessingException e) {
                throw new MalformedArticle(
                        "it is not a JSON object: %s.".formatted(CleanText.line(e.getOriginalMessage())),
                        "Correct the line; the others are read.");
            }
        }
    }
}

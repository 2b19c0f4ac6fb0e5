package whosaid.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one article a line: JSON objects with the key `text` and those of [Metadata]. Blank lines are passed over; a
/// line that is no article is told and the next ones are read. Memory holds one line at a time.
public final class JsonLinesReader implements ArticleReader {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final RecordIntake intake;

    /// @param map where the fields are
    public JsonLinesReader(FieldMap map) {
        this.intake = new RecordIntake(map);
    }

    @Override
    public boolean reads(Path file) {
        String name = PackedFile.name(file);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    @Override
    public Stream<Reading> read(Path file) {
        try {
            InputStream bytes = PackedFile.open(file);
            return ReadingSequence.of(new Articles(file, new BoundedLines(bytes)), bytes);
        } catch (IOException e) {
            return Stream.of(Unopened.reading(file, e));
        }
    }

    /// The articles of one file, read as they are asked for.
    private final class Articles implements ReadingSequence.Source {

        private final Path file;
        private final BoundedLines lines;

        Articles(Path file, BoundedLines lines) {
            this.file = file;
            this.lines = lines;
        }

        @Override
        public @Nullable Reading next() {
            Reading next = null;
            while (next == null && !lines.ended()) {
                next = nextReading();
            }
            return next;
        }

        /// The article of the next line, or null for a blank line or the end of the file.
        private @Nullable Reading nextReading() {
            String where = "%s, line %,d".formatted(PackedFile.shown(file), lines.number() + 1);
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
            String id = "%s-%d".formatted(FileNames.withoutExtension(file), lines.number());
            return intake.read(where, object(line), id, PackedFile.shown(file));
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

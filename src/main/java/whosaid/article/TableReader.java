package whosaid.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads tables, one article a row: `.csv` and `.tsv`, with the names of the fields in the first row. Columns of a
/// `.csv` are parted by commas, or by semicolons where the first row has more of these.
public final class TableReader implements ArticleReader {

    private static final String TABS = ".tsv";
    private static final String AUTHORS = "authors";
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LONGEST_HEADER = 1 << 16;

    private final RecordIntake intake;

    /// @param map where the fields are
    public TableReader(FieldMap map) {
        this.intake = new RecordIntake(map);
    }

    @Override
    public boolean reads(Path file) {
        String name = PackedFile.name(file);
        return name.endsWith(".csv") || name.endsWith(TABS);
    }

    @Override
    public Stream<Reading> read(Path file) {
        try {
            InputStream bytes = PackedFile.open(file);
            return ReadingSequence.of(new Articles(file, bytes), bytes);
        } catch (IOException e) {
            return Stream.of(Unopened.reading(file, e));
        }
    }

    /// The articles of one file.
    private final class Articles implements ReadingSequence.Source {

        private final Path file;
        private final InputStream bytes;
        private @Nullable Iterator<CSVRecord> rows;
        private long number;
        private boolean ended;

        Articles(Path file, InputStream bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        @Override
        public @Nullable Reading next() {
            String where = "%s, row %,d".formatted(PackedFile.shown(file), number + 1);
            try {
                if (ended || !rows().hasNext()) {
                    return null;
                }
                CSVRecord row = rows().next();
                number++;
                String id = "%s-%d".formatted(FileNames.withoutExtension(file), number);
                return intake.read(where, fields(row), id, PackedFile.shown(file));
            } catch (MalformedArticle e) {
                return e.at(where);
            } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
                ended = true;
                return broken(where, e);
            }
        }

        private Iterator<CSVRecord> rows() throws IOException {
            Iterator<CSVRecord> known = rows;
            if (known == null) {
                BufferedReader characters = new BufferedReader(
                        new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER);
                known = CSVParser.parse(
                                characters,
                                CSVFormat.DEFAULT
                                        .builder()
                                        .setDelimiter(delimiter(characters))
                                        .setHeader()
                                        .setSkipHeaderRecord(true)
                                        .setIgnoreEmptyLines(true)
                                        .get())
                        .iterator();
                rows = known;
            }
            return known;
        }

        private char delimiter(Reader characters) throws IOException {
            characters.mark(LONGEST_HEADER);
            if (characters.read() == BYTE_ORDER_MARK) {
                characters.mark(LONGEST_HEADER);
            } else {
                characters.reset();
            }
            long commas = 0;
            long semicolons = 0;
            int read = characters.read();
            for (int i = 0; read >= 0 && read != '\n' && i < LONGEST_HEADER - 2; i++) {
                commas += read == ',' ? 1 : 0;
                semicolons += read == ';' ? 1 : 0;
                read = characters.read();
            }
            characters.reset();
            return PackedFile.name(file).endsWith(TABS) ? '\t' : semicolons > commas ? ';' : ',';
        }

        private static Map<String, Object> fields(CSVRecord row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            row.toMap().forEach((key, value) -> {
                if (!value.isBlank()) {
                    fields.put(key, key.equals(AUTHORS) ? List.of(value.split("\\s*;\\s*")) : value);
                }
            });
            return fields;
        }

        private static Reading broken(String where, Exception fault) {
            Throwable cause = fault.getCause() == null ? fault : fault.getCause();
            String found = cause instanceof CharacterCodingException
                    ? "it is not UTF-8 text."
                    : "it cannot be read as a table: %s.".formatted(CleanText.line(String.valueOf(cause.getMessage())));
            return new Reading.Unreadable(
                    where, found, "Save the table as CSV in UTF-8; the rows before this one are read.");
        }
    }
}

package whosaid.article;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/// Reads web archives (WARC, ISO 28500): the pages that were fetched well, one at a time, however large the archive.
///
/// What is no page of an article (front pages, lists, pictures) is passed over and counted.
public final class WarcFileReader implements ArticleReader {

    private static final List<MediaType> PAGES = List.of(MediaType.HTML, MediaType.parse("application/xhtml+xml"));
    private static final int OK = 200;

    private final PageReader pages = new PageReader();

    @Override
    public boolean reads(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    @Override
    public Stream<Reading> read(Path file) {
        try {
            InputStream bytes = Files.newInputStream(file);
            return ReadingSequence.of(new Articles(file, new WarcReader(bytes)), bytes);
        } catch (IOException e) {
            return Stream.of(Unopened.reading(file, e));
        }
    }

    /// The articles of one archive.
    private final class Articles implements ReadingSequence.Source {

        private final Path file;
        private final WarcReader records;
        private long number;
        private boolean ended;

        Articles(Path file, WarcReader records) {
            this.file = file;
            this.records = records;
        }

        @Override
        public @Nullable Reading next() {
            while (!ended) {
                number++;
                try {
                    WarcRecord record = records.next().orElse(null);
                    if (record == null) {
                        return null;
                    }
                    if (record instanceof WarcResponse response) {
                        Reading reading = page(response);
                        if (reading != null) {
                            return reading;
                        }
                    }
                } catch (IOException e) {
                    ended = true;
                    return broken(e);
                }
            }
            return null;
        }

        private Reading broken(IOException fault) {
            return new Reading.Unreadable(
                    "%s, record %,d".formatted(PackedFile.shown(file), number),
                    "the archive cannot be read on: %s.".formatted(CleanText.line(String.valueOf(fault.getMessage()))),
                    "The pages before it are read; fetch the archive anew.");
        }

        /// The article of a response, or null where it is no page.
        private @Nullable Reading page(WarcResponse response) throws IOException {
            String where = "%s, record %,d, %s".formatted(PackedFile.shown(file), number, response.target());
            HttpResponse http;
            try {
                http = response.http();
            } catch (ParsingException e) {
                return new Reading.PassedOver(where, "an answer that is no HTTP");
            }
            MediaType type = type(http);
            if (http.status() != OK || !PAGES.contains(type)) {
                return null;
            }
            byte[] page;
            try (InputStream body = http.bodyDecoded().stream()) {
                page = body.readNBytes(PageReader.LARGEST + 1);
            }
            Reading reading = pages.read(
                    where,
                    address(response),
                    PageReader.charset(http.contentType().toString()),
                    page);
            return reading instanceof Reading.Unreadable failure
                    ? new Reading.PassedOver(where, failure.fault())
                    : reading;
        }

        private static @Nullable MediaType type(HttpResponse http) {
            try {
                return http.contentType().base();
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private static @Nullable URI address(WarcResponse response) {
            try {
                return response.targetURI();
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}

package whosaid.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a file as bytes; a line that is too long is passed over without being held in memory.
final class BoundedLines {

    /// Room for the longest article with every character written as a JSON escape of six bytes, and its metadata.
    private static final int LONGEST = 4 * ArticleIntake.LONGEST;

    private final InputStream in;
    private boolean ended;
    private long number;

    BoundedLines(InputStream in) {
        this.in = in;
    }

    /// The number of the line read last, from 1 on.
    long number() {
        return number;
    }

    /// Whether the end of the file was reached.
    boolean ended() {
        return ended;
    }

    /// Reads no further.
    void end() {
        ended = true;
    }

    /// The next line without its end, or null at the end of the file.
    ///
    /// @throws MalformedArticle if the line is too long; the next call reads the line after it
    byte @Nullable [] next() throws IOException, MalformedArticle {
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        int read = in.read();
        while (read >= 0 && read != '\n') {
            length++;
            if (length <= LONGEST) {
                line.write(read);
            }
            read = in.read();
        }
        if (read < 0) {
            ended = true;
            if (length == 0) {
                return null;
            }
        }
        if (length > LONGEST) {
            throw ArticleIntake.tooLong("%,d bytes in one line".formatted(length));
        }
        return line.toByteArray();
    }
}

package whosaid.article;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// A file that may be packed with gzip or Zstandard, and may stand in a zip archive.
final class PackedFile {

    private static final int BUFFER = 1 << 16;
    private static final String GZIP = ".gz";
    private static final String ZSTANDARD = ".zst";

    private PackedFile() {}

    /// The name of a file without what only tells that it is packed, in lower case.
    static String name(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return isPacked(name) ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static boolean isPacked(String name) {
        return name.endsWith(GZIP) || name.endsWith(ZSTANDARD);
    }

    /// What is in a file, unpacked. The caller closes it, and bounds what is read: a small file may hold very much.
    static InputStream open(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        if (!isPacked(name)) {
            return bytes;
        }
        try {
            return new BufferedInputStream(
                    name.endsWith(GZIP) ? new GZIPInputStream(bytes, BUFFER) : new ZstdInputStream(bytes), BUFFER);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /// A file as a person knows it: one in an archive with the archive before it, "news.zip!/day/one.txt".
    static String shown(Path file) {
        return file.getFileSystem().equals(FileSystems.getDefault())
                ? file.toString()
                : "%s!%s".formatted(file.getFileSystem(), file.toAbsolutePath());
    }
}

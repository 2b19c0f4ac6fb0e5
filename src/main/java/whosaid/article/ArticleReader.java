package whosaid.article;

import java.nio.file.Path;
import java.util.stream.Stream;

/// Reads the articles of one format.
public interface ArticleReader {

    /// Whether a file looks like this reader's, by its name.
    boolean reads(Path file);

    /// Whether files that are found in a folder are read, and not only those that are named.
    default boolean readsInFolders() {
        return true;
    }

    /// The articles of a file, in file order, read as they are asked for. Never throws for what is in the file or for
    /// a file that cannot be opened: that is a [Reading.Unreadable]. The caller closes the stream.
    Stream<Reading> read(Path file);
}

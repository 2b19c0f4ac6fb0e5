package whosaid.article;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import whosaid.UserError;

/// Finds the articles in the files and folders that a user names.
///
/// Folders are searched to the bottom, in the order of their names, so that every machine reads in the same order.
/// In a folder, hidden files, links to folders, metadata files and files of other formats are passed over; a file
/// that is named must be of a format that is read.
public final class ArticleFiles {

    private final List<ArticleReader> readers;

    private ArticleFiles(List<ArticleReader> readers) {
        this.readers = readers;
    }

    /// Reads the formats by the names of the files: `.txt`; `.jsonl`, `.ndjson`, `.html`, `.htm` and `.xhtml`, these
    /// also with `.gz`.
    public static ArticleFiles byName() {
        return new ArticleFiles(List.of(PlainTextReader.withMetadata(), new JsonLinesReader(), new PageReader()));
    }

    /// Takes each file as an article's clean text.
    public static ArticleFiles raw() {
        return new ArticleFiles(List.of(PlainTextReader.raw()));
    }

    /// Whether a file in a folder is one of articles, by its name.
    public boolean reads(Path file) {
        return !file.getFileName().toString().startsWith(".") && readerOf(file).isPresent();
    }

    /// Checks what a user names before anything is done with it.
    ///
    /// @throws UserError if one of the paths does not exist
    public static void requireExisting(Collection<Path> named) {
        for (Path path : named) {
            if (!Files.exists(path)) {
                throw new UserError("%s: there is no such file or folder.".formatted(path), "Check the name.");
            }
        }
    }

    /// The articles of all files, in order, read as they are asked for; the caller closes the stream.
    ///
    /// @throws UserError if one of the paths does not exist; nothing is read then
    public Stream<Reading> read(Collection<Path> named) {
        requireExisting(named);
        return named.stream().flatMap(this::readNamed);
    }

    private Stream<Reading> readNamed(Path path) {
        if (Files.isDirectory(path)) {
            return readFolder(path);
        }
        return readerOf(path)
                .map(reader -> reader.read(path))
                .orElseGet(() -> Stream.of(new Reading.Unreadable(
                        path.toString(),
                        "its format is not known by its name.",
                        "Formats read: .txt, .jsonl, .ndjson, .html, .htm, .xhtml; all but .txt also with .gz.")));
    }

    private Stream<Reading> readFolder(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            found.forEach(entries::add);
        } catch (IOException e) {
            return Stream.of(new Reading.Unreadable(
                    folder.toString(), "the folder could not be opened.", "Give yourself the right to read it."));
        }
        return entries.stream()
                .filter(entry -> !entry.getFileName().toString().startsWith("."))
                .sorted()
                .flatMap(this::readEntry);
    }

    private Stream<Reading> readEntry(Path entry) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            return readFolder(entry);
        }
        if (Files.isDirectory(entry)) {
            return Stream.empty();
        }
        return readerOf(entry).map(reader -> reader.read(entry)).orElseGet(Stream::empty);
    }

    private Optional<ArticleReader> readerOf(Path file) {
        return readers.stream().filter(reader -> reader.reads(file)).findFirst();
    }
}

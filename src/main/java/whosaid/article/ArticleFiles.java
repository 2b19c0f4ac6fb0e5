package whosaid.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

    /// Reads the formats by the names of the files: `.txt`, `.html`, `.jsonl`, `.csv` …, also with `.gz` and `.zst`,
    /// `.zip` archives of them, and web archives.
    public static ArticleFiles byName() {
        return byName(FieldMap.NONE);
    }

    /// The same, with the fields of JSON and tables where a map says.
    public static ArticleFiles byName(FieldMap map) {
        return new ArticleFiles(List.of(
                PlainTextReader.withMetadata(),
                new JsonLinesReader(map),
                new JsonReader(map),
                new TableReader(map),
                new PageReader(),
                new PdfReader(),
                new MailReader(),
                new WarcFileReader()));
    }

    /// Takes each file as an article's clean text.
    public static ArticleFiles raw() {
        return new ArticleFiles(List.of(PlainTextReader.raw()));
    }

    /// Whether a file in a folder is one of articles, by its name.
    public boolean reads(Path file) {
        return !file.getFileName().toString().startsWith(".")
                && readerOf(file).filter(ArticleReader::readsInFolders).isPresent();
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
        if (isArchive(path)) {
            return readArchive(path);
        }
        return readerOf(path)
                .map(reader -> reader.read(path))
                .orElseGet(() -> Stream.of(new Reading.Unreadable(
                        path.toString(),
                        "its format is not known by its name.",
                        "Formats read: .txt, .html, .htm, .xhtml, .pdf, .eml, .jsonl, .ndjson, .json, .csv, .tsv, "
                                + "all of them also with .gz or .zst; .warc, .warc.gz, .zip.")));
    }

    private static boolean isArchive(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /// What is in a zip archive, as if it were a folder. Nothing of it is written to the disk.
    private Stream<Reading> readArchive(Path archive) {
        if (!archive.getFileSystem().equals(FileSystems.getDefault())) {
            return Stream.of(new Reading.Unreadable(
                    PackedFile.shown(archive),
                    "an archive within an archive is not read.",
                    "Unpack the outer one, and add its folder."));
        }
        try {
            FileSystem inside = FileSystems.newFileSystem(archive);
            return StreamSupport.stream(inside.getRootDirectories().spliterator(), false)
                    .flatMap(this::readFolder)
                    .onClose(() -> close(inside));
        } catch (IOException | ProviderNotFoundException e) {
            return Stream.of(new Reading.Unreadable(
                    archive.toString(),
                    "it is no zip archive that can be read: %s."
                            .formatted(CleanText.line(String.valueOf(e.getMessage()))),
                    "Pack it anew, or leave it out."));
        }
    }

    private static void close(FileSystem inside) {
        try {
            inside.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Reading> readFolder(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            found.forEach(entries::add);
        } catch (IOException e) {
            return Stream.of(new Reading.Unreadable(
                    PackedFile.shown(folder),
                    "the folder could not be opened.",
                    "Give yourself the right to read it."));
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
        if (isArchive(entry)) {
            return readArchive(entry);
        }
        return readerOf(entry)
                .filter(ArticleReader::readsInFolders)
                .map(reader -> reader.read(entry))
                .orElseGet(Stream::empty);
    }

    private Optional<ArticleReader> readerOf(Path file) {
        return readers.stream().filter(reader -> reader.reads(file)).findFirst();
    }
}

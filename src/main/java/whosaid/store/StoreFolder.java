package whosaid.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whosaid.UserError;

/// The folder of a store on disk: what makes it one, and the lock that keeps a second process out.
///
/// `store.properties` tells the version of the format and where IRIs start, `quads` holds TDB2, `words` the Lucene
/// index. The operating system frees the lock when its holder dies, however it dies.
final class StoreFolder implements AutoCloseable {

    static final String FORMAT = "1";

    private static final String PROPERTIES = "store.properties";
    private static final String LOCK = "lock";
    private static final String HOLDER = "holder";

    private final Path folder;
    private final String base;
    private final FileChannel lockFile;

    private StoreFolder(Path folder, String base, FileChannel lockFile) {
        this.folder = folder;
        this.base = base;
        this.lockFile = lockFile;
    }

    /// Opens a store's folder.
    ///
    /// @param newBase where IRIs start in a store that is made now, or null to open only what is there
    /// @throws UserError if it is no store, is of another format, or is in use
    static StoreFolder open(Path folder, @Nullable String newBase) {
        if (!Files.exists(folder.resolve(PROPERTIES))) {
            if (newBase == null) {
                throw absent(folder);
            }
            make(folder, newBase);
        }
        Properties properties = properties(folder);
        String format = properties.getProperty("format", "unknown");
        if (!format.equals(FORMAT)) {
            throw new UserError(
                    "%s: the store has format %s, this release of whosaid reads format %s."
                            .formatted(folder, format, FORMAT),
                    "Dump it with the release that made it, or make a new store from the articles.");
        }
        return new StoreFolder(folder, properties.getProperty("base", ""), lock(folder));
    }

    private static UserError absent(Path folder) {
        if (!Files.exists(folder)) {
            return new UserError(
                    "%s: there is no store.".formatted(folder),
                    "Make one with: whosaid add --store %s FOLDER-OF-ARTICLES".formatted(folder));
        }
        return new UserError(
                "%s: this is not a store of whosaid.".formatted(folder), "Name the folder that whosaid add made.");
    }

    private static void make(Path folder, String base) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.anyMatch(entry -> !entry.getFileName().toString().startsWith(PROPERTIES))) {
                    throw new UserError(
                            "%s: the folder holds other files, so no store is made in it.".formatted(folder),
                            "Name a folder that is new or empty.");
                }
            }
            Properties properties = new Properties();
            properties.setProperty("format", FORMAT);
            properties.setProperty("base", base);
            Path written = Files.createTempFile(folder, PROPERTIES, ".new");
            try (Writer out = Files.newBufferedWriter(written)) {
                properties.store(out, "A store of whosaid");
            }
            Files.move(written, folder.resolve(PROPERTIES), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UserError(
                    "%s: a store cannot be made here: %s.".formatted(folder, e),
                    "Name a folder on a disk with room where you may write.");
        }
    }

    private static Properties properties(Path folder) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(PROPERTIES))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UserError(
                    "%s: the store cannot be read: %s.".formatted(folder, e), "Give yourself the right to read it.");
        }
        return properties;
    }

    private static FileChannel lock(Path folder) {
        FileChannel file = null;
        try {
            file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            // this very process holds it: told below like any other holder
        } catch (IOException e) {
            throw new UserError(
                    "%s: the store cannot be opened for writing: %s.".formatted(folder, e),
                    "Give yourself the right to write there.");
        }
        closeQuietly(file);
        throw new UserError(
                "%s: the store is in use by %s.".formatted(folder, holder(folder)),
                "Wait until it is done, or ask the endpoint that serves it; only one process opens a store at a time.");
    }

    private static void closeQuietly(@Nullable FileChannel file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve(HOLDER)).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    /// Tells a second process who holds the store.
    void announce(String holder) {
        try {
            Files.writeString(folder.resolve(HOLDER), holder);
        } catch (IOException e) {
            throw new UserError("%s: cannot be written: %s.".formatted(folder, e), "Check the disk.");
        }
    }

    String base() {
        return base;
    }

    Path quads() {
        return folder.resolve("quads");
    }

    Path sentences() {
        return folder.resolve("sentences");
    }

    Path words() {
        return folder.resolve("words");
    }

    @Override
    public void close() {
        closeQuietly(lockFile);
    }
}

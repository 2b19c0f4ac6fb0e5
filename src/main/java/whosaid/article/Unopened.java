package whosaid.article;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Tells why a file could not be opened or read to its end.
final class Unopened {

    private Unopened() {}

    static Reading.Unreadable reading(Path file, IOException why) {
        String where = PackedFile.shown(file);
        if (Files.isDirectory(file)) {
            return new Reading.Unreadable(where, "it is a folder, not a file.", "Name the folder itself to read it.");
        }
        if (why instanceof AccessDeniedException) {
            return new Reading.Unreadable(
                    where, "permission to read it is denied.", "Give yourself the right to read it, or leave it out.");
        }
        if (why instanceof NoSuchFileException) {
            return new Reading.Unreadable(where, "it is not there.", "Check the name.");
        }
        return new Reading.Unreadable(
                where, "it could not be read: " + why.getMessage() + ".", "Check the file and the disk it is on.");
    }
}

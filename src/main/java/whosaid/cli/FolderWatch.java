package whosaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import whosaid.article.ArticleFiles;

/// Tells which files of some folders are new or changed. A file that is still being written is not told before it has
/// stayed the same from one look to the next.
final class FolderWatch {

    private final ArticleFiles files = ArticleFiles.byName();
    private final List<Path> watched;
    private final Map<Path, Stamp> told = new HashMap<>();
    private Map<Path, Stamp> lastSeen = new HashMap<>();

    /// What a file looked like.
    private record Stamp(long size, FileTime changed) {}

    /// @param watched files and folders
    FolderWatch(List<Path> watched) {
        this.watched = List.copyOf(watched);
    }

    /// The files that are new or changed since they were last told, in the order of their names.
    List<Path> look() {
        Map<Path, Stamp> seen = new HashMap<>();
        watched.forEach(path -> see(path, seen));
        List<Path> fresh = new ArrayList<>();
        seen.forEach((file, stamp) -> {
            if (stamp.equals(lastSeen.get(file)) && !stamp.equals(told.get(file))) {
                fresh.add(file);
            }
        });
        fresh.forEach(file -> told.put(file, seen.get(file)));
        lastSeen = seen;
        fresh.sort(null);
        return fresh;
    }

    private void see(Path path, Map<Path, Stamp> seen) {
        try (Stream<Path> found = Files.walk(path)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile).filter(files::reads)::iterator) {
                seen.put(file, new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
            }
        } catch (IOException | UncheckedIOException e) {
            // what vanished between two looks is seen, or missed, at the next one
        }
    }
}

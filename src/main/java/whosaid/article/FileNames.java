package whosaid.article;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Names of files without what only tells their format.
final class FileNames {

    private static final Pattern EXTENSION =
            Pattern.compile("(?<=.)(?:\\.[A-Za-z][A-Za-z0-9]{0,9})(?:\\.(?:gz|zst))?$");

    private FileNames() {}

    static String withoutExtension(Path file) {
        return EXTENSION.matcher(file.getFileName().toString()).replaceFirst("");
    }
}

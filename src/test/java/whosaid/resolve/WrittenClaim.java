package whosaid.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A pair of statements of `claims.txt`.
///
/// @param kind how their claims stand to each other: "same", "implies", "topic" or "opposite"
/// @param one one of the statements
/// @param other the other one
record WrittenClaim(String kind, String one, String other) {

    static List<WrittenClaim> all() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/whosaid/resolve/claims.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(parts -> new WrittenClaim(parts[0], parts[1], parts[2]))
                .toList();
    }
}

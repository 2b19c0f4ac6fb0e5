package whosaid.article;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How fast articles are read from files, without anything done with them:
///
/// ```text
/// java -Xmx512m -cp "target/test-classes:target/classes:target/lib/*" whosaid.article.ReadingSpeed FILE…
/// ```
final class ReadingSpeed {

    private ReadingSpeed() {}

    public static void main(String... files) {
        Map<String, Long> counts = new TreeMap<>();
        Instant start = Instant.now();
        try (Stream<Reading> readings =
                ArticleFiles.byName().read(Stream.of(files).map(Path::of).toList())) {
            readings.forEach(reading -> counts.merge(reading.getClass().getSimpleName(), 1L, Long::sum));
        }
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        System.out.println(List.of(files));
        System.out.printf("%s in %.1f s: %.0f a second%n", counts, seconds, all / seconds);
    }
}

package whosaid.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import whosaid.text.Text;

/// How well and how fast copies are found: makes fifty near-copies of articles of a file, as editors do (another lead,
/// words changed, the end cut, an agency named), and looks for them among all.
///
/// ```text
/// java -cp "target/test-classes:target/classes:target/lib/*" whosaid.article.CopySpeed wire.jsonl.gz
/// ```
final class CopySpeed {

    private static final int COPIES = 50;
    private static final int LEAST_WORDS = 200;

    private CopySpeed() {}

    /// An article's words by paragraph, and its name.
    private record Story(String name, List<String> paragraphs) {}

    public static void main(String... files) {
        List<Story> stories = new ArrayList<>();
        try (Stream<Reading> readings =
                ArticleFiles.byName().read(Stream.of(files).map(Path::of).toList())) {
            readings.forEach(reading -> {
                if (reading instanceof Reading.Read read) {
                    Article article = read.article();
                    stories.add(new Story(
                            "s" + stories.size(),
                            article.paragraphs().stream()
                                    .map(article.text()::at)
                                    .toList()));
                }
            });
        }
        int own = stories.size();
        Random random = new Random(1);
        Set<String> made = new HashSet<>();
        while (made.size() < COPIES) {
            Story story = stories.get(random.nextInt(own));
            if (String.join(" ", story.paragraphs()).split(" ").length >= LEAST_WORDS
                    && story.paragraphs().size() >= 4
                    && made.stream().noneMatch(pair -> pair.endsWith(" of " + story.name()))) {
                stories.add(new Story("c" + made.size(), edited(story.paragraphs(), random, made.size())));
                made.add("c%d of %s".formatted(made.size(), story.name()));
            }
        }
        long start = System.nanoTime();
        List<CopyFinder.Candidate> candidates = new ArrayList<>();
        for (Story story : stories) {
            sketch(story.paragraphs())
                    .ifPresent(sketch -> candidates.add(new CopyFinder.Candidate(
                            story.name(),
                            Published.parse(story.name().startsWith("c") ? "2026-02-01" : "2026-01-01")
                                    .instant(),
                            sketch)));
        }
        long sketched = System.nanoTime();
        List<CopyFinder.Copy> copies = CopyFinder.copies(candidates);
        long found = System.nanoTime();
        long right = copies.stream()
                .filter(copy -> made.contains(copy.copy() + " of " + copy.first()))
                .count();
        List<CopyFinder.Copy> others = copies.stream()
                .filter(copy -> !made.contains(copy.copy() + " of " + copy.first()))
                .toList();
        System.out.printf(
                "%,d articles; sketches %.1f s, copies %.2f s%n",
                stories.size(), (sketched - start) / 1e9, (found - sketched) / 1e9);
        System.out.printf("found %d of %d; %d others:%n", right, COPIES, others.size());
        others.forEach(copy -> System.out.println(
                "  " + copy + "\n    " + lead(stories, copy.copy()) + "\n    " + lead(stories, copy.first())));
        for (int size = 1000; size <= candidates.size(); size += 1000) {
            List<CopyFinder.Candidate> part = candidates.subList(0, size);
            long at = System.nanoTime();
            CopyFinder.copies(part);
            System.out.printf("%,d: %.0f ms%n", size, (System.nanoTime() - at) / 1e6);
        }
    }

    private static String lead(List<Story> stories, String name) {
        return stories.stream()
                .filter(story -> story.name().equals(name))
                .map(story -> String.join(" ", story.paragraphs()))
                .map(words -> words.substring(0, Math.min(110, words.length())))
                .findFirst()
                .orElse("");
    }

    private static List<String> edited(List<String> paragraphs, Random random, int number) {
        List<String> copy = new ArrayList<>(paragraphs);
        copy.set(
                0,
                "HARBOUR TOWN (Agency) – In news that was awaited here for days, number %d came in on Monday."
                        .formatted(number));
        copy.remove(1 + random.nextInt(copy.size() - 1));
        if (number % 3 == 0) {
            copy = new ArrayList<>(copy.subList(0, Math.max(3, copy.size() * 3 / 5)));
        }
        for (int i = 1; i < copy.size(); i++) {
            List<String> words = new ArrayList<>(Arrays.asList(copy.get(i).split(" ")));
            for (int k = 0; k < words.size() / 40; k++) {
                words.set(random.nextInt(words.size()), "indeed");
            }
            copy.set(i, String.join(" ", words));
        }
        return copy;
    }

    private static Optional<Sketch> sketch(List<String> paragraphs) {
        Text text = new Text(String.join("\n\n", paragraphs));
        return Sketch.of(new Article("a", "a", null, null, null, List.of(), null, "en", text, List.of()));
    }
}

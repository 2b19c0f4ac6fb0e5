package whosaid.article.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import whosaid.article.PageReader;
import whosaid.article.Reading;

/// Measures how much of an article's text is found on its page, and how much else, by the measure of the
/// article-extraction-benchmark; `docs/quality.md` tells how to run it.
///
/// Takes the folder of the benchmark, with `ground-truth.json` and `pages`. Every other page belongs to the half that
/// was looked at while this was built; the other half was only measured.
final class MainTextQuality {

    private static final double NANOS = 1e9;

    private MainTextQuality() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<String, JsonNode> truths = new TreeMap<>();
        new ObjectMapper()
                .readTree(folder.resolve("ground-truth.json").toFile())
                .properties()
                .forEach(entry -> truths.put(entry.getKey(), entry.getValue()));
        List<Judged> pages = new ArrayList<>();
        long start = System.nanoTime();
        for (Map.Entry<String, JsonNode> truth : truths.entrySet()) {
            String body = body(folder.resolve("pages").resolve(truth.getKey() + ".html.gz"));
            pages.add(new Judged(
                    truth.getKey(),
                    Shingles.compare(truth.getValue().get("articleBody").asText(), body)));
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        tell("all", pages);
        tell("looked at", half(pages, 0));
        tell("only measured", half(pages, 1));
        System.out.printf("%.0f pages/s%n", pages.size() / seconds);
        half(pages, 0).stream()
                .sorted(Comparator.comparingDouble(page -> page.agreement().f1()))
                .limit(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0)
                .forEach(page -> System.out.printf(
                        "%s precision %.3f recall %.3f%n",
                        page.name(),
                        page.agreement().precision(),
                        page.agreement().recall()));
    }

    private record Judged(String name, Shingles.Agreement agreement) {}

    private static List<Judged> half(List<Judged> pages, int remainder) {
        return Stream.iterate(remainder, i -> i < pages.size(), i -> i + 2)
                .map(pages::get)
                .toList();
    }

    private static String body(Path page) {
        try (Stream<Reading> readings = new PageReader().read(page)) {
            return readings.map(reading -> reading instanceof Reading.Read read
                            ? read.article().text().value()
                            : "")
                    .reduce("", String::concat);
        }
    }

    private static void tell(String which, List<Judged> pages) {
        Shingles.Agreement mean =
                Shingles.mean(pages.stream().map(Judged::agreement).toList());
        System.out.printf(
                "%s: %d pages, precision %.3f, recall %.3f, F1 %.3f%n",
                which, pages.size(), mean.precision(), mean.recall(), mean.f1());
    }
}

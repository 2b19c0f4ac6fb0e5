package whosaid.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import whosaid.graph.ArticleGraph;
import whosaid.graph.Iris;
import whosaid.graph.Vocabulary;

/// Prints how long the statements of articles take to compare, a thousand articles at a time, and how many links were
/// made. The argument is what `extract` prints. Speakers are left out, so links by one speaker are too.
public final class ClaimSpeed {

    private static final int AT_ONCE = 1_000;

    private ClaimSpeed() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("claims");
        try (Store store = Store.openOrCreate(folder, null);
                Stream<String> lines = Files.lines(Path.of(arguments[0]))) {
            new Loader(store).load(lines.map(ClaimSpeed::article).iterator());
            long[] last = {System.nanoTime()};
            int[] articles = {0};
            new ClaimFinder(store)
                    .update(
                            () -> {
                                if (++articles[0] % AT_ONCE == 0) {
                                    double seconds = (System.nanoTime() - last[0]) / 1e9;
                                    last[0] = System.nanoTime();
                                    Runtime memory = Runtime.getRuntime();
                                    System.out.printf(
                                            "%,d articles: %.1f s, %.0f articles a second, %d MB%n",
                                            articles[0],
                                            seconds,
                                            AT_ONCE / seconds,
                                            (memory.totalMemory() - memory.freeMemory()) >> 20);
                                }
                            },
                            (version, defect) -> System.out.println(version + ": " + defect));
            for (Node relation : List.of(Vocabulary.SAME_CLAIM_AS, Vocabulary.CONTRADICTS)) {
                print(relation.getLocalName(), links(store, relation));
            }
        }
    }

    private static ArticleGraph article(String line) {
        try {
            JsonNode article = new ObjectMapper().readTree(line);
            List<String> said = new ArrayList<>();
            article.get("statements").forEach(statement -> said.add(words(article, statement)));
            String day = article.get("published").asText("");
            return SayingArticle.of(
                    "paper.example/" + article.get("id").asText(),
                    day.isEmpty() ? "2026-01-01" : day,
                    said.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(JsonNode article, JsonNode statement) {
        String text = article.get("text").asText();
        List<String> parts = new ArrayList<>();
        statement
                .get("content")
                .forEach(span -> parts.add(text.substring(
                        text.offsetByCodePoints(0, span.get(0).asInt()),
                        text.offsetByCodePoints(0, span.get(1).asInt()))));
        return String.join(" ", parts);
    }

    private static List<Quad> links(Store store, Node relation) {
        return Txn.calculateRead(store.dataset(), () -> {
            List<Quad> links = new ArrayList<>();
            store.dataset()
                    .find(store.iris().claims(), Node.ANY, relation, Node.ANY)
                    .forEachRemaining(links::add);
            return links;
        });
    }

    private static void print(String relation, List<Quad> links) {
        long across = links.stream()
                .filter(link -> !Iris.version(link.getSubject()).equals(Iris.version(link.getObject())))
                .count();
        System.out.printf("%s: %,d links, %,d of them across articles%n", relation, links.size(), across);
    }
}

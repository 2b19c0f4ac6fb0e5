package whosaid.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.system.Txn;
import whosaid.graph.ArticleGraph;
import whosaid.text.WordList;

/// Prints how long the names of generated articles take to resolve, a thousand articles at a time: names of very
/// different frequency (Zipf), twelve in each article, some with roles. The argument is the number of thousands.
public final class ResolveSpeed {

    private static final int AT_ONCE = 1_000;
    private static final int NAMES = 12;

    private ResolveSpeed() {}

    public static void main(String... arguments) throws Exception {
        List<String> given = List.copyOf(WordList.load("given-names.txt"));
        List<String> families = WordList.lines("frequent-family-names.txt").stream()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .toList();
        List<String> roles = List.of("mayor", "senator", "coach", "professor", "singer", "judge");
        Random random = new Random(1);
        Path folder = Files.createTempDirectory("resolve");
        try (Store store = Store.openOrCreate(folder, null)) {
            Identities identities =
                    Txn.calculateRead(store.dataset(), () -> new Identities(store.unindexed(), store.iris()));
            for (int thousand = 0; thousand < Integer.parseInt(arguments[0]); thousand++) {
                List<ArticleGraph> articles = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    String[] named = new String[NAMES];
                    for (int k = 0; k < NAMES; k++) {
                        // the n-th name comes with a frequency of about 1/n
                        int rank =
                                (int) Math.exp(random.nextDouble() * Math.log(given.size() * (double) families.size()));
                        String name = given.get(rank % given.size()) + " "
                                + families.get((rank / given.size() + rank * 7) % families.size());
                        named[k] = rank % 3 == 0
                                ? name + ", " + roles.get(rank % roles.size()) + " of Town " + rank % 97
                                : name;
                    }
                    articles.add(NamedArticle.of("paper.example/" + thousand + "-" + i, "2026-01-01", named));
                }
                long start = System.nanoTime();
                store.change(dataset -> {
                    articles.forEach(article -> identities.add(article.triples(), article.name()));
                    identities.settle();
                    return dataset;
                });
                double seconds = (System.nanoTime() - start) / 1e9;
                Runtime memory = Runtime.getRuntime();
                System.out.printf(
                        "%,d articles: %.1f s, %.0f articles a second, %d MB%n",
                        (thousand + 1) * AT_ONCE,
                        seconds,
                        AT_ONCE / seconds,
                        (memory.totalMemory() - memory.freeMemory()) >> 20);
            }
        }
    }
}

package whosaid.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.system.Txn;
import whosaid.graph.ArticleGraph;
import whosaid.text.WordList;

/// Prints how long the names of generated articles take to resolve, a thousand articles at a time. The first argument
/// is the number of thousands; the second, which may be missing, the share of persons with a frequent family name, 0 to
/// 1.
public final class ResolveSpeed {

    private static final int AT_ONCE = 1_000;

    private ResolveSpeed() {}

    public static void main(String... arguments) throws Exception {
        Crowd crowd = new Crowd(arguments.length > 1 ? Double.parseDouble(arguments[1]) : Crowd.FREQUENT);
        Path folder = Files.createTempDirectory("resolve");
        try (Store store = Store.openOrCreate(folder, null)) {
            Identities identities =
                    Txn.calculateRead(store.dataset(), () -> new Identities(store.unindexed(), store.iris()));
            for (int thousand = 0; thousand < Integer.parseInt(arguments[0]); thousand++) {
                List<ArticleGraph> articles = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    articles.add(NamedArticle.of(
                            "paper.example/" + thousand + "-" + i, "2026-01-01", crowd.namedTogether()));
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

    /// Persons as news names them, twice as many in each article: of very different frequency (Zipf), a third of them
    /// with a role, and one in nine by the family name only. The shares are those of 1,262 articles of the corpora.
    private static final class Crowd {

        static final double FREQUENT = 0.4;
        private static final int NAMES = 12;
        private static final int PERSONS = 1_000_000;
        private static final int RARE_FAMILIES = 200_000;
        private static final String CONSONANTS = "bdfghjklmnprstvz";
        private static final String VOWELS = "aeiou";
        private static final List<String> ROLES = List.of("mayor", "senator", "coach", "professor", "singer", "judge");

        private final Random random = new Random(1);
        private final double frequent;
        private final List<String> given = List.copyOf(WordList.load("given-names.txt"));
        private final List<String> families = WordList.lines("frequent-family-names.txt").stream()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .map(Crowd::capitalised)
                .toList();

        Crowd(double frequent) {
            this.frequent = frequent;
        }

        String[] namedTogether() {
            String[] named = new String[NAMES];
            for (int k = 0; k < NAMES; k++) {
                // the n-th person comes with a frequency of about 1/n
                int person = (int) Math.exp(random.nextDouble() * Math.log(PERSONS));
                Random own = new Random(person);
                String family = family(own);
                String name = given.get(own.nextInt(given.size())) + " " + family;
                boolean bare = random.nextInt(9) == 0;
                boolean role = person % 3 == 0;
                named[k] = bare
                        ? family
                        : role ? name + ", " + ROLES.get(person % ROLES.size()) + " of Town " + person % 97 : name;
            }
            return named;
        }

        private String family(Random own) {
            // squared, so that some are many times as frequent as most
            double rank = Math.pow(own.nextDouble(), 2);
            return own.nextDouble() < frequent
                    ? families.get((int) (rank * families.size()))
                    : rare((int) (rank * RARE_FAMILIES));
        }

        /// A name of four syllables.
        private static String rare(int number) {
            Random letters = new Random(number);
            StringBuilder name = new StringBuilder();
            for (int syllable = 0; syllable < 4; syllable++) {
                name.append(CONSONANTS.charAt(letters.nextInt(CONSONANTS.length())))
                        .append(VOWELS.charAt(letters.nextInt(VOWELS.length())));
            }
            return capitalised(name.toString());
        }

        private static String capitalised(String name) {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }
}

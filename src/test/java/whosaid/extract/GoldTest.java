package whosaid.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import whosaid.article.Article;
import whosaid.article.ArticleFiles;
import whosaid.article.Reading;
import whosaid.text.Span;

/// What must hold of real articles that were annotated by hand. They lie beside this project and are not part of it.
class GoldTest {

    private static final Path SHARED = Path.of("..", "shared");
    private static final Extraction EXTRACTION = Extraction.standard();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARKS = "“”‘’«»„「」『』\"'";

    private static List<Annotated> annotated = List.of();

    /// One article and its gold file.
    private record Annotated(Path file, Path gold) {

        Article article() {
            try (Stream<Reading> readings = ArticleFiles.raw().read(List.of(file))) {
                return readings.map(Reading.Read.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .article();
            }
        }
    }

    @BeforeAll
    static void findsTheArticles() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "There are no annotated articles in ../shared: GoldTest is skipped");
        List<Annotated> found = new ArrayList<>();
        for (String folder : List.of("seeds", "news", "corpora/news")) {
            try (Stream<Path> files = Files.list(SHARED.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    String id = file.getFileName().toString().replaceFirst("[_.].*", "");
                    Path gold = file.resolveSibling("gold").resolve(id + ".json");
                    if (Files.exists(gold)) {
                        found.add(new Annotated(file, gold));
                    }
                }
            }
        }
        annotated = List.copyOf(found);
    }

    @Test
    void noWordsThatSomebodySaidAreSetAside() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Annotated one : annotated) {
            Article article = one.article();
            for (JsonNode statement : JSON.readTree(one.gold().toFile()).get("statements")) {
                for (JsonNode part : statement.get("content")) {
                    List<Span> places = places(article.text().value(), part.textValue());
                    if (places.stream().allMatch(article::isSetAside)) {
                        lost.add(one.gold().getFileName() + ": " + part.textValue());
                    }
                }
            }
        }

        assertThat(annotated).hasSizeGreaterThan(50);
        assertThat(lost).isEmpty();
    }

    @Test
    void wordsGivenAsDirectStandBetweenQuotationMarksOrFillAParagraphOfTheFile() throws IOException {
        List<String> bare = new ArrayList<>();
        int seen = 0;
        for (Annotated one : annotated) {
            String file = Files.readString(one.file());
            for (JsonNode statement : facts(one.article()).get("statements")) {
                if (!statement.get("kind").textValue().equals("direct")) {
                    continue;
                }
                for (JsonNode part : statement.get("content")) {
                    int start = file.offsetByCodePoints(0, part.get(0).intValue());
                    int end = file.offsetByCodePoints(0, part.get(1).intValue());
                    seen++;
                    if (!isQuoted(file, start, end) && !fillsParagraph(file, start, end)) {
                        bare.add(one.file().getFileName() + ": " + file.substring(start, end));
                    }
                }
            }
        }

        assertThat(seen).isGreaterThan(100);
        assertThat(bare).isEmpty();
    }

    /// Whether nothing else stands in the line but who posted the words.
    private static boolean fillsParagraph(String file, int start, int end) {
        boolean opens = start == 0 || file.charAt(start - 1) == '\n';
        String behind = file.substring(end).lines().findFirst().orElse("");
        return opens && behind.matches("(?: — .* \\(@\\w+\\) .*)?");
    }

    private static List<Span> places(String text, String words) {
        List<Span> places = new ArrayList<>();
        int at = text.indexOf(words);
        while (at >= 0) {
            places.add(new Span(at, at + words.length()));
            at = text.indexOf(words, at + 1);
        }
        return places;
    }

    private static JsonNode facts(Article article) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FactsJson json = new FactsJson(out)) {
            json.write(EXTRACTION.extract(article));
        }
        return JSON.readTree(out.toByteArray());
    }

    /// Whether a mark opens right before the words, and one closes right behind them or the paragraph ends there,
    /// or the closing one is forgotten: "“It rained, she said".
    private static boolean isQuoted(String text, int start, int end) {
        String before = text.substring(0, start).stripTrailing();
        String behind = text.substring(end);
        boolean opens = !before.isEmpty() && MARKS.indexOf(before.charAt(before.length() - 1)) >= 0;
        String rest = behind.lines().findFirst().orElse("").strip();
        boolean forgotten = rest.startsWith(",");
        return opens && (rest.isEmpty() || forgotten || MARKS.indexOf(rest.charAt(0)) >= 0);
    }
}

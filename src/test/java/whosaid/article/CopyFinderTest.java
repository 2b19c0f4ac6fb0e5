package whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import whosaid.text.Text;

class CopyFinderTest {

    private static final String[] WORDS = """
            bridge ferry council road harbour engineer minister report crane budget river town school market vote \
            winter spring repair union water train station mayor court judge bank price island farm""".split(" ");

    /// A story of so many sentences, another one for each number.
    private static List<String> story(int number, int sentences) {
        Random random = new Random(number);
        return IntStream.range(0, sentences)
                .mapToObj(sentence -> IntStream.range(0, 12)
                                .mapToObj(word -> WORDS[random.nextInt(WORDS.length)])
                                .collect(Collectors.joining(" "))
                        + ".")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Sketch sketch(List<String> sentences) {
        Text text = new Text(String.join("\n\n", sentences));
        Article article = new Article("a", "a.txt", null, null, null, List.of(), null, "en", text, List.of());
        return Sketch.of(article).orElseThrow();
    }

    private static CopyFinder.Candidate article(String name, String published, List<String> sentences) {
        return new CopyFinder.Candidate(
                name, published.isEmpty() ? null : Published.parse(published).instant(), sketch(sentences));
    }

    private static List<String> told(List<CopyFinder.Candidate> articles) {
        return CopyFinder.copies(articles).stream()
                .map(copy -> copy.copy() + " of " + copy.first())
                .sorted()
                .toList();
    }

    @Test
    void aCopyWithAnotherLeadAndACutCopyAreFound() {
        List<String> wire = story(1, 20);
        List<String> edited = new ArrayList<>(wire);
        edited.set(0, story(2, 1).getFirst());
        edited.set(7, story(3, 1).getFirst());
        List<String> cut = wire.subList(0, 9);

        assertThat(told(List.of(
                        article("edited", "2026-03-02", edited),
                        article("other", "2026-03-01", story(4, 20)),
                        article("cut", "2026-03-03", cut),
                        article("wire", "2026-03-01", wire))))
                .containsExactly("cut of wire", "edited of wire");
    }

    @Test
    void aStandingParagraphMakesNoCopies() {
        List<String> standing = story(9, 2);
        List<CopyFinder.Candidate> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            List<String> own = story(100 + i, 15);
            own.addAll(standing);
            articles.add(article("a" + i, "2026-03-01", own));
        }

        assertThat(told(articles)).isEmpty();
    }

    @Test
    void linksDoNotChain() {
        List<String> all = story(5, 45);
        List<CopyFinder.Candidate> articles = List.of(
                article("a", "2026-03-01", all.subList(0, 20)),
                article("b", "2026-03-02", all.subList(6, 26)),
                article("c", "2026-03-03", all.subList(12, 32)),
                article("d", "2026-03-04", all.subList(18, 38)));

        assertThat(told(articles)).contains("b of a").doesNotContain("c of a", "d of a");
    }

    @Test
    void theOrderOfTheArticlesDoesNotMatter() {
        List<CopyFinder.Candidate> articles = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<String> story = story(i / 3, 20);
            story.set(i % 3, story(500 + i, 1).getFirst());
            articles.add(article("a" + i, i % 2 == 0 ? "" : "2026-03-%02d".formatted(1 + i % 7), story));
        }
        List<String> expected = told(articles);
        assertThat(expected).hasSize(20);

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(articles, new Random(seed));
            assertThat(told(articles)).isEqualTo(expected);
        }
    }

    @Test
    void aSketchIsReadAsItWasWritten() {
        Sketch sketch = sketch(story(1, 20));

        assertThat(Sketch.parse(sketch.written())).isEqualTo(sketch);
        assertThat(sketch.written().length()).isLessThan(700);
    }

    @Test
    void aShortArticleHasNoSketch() {
        Article article = new Article(
                "a", "a.txt", null, null, null, List.of(), null, "en", new Text("The bridge is closed."), List.of());

        assertThat(Sketch.of(article)).isEmpty();
    }
}

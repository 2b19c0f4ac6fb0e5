package whosaid.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @TestFactory
    Stream<DynamicTest> cutsEachExampleIntoSentencesAndTokens() throws IOException {
        return cases().map(lines -> dynamicTest(lines.getFirst(), () -> {
            Text text = new Text(lines.getFirst());

            assertThat(text.sentences().stream().map(sentence -> "= " + spaced(text, sentence)))
                    .containsExactlyElementsOf(lines.subList(1, lines.size()));
        }));
    }

    @Test
    void paragraphsAreTheLinesThatAreNotBlank() {
        Text text = new Text("  A headline \r\n\r\n\tFirst line.\nSecond line\u2028Third.\n\n");

        assertThat(text.paragraphs().stream().map(text::at))
                .containsExactly("A headline", "First line.", "Second line", "Third.");
    }

    @Test
    void theLinesOfATextThatIsWrappedAtAColumnAreOneParagraph() {
        String first = """
                The ferry that sank on Monday off the island of Gotland had been
                repaired a week before, the owner of the harbour told reporters who
                had come to the quay in the morning.""";
        String second = """
                Nobody was hurt. The council will look into how a ship that was so
                old could be let out in such weather, and who had said that it was
                safe to sail. Another ferry was sent for from the mainland, and was
                to arrive by noon.""";
        Text text = new Text("https://paper.example/news/475119/the-ferry-that-sank-on-monday-off-the-island-of-gotland"
                + "\n\n" + first + "\n\n" + second.replace("\n", "\r\n") + "\nIt rained.");

        assertThat(text.paragraphs().stream().map(text::at).skip(1))
                .containsExactly(first, second.replace("\n", "\r\n"), "It rained.");
    }

    @Test
    void theLinesOfAListAreParagraphs() {
        String list = """
                Ana Lind, who owns the old ferry of the harbour
                Kofi Boateng, the harbour master
                Omar Haddadi, who was asleep when the ferry sank
                The council of Visby
                Nobody else
                A cook and two of the sailors, whom nobody had told
                A dog""";

        assertThat(new Text(list).paragraphs()).hasSize(7);
    }

    @Test
    void aTextWithoutWordsHasNoParts() {
        Text text = new Text(" \n\t\n");

        assertThat(text.paragraphs()).isEmpty();
        assertThat(text.sentences()).isEmpty();
        assertThat(text.tokens()).isEmpty();
    }

    @Test
    void aSentenceNeverCrossesAParagraph() {
        Text text = new Text("Ferry sinks\nNobody was hurt");

        assertThat(text.sentences().stream().map(text::at)).containsExactly("Ferry sinks", "Nobody was hurt");
    }

    @Test
    void aSentenceWithoutAnEndIsCut() {
        Text text = new Text("island, ".repeat(10_000));

        assertThat(text.sentences()).hasSizeGreaterThan(10);
        assertThat(text.sentences().getLast().end()).isEqualTo(79_999);
    }

    @Test
    void everyCharacterThatIsNotWhiteSpaceLiesInOneToken() {
        Text text = new Text(
                "“Go!” – J.K. said,\u00a0at 9:30 a.m.…\n👩‍👩‍👧 €3.5m;co-op's x.y.Z's...!? 日本語。\u0301 'n' Ж.");

        String tokens = text.tokens().stream().map(Token::form).collect(Collectors.joining());

        assertThat(tokens).isEqualTo(text.value().replaceAll("[\\s\u00a0]", ""));
        assertThat(text.tokens()).extracting(Token::span).isSorted();
    }

    @Test
    void anEmojiCountsAsOneCodePoint() {
        Text text = new Text("🎉🎉 Ana Lind won 👍");
        Span name = new Span(text.value().indexOf("Ana"), text.value().indexOf(" won"));
        Span thumb = new Span(text.value().indexOf("👍"), text.value().length());

        assertThat(text.codePoints(name)).isEqualTo(new Span(3, 11));
        assertThat(text.codePoints(List.of(thumb, name))).containsExactly(new Span(16, 17), new Span(3, 11));
    }

    @Test
    void tokensWithinASpanLieWhollyInIt() {
        Text text = new Text("The old ferry sank.");

        assertThat(text.tokens(new Span(2, 15))).extracting(Token::form).containsExactly("old", "ferry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a-", "1-", "1.", "a.", "A.", "a'b", "1a-", "’", "\u00a0.", "no. ", "a\u0301", "((", "U.S. "})
    void aMillionOfTheSameIsNoTrouble(String part) {
        Text text = new Text(part.repeat(1_000_000));

        assertThat(text.tokens()).isNotEmpty();
    }

    private static String spaced(Text text, Span sentence) {
        return text.tokens(sentence).stream().map(Token::form).collect(Collectors.joining(" "));
    }

    private static Stream<List<String>> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(TextTest.class.getResourceAsStream("sentences.txt"))) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(file.split("\n\n+"))
                    .map(block ->
                            block.lines().filter(line -> !line.startsWith("#")).toList())
                    .filter(lines -> !lines.isEmpty());
        }
    }
}

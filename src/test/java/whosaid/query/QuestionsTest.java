package whosaid.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import whosaid.UserError;

class QuestionsTest {

    private static final DatasetGraph SAMPLE = SampleStore.sample();

    private final Questions questions = new Questions(QueryCatalogue.ofBuild());

    @TestFactory
    Stream<DynamicTest> eachQuestionIsUnderstoodAsItsCaseSays() throws IOException {
        return cases().map(lines -> DynamicTest.dynamicTest(lines.getFirst(), () -> {
            if (lines.size() == 1) {
                assertThatThrownBy(() -> questions.understand(lines.getFirst())).isInstanceOf(UserError.class);
                return;
            }
            String[] expected = lines.get(1).split(" ", 2);

            Question question = questions.understand(lines.getFirst());

            assertThat(question.query().name()).isEqualTo(expected[0]);
            assertThat(question.arguments()).isEqualTo(Arguments.parse(expected.length == 1 ? "" : expected[1]));
        }));
    }

    @TestFactory
    Stream<DynamicTest> eachExampleIsUnderstoodAndItsQueryRuns() {
        return questions.examples().stream()
                .map(example -> DynamicTest.dynamicTest(example, () -> {
                    Question question = questions.understand(example);

                    assertThat(question.query()
                                    .run(SAMPLE, question.arguments(), 60_000)
                                    .rows())
                            .isNotEmpty();
                }));
    }

    @Test
    void theAnswerInWordsNamesPersonRoleRelayOutletDateAndPlace() {
        assertThat(told("who said the gap is widening"))
                .containsExactly(
                        "Tang Jie, founder of Z.ai, said the gap “may actually be widening” between the two"
                                + " (Bloomberg, Reuters, in Delta Courier, 13 January 2026, characters 400–450 of"
                                + " https://delta-courier.example/world/behind?id=7).",
                        "Tang Jie, chief AI scientist of Zhipu AI, founder of Zhipu AI, said “The gap between the two"
                                + " may actually be widening.” (Bloomberg, in Harbour Times, 12 January 2026,"
                                + " characters 400–449 of https://harbour-times.example/tech/gap).",
                        "Tang Jie, founder of Zhipu AI, said “The gap between the two may actually be widening.”"
                                + " (Bloomberg, characters 400–449 of seed-000).");
    }

    @Test
    void unnamedSourcesStartTheirSentence() {
        assertThat(told("who said the chip fund will be cut"))
                .containsExactly("Two officials said the chip fund would be cut by a third (in Harbour Times,"
                        + " 12 January 2026, characters 479–516 of https://harbour-times.example/tech/gap).");
    }

    @Test
    void rolesAreToldOverTime() {
        assertThat(told("who is Lucía Quispe"))
                .containsExactly(
                        "Lucía Quispe: current head of Copper Union (in 1 article, on 14 January 2026).",
                        "Lucía Quispe: former head of Copper Union (in 1 article, on 2 February 2026).",
                        "Lucía Quispe: incoming minister of mines of Peru (in 1 article, on 2 February 2026).");
    }

    @Test
    void aQuestionThatIsNotUnderstoodIsAnsweredWithExamples() {
        assertThatThrownBy(() -> questions.understand("why?"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.remedy()).contains("who said the gap is widening"));
    }

    @Test
    void aLongQuestionIsRefused() {
        assertThatThrownBy(() -> questions.understand("what did " + "say about ".repeat(10_000)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("the most is 500");
    }

    @Test
    void aQuestionMadeToBeAmbiguousIsReadAtOnce() {
        String hostile = "what did " + "say about ".repeat(48);
        long start = System.nanoTime();

        questions.understand(hostile);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private List<String> told(String words) {
        Question question = questions.understand(words);
        return question.query().run(SAMPLE, question.arguments(), 60_000).rows().stream()
                .map(question.query().sentence()::tell)
                .toList();
    }

    private static Stream<List<String>> cases() throws IOException {
        try (InputStream in = QuestionsTest.class.getResourceAsStream("/whosaid/query/questions.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n+"))
                    .map(block -> block.lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .toList())
                    .filter(lines -> !lines.isEmpty());
        }
    }
}

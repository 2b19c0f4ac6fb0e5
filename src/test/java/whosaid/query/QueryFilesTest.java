package whosaid.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import whosaid.UserError;

/// Holds each query file to the word of its header.
class QueryFilesTest {

    private static final long A_MINUTE = 60_000;
    private static final DatasetGraph SAMPLE = SampleStore.sample();

    private final QueryCatalogue catalogue = QueryCatalogue.ofBuild();

    @Test
    void theListOfQueriesHoldsEachFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            assertThat(catalogue.queries().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".rq"))
                                    .map(name -> name.substring(0, name.length() - ".rq".length()))
                                    .toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> theSampleGivesTheRowsThatTheHeaderExpects() {
        return catalogue.all().stream().flatMap(query -> query.expectations().stream()
                .map(expected -> DynamicTest.dynamicTest(query.name() + " " + expected.arguments(), () -> {
                    Answers answers = query.run(SAMPLE, expected.arguments(), A_MINUTE);

                    assertThat(answers.rows()).as("%s", answers).hasSize(expected.rows());
                    assertThat(answers.columns()).isEqualTo(query.answers());
                })));
    }

    @Test
    void theCopiesOfAStoryDoNotCountWhereEachStoryCountsOnce() {
        assertThat(timesQuoted("most-quoted", "Ama Boateng")).isEqualTo(3);
        assertThat(timesQuoted("most-quoted-by-story", "Ama Boateng")).isEqualTo(2);
    }

    private long timesQuoted(String name, String who) {
        PreparedQuery query = catalogue.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return query.run(SAMPLE, Map.of(), A_MINUTE).rows().stream()
                .filter(row -> Answers.shown(row, "who").equals(who))
                .mapToLong(row -> Long.parseLong(Answers.shown(row, "statements")))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> eachParameterIsAVariableOfTheQuery() {
        return eachQuery(query -> {
            Query parsed = QueryFactory.create(query.text());
            String body = parsed.toString();

            for (Parameter parameter : query.parameters()) {
                if (parameter.name().equals("limit")) {
                    assertThat(Pattern.compile("LIMIT\\s+(\\d+)")
                                    .matcher(body)
                                    .results()
                                    .map(found -> found.group(1)))
                            .containsExactly(parameter.fallback());
                } else {
                    assertThat(body).containsPattern("\\?" + parameter.name() + "\\b");
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> eachIsOrderedByAllThatItGroupsBy() {
        return eachQuery(query -> {
            Query parsed = QueryFactory.create(query.text());
            List<String> order = new ArrayList<>();
            parsed.getOrderBy().forEach(by -> order.add(by.getExpression().toString()));
            List<String> groups = new ArrayList<>();
            parsed.getGroupBy().getVars().forEach(variable -> groups.add(variable.toString()));

            if (groups.contains("?statement")) {
                assertThat(order).contains("?statement");
            } else {
                assertThat(order).containsAll(groups);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theSentenceUsesOnlyColumnsOfTheAnswers() {
        return eachQuery(query -> {
            assertThat(query.sentence().columns()).isNotEmpty();
            assertThat(query.answers()).containsAll(query.sentence().columns());
        });
    }

    @TestFactory
    Stream<DynamicTest> noRowComesTwice() {
        return eachQuery(query -> assertThat(
                        query.run(SAMPLE, query.expectations().getFirst().arguments(), A_MINUTE)
                                .rows())
                .doesNotHaveDuplicates());
    }

    @TestFactory
    Stream<DynamicTest> theLimitIsTheMostRowsGiven() {
        return eachQuery(query -> {
            Map<String, String> given =
                    new HashMap<>(query.expectations().getFirst().arguments());
            given.put("limit", "1");

            assertThat(query.run(SAMPLE, given, A_MINUTE).rows()).hasSize(1);
        });
    }

    @TestFactory
    Stream<DynamicTest> hostileValuesAreOnlyEverValues() {
        List<String> hostile = List.of(
                "\"} UNION { ?s ?p ?o } #",
                "gap\\\" ; DROP",
                "text:* OR *:* AND NOT (gap",
                "gap~2 widening^9 [a TO z] {gap} /gap.*/ +gap -gap && || !",
                "?person $words <urn:x>",
                "gap 😀👩‍👩‍👧 gap",
                "<script>alert(1)</script>",
                "ga\u0000p\n\r\t",
                "gap ".repeat(249));
        return eachQuery(query -> {
            int all = query.run(SAMPLE, query.expectations().getFirst().arguments(), A_MINUTE)
                    .rows()
                    .size();
            for (Parameter parameter : query.parameters()) {
                if (parameter.type() == ParameterType.NUMBER || parameter.type() == ParameterType.DATE) {
                    continue;
                }
                for (String value : hostile) {
                    Map<String, String> given =
                            new HashMap<>(query.expectations().getFirst().arguments());
                    given.put(parameter.name(), value);

                    assertThat(query.run(SAMPLE, given, A_MINUTE).rows())
                            .as("%s", given)
                            .hasSizeLessThanOrEqualTo(Math.max(all, 5));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> valuesOfTheWrongTypeAreRefused() {
        return eachQuery(query -> {
            for (Parameter parameter : query.parameters()) {
                String wrong =
                        switch (parameter.type()) {
                            case WORDS, NAME -> "😀 ?!";
                            case TEXT -> "a".repeat(10_000);
                            case DATE -> "yesterday";
                            case NUMBER -> "-1";
                        };
                Map<String, String> given =
                        new HashMap<>(query.expectations().getFirst().arguments());
                given.put(parameter.name(), wrong);

                assertThatThrownBy(() -> query.run(SAMPLE, given, A_MINUTE))
                        .isInstanceOf(UserError.class)
                        .hasMessageContaining("parameter " + parameter.name());
            }
        });
    }

    private interface Check {
        void check(PreparedQuery query) throws Exception;
    }

    private Stream<DynamicTest> eachQuery(Check check) {
        return catalogue.all().stream().map(query -> DynamicTest.dynamicTest(query.name(), () -> check.check(query)));
    }
}

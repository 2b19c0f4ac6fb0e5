package whosaid.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import whosaid.CaseFile;
import whosaid.article.Reading;

class ArticleComparisonTest {

    @TestFactory
    Stream<DynamicTest> comparesNames() throws IOException {
        return cases("names.txt");
    }

    @TestFactory
    Stream<DynamicTest> comparesStatements() throws IOException {
        return cases("statements.txt");
    }

    @TestFactory
    Stream<DynamicTest> comparesSpeakers() throws IOException {
        return cases("speakers.txt");
    }

    @TestFactory
    Stream<DynamicTest> comparesRoles() throws IOException {
        return cases("roles.txt");
    }

    @Test
    void factsThatAreMissingCountAsNothingFound() {
        GoldArticle gold = new GoldArticle(
                Path.of("a.json"),
                "a",
                List.of(new GoldArticle.Name("Ana Lind", List.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        Scores scores = ArticleComparison.of(
                gold, new Facts.Missing(new Reading.Unreadable("a.json", "it is not there.", "Look for it.")));

        assertThat(scores.of(Measure.PERSONS)).isEqualTo(new Tally(0, 0, 1));
        assertThat(scores.of(Measure.PERSONS).f1()).isZero();
    }

    private static Stream<DynamicTest> cases(String file) throws IOException {
        return CaseFile.read(ArticleComparisonTest.class, file)
                .map(one -> dynamicTest(one.text().lines().findFirst().orElseThrow(), () -> check(one)));
    }

    private static void check(CaseFile.Case one) {
        Scores scores = WrittenCase.scores(one);
        List<String> differing = scores.findings().stream()
                .map(finding -> "%s %s: %s"
                        .formatted(Report.lowerCase(finding.kind()), Report.lowerCase(finding.fault()), finding.told()))
                .toList();
        List<String> measured = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Tally tally = scores.of(measure);
            measured.add("%s %d / %d / %d".formatted(measure.label(), tally.right(), tally.found(), tally.gold()));
        }
        for (Share share : Share.values()) {
            measured.add("%s %d / %d"
                    .formatted(
                            share.label(),
                            scores.of(share).right(),
                            scores.of(share).all()));
        }

        assertThat(one.expected().stream().filter(line -> line.contains(": "))).containsExactlyElementsOf(differing);
        assertThat(measured)
                .containsAll(one.expected().stream()
                        .filter(line -> !line.contains(": "))
                        .toList());
    }
}

package whosaid.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import whosaid.CaseFile;

/// What the words of bylines, dates and titles say.
class PageWordsTest {

    @TestFactory
    Stream<DynamicTest> takesThePeopleOutOfEachByline() throws IOException {
        return cases("bylines.txt", text -> Byline.people(List.of(before(text)), outlet(text)));
    }

    @TestFactory
    Stream<DynamicTest> readsEachDate() throws IOException {
        return cases("dates.txt", text -> {
            String[] parts = text.split(": ", 2);
            return PageDate.in(parts[0]).read(parts[1]).map(Object::toString).stream()
                    .toList();
        });
    }

    @TestFactory
    Stream<DynamicTest> makesAHeadlineOfEachTitle() throws IOException {
        return cases("headlines.txt", text -> {
            List<String> lines = text.lines().toList();
            List<String> headings = lines.stream()
                    .filter(line -> line.startsWith("h: "))
                    .map(line -> line.substring("h: ".length()))
                    .toList();
            String title = lines.getFirst();
            return Headline.read(before(title), headings, outlet(title)).stream()
                    .toList();
        });
    }

    /// What a program makes of the text of a case.
    private interface Reader {

        List<String> read(String text);
    }

    private static Stream<DynamicTest> cases(String file, Reader reader) throws IOException {
        return CaseFile.read(PageWordsTest.class, file)
                .map(one -> DynamicTest.dynamicTest(
                        one.text(), () -> assertThat(reader.read(one.text())).isEqualTo(one.expected())));
    }

    private static String before(String text) {
        return text.split(" @ ", 2)[0];
    }

    private static @Nullable String outlet(String text) {
        String[] parts = text.split(" @ ", 2);
        return parts.length == 1 ? null : parts[1];
    }
}

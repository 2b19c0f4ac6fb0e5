package whosaid.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Holds `docs/queries.md` to the headers of the query files.
class QueriesPageTest {

    @Test
    void thePageNamesEachQueryWithItsParametersAndAnExample() throws IOException {
        String page = Files.readString(Path.of("docs/queries.md"));

        for (PreparedQuery query : QueryCatalogue.ofBuild().all()) {
            Map<String, String> example = query.expectations().getFirst().arguments();
            assertThat(page)
                    .contains("\n## " + query.name() + "\n")
                    .contains("./whosaid query --store news.db " + query.name());
            assertThat(page.split("\n## " + query.name() + "\n", 2)[1].split("\n## ", 2)[0])
                    .contains(query.parameters().stream()
                            .map(parameter -> "`" + parameter.name() + "`")
                            .toList())
                    .contains(query.answers().stream()
                            .map(column -> "`" + column + "`")
                            .toList())
                    .satisfies(section -> example.values()
                            .forEach(value -> assertThat(section).contains(value)));
        }
    }
}

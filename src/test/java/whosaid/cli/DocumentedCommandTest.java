package whosaid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentedCommandTest {

    private static final String DOCUMENT = """
            Run `whosaid` as shown; whosaid outside a block is not run.

            ```sh
            mvn verify
            ./whosaid ask --store news.db "who said \\"no\\""   # a question
            whosaid dump --store news.db > 'all facts.nq'
            ./whosaid query who-said \\
                'about=the gap' | head
            ./whosaid
            ```

            ```text
            whosaid: an error message
            ```

            ```sh exit=1
            ./whosaid extract nowhere.txt
            ```
            """;

    @TempDir
    private Path folder;

    @Test
    void cutsTheLinesOfShellBlocksAsTheShellDoes() throws IOException {
        List<DocumentedCommand> found = DocumentedCommand.in(Files.writeString(folder.resolve("a.md"), DOCUMENT));

        assertThat(found)
                .extracting(DocumentedCommand::arguments)
                .containsExactly(
                        List.of("ask", "--store", "news.db", "who said \"no\""),
                        List.of("dump", "--store", "news.db"),
                        List.of("query", "who-said", "about=the gap"),
                        List.of(),
                        List.of("extract", "nowhere.txt"));
        assertThat(found)
                .extracting(DocumentedCommand::redirectedTo)
                .containsExactly(null, "all facts.nq", null, null, null);
        assertThat(found).extracting(DocumentedCommand::exitCode).containsExactly(0, 0, 0, 0, 1);
    }
}

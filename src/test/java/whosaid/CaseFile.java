package whosaid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the case files of the tests: blocks parted by blank lines, in each a text and, behind `>`, what is expected
/// of it. `#` starts a comment line.
public final class CaseFile {

    private static final Pattern BLANK = Pattern.compile("\\R\\s*\\R");
    private static final String EXPECTED = "> ";

    private CaseFile() {}

    /// One block.
    ///
    /// @param text its lines without the expected ones, joined by line breaks
    /// @param expected what follows `>`, in file order
    public record Case(String text, List<String> expected) {}

    /// The blocks of a file beside the test's class.
    public static Stream<Case> read(Class<?> test, String file) throws IOException {
        try (InputStream in = test.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("There is no case file " + file + " beside " + test.getName());
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return BLANK.splitAsStream(all).map(CaseFile::parse).filter(one -> !one.text()
                    .isBlank());
        }
    }

    private static Case parse(String block) {
        List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
        String text = String.join(
                "\n", lines.stream().filter(line -> !line.startsWith(EXPECTED)).toList());
        List<String> expected = lines.stream()
                .filter(line -> line.startsWith(EXPECTED))
                .map(line -> line.substring(EXPECTED.length()).strip())
                .toList();
        return new Case(text, expected);
    }
}

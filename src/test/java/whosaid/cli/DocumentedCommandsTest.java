package whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs each command line that a document shows, in the order shown, so that later ones find what earlier ones made.
/// Stores and files that a line writes go to a temporary folder.
class DocumentedCommandsTest {

    /// These run until they are stopped; they are ready once they print an address.
    private static final Set<String> SERVING = Set.of("demo", "serve");

    private static final Set<String> NAMING_WHAT_IS_WRITTEN = Set.of("--store", "--output");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path written;

    @TestFactory
    Stream<DynamicTest> everyCommandOfTheDocumentsDoesWhatIsShown() throws IOException {
        List<DocumentedCommand> commands = DocumentedCommand.all();
        assertThat(commands).isNotEmpty();

        return commands.stream()
                .map(command -> dynamicTest(command.document() + ": " + command.line(), () -> run(command)));
    }

    private static void run(DocumentedCommand command) throws IOException, InterruptedException {
        List<String> arguments = relocated(command.arguments());
        if (!arguments.isEmpty() && SERVING.contains(arguments.getFirst()) && !arguments.contains("--help")) {
            serve(arguments);
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = Main.run(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments.toArray(String[]::new));

        assertThat(code).as(err.toString(UTF_8)).isEqualTo(command.exitCode());
        if (command.redirectedTo() != null) {
            Files.write(written.resolve(command.redirectedTo()), out.toByteArray());
        }
    }

    /// The arguments, with what is written, and what an earlier line wrote, in the temporary folder.
    private static List<String> relocated(List<String> arguments) {
        List<String> relocated = new ArrayList<>();
        String before = "";
        for (String argument : arguments) {
            boolean named = NAMING_WHAT_IS_WRITTEN.contains(before);
            boolean made = argument.matches("[\\w./-]+") && Files.exists(written.resolve(argument));
            relocated.add(named || made ? written.resolve(argument).toString() : argument);
            before = argument;
        }
        return relocated;
    }

    private static void serve(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "whosaid.cli.Main"));
        line.addAll(arguments);
        if (!line.contains("--port")) {
            line.addAll(List.of("--port", "0"));
        }
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        Thread watchdog = Thread.startVirtualThread(() -> stopAfterPatience(process));
        StringBuilder said = new StringBuilder();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            boolean ready = false;
            String next;
            while (!ready && (next = output.readLine()) != null) {
                said.append(next).append('\n');
                ready = next.contains("http://localhost:");
            }
            assertThat(ready).as("it told its address; it said: %s", said).isTrue();
        } finally {
            process.destroy();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            watchdog.interrupt();
        }
    }

    private static void stopAfterPatience(Process process) {
        try {
            Thread.sleep(PATIENCE);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

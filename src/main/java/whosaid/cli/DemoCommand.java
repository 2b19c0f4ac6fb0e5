package whosaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whosaid.UserError;
import whosaid.annotation.encoder.Encoder;
import whosaid.article.ArticleFiles;
import whosaid.article.Reading;
import whosaid.endpoint.EndpointOptions;
import whosaid.query.QueryCatalogue;
import whosaid.query.Question;
import whosaid.query.Questions;
import whosaid.store.Store;

/// Shows what whosaid does, on the sample articles.
@Command(
        name = "demo",
        description = "Build the graph of the sample articles, ask it who said that the gap is widening, and serve it "
                + "until stopped by Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  whosaid demo"})
final class DemoCommand implements Callable<Integer> {

    private static final String QUESTION = "who said the gap is widening";
    private static final long PATIENCE = 30_000;

    @Mixin
    private PortOption port = new PortOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The articles to show (default: the samples that come with whosaid).")
    private Path data = Path.of(System.getProperty("whosaid.home", "."), "data");

    @Option(names = "--no-serve", description = "Answer the question and stop.")
    private boolean answerOnly;

    private final Console console;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(data)) {
            throw new UserError(
                    "%s: the sample articles are not there.".formatted(data),
                    "Start ./whosaid demo from the project, or name a folder of articles with --data.");
        }
        Path folder = Files.createTempDirectory("whosaid-demo-");
        try (Store store = Store.openOrCreate(folder, null)) {
            console.say("Reading the articles of %s …", data);
            try (Stream<Reading> articles = ArticleFiles.byName().read(List.of(data))) {
                new Loading(console, store, Encoder.standard(), false).add(articles);
            }
            console.say("");
            console.say("%s?", QUESTION);
            Question question = new Questions(QueryCatalogue.ofBuild()).understand(QUESTION);
            AskCommand.tell(AskCommand.answers(store, question, PATIENCE), question, console);
            if (answerOnly) {
                return ExitCodes.DONE;
            }
            console.say("");
            ServeCommand.serve(store, EndpointOptions.usual().onPort(port.number()), console);
        } finally {
            delete(folder);
        }
        return ExitCodes.DONE;
    }

    private static void delete(Path folder) {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

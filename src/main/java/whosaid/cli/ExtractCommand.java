package whosaid.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whosaid.UserError;
import whosaid.article.ArticleFiles;
import whosaid.article.Reading;
import whosaid.extract.FactsJson;
import whosaid.graph.ArticleGraph;
import whosaid.graph.GraphPrinter;
import whosaid.statement.ArticleFacts;

/// Prints what articles claim, without a store.
@Command(
        name = "extract",
        description = "Print what articles claim: one JSON object a line, or their graphs.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  whosaid extract data/summit/wire.txt",
            "  whosaid extract --format turtle data/summit/wire.txt",
            "  whosaid extract --map title=headline,text=body dump.json",
            "  whosaid extract --raw interview.txt > facts.jsonl"
        })
final class ExtractCommand implements Callable<Integer> {

    /// What is printed.
    enum Format {
        JSONL,
        TURTLE,
        TRIG,
        JSONLD
    }

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Files and folders of articles.")
    private List<Path> paths = List.of();

    @Option(names = "--raw", description = "Take each file as an article's clean text; offsets count in the file.")
    private boolean raw;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl (the default), turtle, trig or jsonld.",
            defaultValue = "jsonl")
    private Format format = Format.JSONL;

    @Mixin
    private MapOption map = new MapOption();

    @Mixin
    private BaseOption base = new BaseOption();

    @Mixin
    private EncoderOption encoder = new EncoderOption();

    private final Console console;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Work work = new Work(base.iris(), encoder.encoder());
        RunSummary summary = new RunSummary();
        if (raw && map.given()) {
            throw new UserError("--raw is given together with --map.", "Raw files have no fields: leave one out.");
        }
        ArticleFiles files = raw ? ArticleFiles.raw() : ArticleFiles.byName(map.map());
        try (Stream<Reading> readings = files.read(paths);
                OrderedWork<Reading, Work.Outcome<ArticleFacts>> outcomes =
                        new OrderedWork<>(readings.iterator(), work::facts);
                Progress progress = new Progress(console, "articles");
                Output output = output(work)) {
            while (outcomes.hasNext()) {
                switch (outcomes.next()) {
                    case Work.Done<ArticleFacts> done -> {
                        summary.count(done.reading());
                        output.print(done.result());
                    }
                    case Work.Failed<ArticleFacts> failed -> summary.fail(failed.failure());
                    case Work.PassedOver<ArticleFacts> passed -> summary.passOver(passed.what());
                }
                progress.step();
            }
        }
        return summary.tellFailures(console);
    }

    private Output output(Work work) throws IOException {
        if (format == Format.JSONL) {
            FactsJson json = new FactsJson(console.out());
            return json::write;
        }
        Lang language =
                switch (format) {
                    case TRIG -> Lang.TRIG;
                    case JSONLD -> Lang.JSONLD11;
                    case TURTLE, JSONL -> Lang.TURTLE;
                };
        DatasetGraph graphs = DatasetGraphFactory.create();
        return new Output() {
            @Override
            public void print(ArticleFacts facts) {
                ArticleGraph graph = work.writer().write(facts);
                graphs.addGraph(graph.name(), graph.triples());
            }

            @Override
            public void close() {
                GraphPrinter.print(graphs, language, console.out());
            }
        };
    }

    /// Where facts go.
    private interface Output extends AutoCloseable {

        void print(ArticleFacts facts) throws IOException;

        @Override
        default void close() throws IOException {}
    }
}

package whosaid.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whosaid.UserError;
import whosaid.article.Reading;
import whosaid.evaluation.ArticleComparison;
import whosaid.evaluation.Facts;
import whosaid.evaluation.FactsFile;
import whosaid.evaluation.FactsLine;
import whosaid.evaluation.GoldArticle;
import whosaid.evaluation.GoldFiles;
import whosaid.evaluation.GoldTexts;
import whosaid.evaluation.Listing;
import whosaid.evaluation.Report;
import whosaid.evaluation.ReportJson;
import whosaid.evaluation.Scores;
import whosaid.graph.Iris;
import whosaid.statement.ArticleFacts;

/// Measures what is extracted against articles annotated by hand.
@Command(
        name = "evaluate",
        description = "Measure what is extracted against gold: articles annotated by hand.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The text of a gold article with the id a04 is a04.txt or a04_….txt, in the folder of the gold or",
            "the one above it. It is read as extract --raw reads it. An article without text or facts counts",
            "as one in which nothing was found. docs/evaluation.md tells what gold looks like.",
            "",
            "Examples:",
            "  whosaid evaluate data/island-clinic/gold",
            "  whosaid evaluate --show statements,speakers news/gold",
            "  whosaid evaluate --facts facts.jsonl --json news/gold"
        })
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "GOLD", description = "Gold files (.json) and folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "Where the texts of the articles are (default: beside the gold).")
    private @Nullable Path articles;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "Measure these facts, JSON Lines as extract prints them, and extract nothing.")
    private @Nullable Path facts;

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            split = ",",
            description = "List what was missed and invented: statements, speakers, roles or names; confidence: how "
                    + "often it keeps its word; or all. May be given several times.")
    private Set<Listing> shown = EnumSet.noneOf(Listing.class);

    @Option(names = "--json", description = "Print one JSON object in the place of a table.")
    private boolean asJson;

    @Mixin
    private EncoderOption encoder = new EncoderOption();

    private final Console console;
    private final RunSummary summary = new RunSummary();

    EvaluateCommand(Console console) {
        this.console = console;
    }

    /// A gold article and what there is to compare with it.
    private record Compared(GoldArticle gold, Facts facts) {}

    /// A gold article and its text.
    private record Given(GoldArticle gold, Reading text) {}

    @Override
    public Integer call() throws IOException {
        if (facts != null && (articles != null || encoder.given())) {
            throw new UserError(
                    "--facts is given together with --%s, but with --facts nothing is extracted."
                            .formatted(articles != null ? "articles" : "encoder"),
                    "Leave one of them out.");
        }
        GoldFiles gold = GoldFiles.read(paths);
        gold.failures().forEach(summary::fail);
        List<Scores> scores = facts == null ? extracted(gold.articles()) : given(gold.articles(), facts);
        if (!scores.isEmpty()) {
            print(new Report(scores.size(), Scores.sum(scores), shown));
        }
        return summary.tellFailures(console);
    }

    private List<Scores> given(List<GoldArticle> gold, Path file) {
        FactsFile known = FactsFile.read(file);
        known.doubts().forEach(summary::doubt);
        known.failures().forEach(summary::fail);
        return gold.stream()
                .map(article -> scores(new Compared(article, known.of(article))))
                .toList();
    }

    private List<Scores> extracted(List<GoldArticle> gold) {
        GoldTexts texts = new GoldTexts(articles);
        Work work = new Work(new Iris(Iris.DEFAULT_BASE), encoder.encoder());
        Iterator<Given> given = gold.stream()
                .map(article -> new Given(article, texts.read(article)))
                .iterator();
        List<Scores> scores = new ArrayList<>();
        try (OrderedWork<Given, Compared> compared = new OrderedWork<>(given, one -> extract(one, work));
                Progress progress = new Progress(console, "articles")) {
            while (compared.hasNext()) {
                scores.add(scores(compared.next()));
                progress.step();
            }
        }
        return scores;
    }

    private static Compared extract(Given given, Work work) {
        Facts facts =
                switch (work.facts(given.text())) {
                    case Work.Done<ArticleFacts> done -> FactsLine.of(done.result());
                    case Work.Failed<ArticleFacts> failed -> new Facts.Missing(failed.failure());
                    case Work.PassedOver<ArticleFacts> passed ->
                        throw new IllegalStateException("A text is never passed over: " + passed.what());
                };
        return new Compared(given.gold(), facts);
    }

    private Scores scores(Compared compared) {
        if (compared.facts() instanceof Facts.Missing missing) {
            summary.fail(missing.why());
        }
        return ArticleComparison.of(compared.gold(), compared.facts());
    }

    private void print(Report report) throws IOException {
        if (asJson) {
            console.say("%s", ReportJson.of(report));
        } else {
            report.lines().forEach(line -> console.say("%s", line));
        }
        console.out().flush();
    }
}

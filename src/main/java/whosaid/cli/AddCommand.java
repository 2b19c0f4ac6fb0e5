package whosaid.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whosaid.UserError;
import whosaid.annotation.encoder.Encoder;
import whosaid.article.ArticleFiles;
import whosaid.article.Reading;
import whosaid.article.web.Manners;
import whosaid.article.web.WebArticles;
import whosaid.article.web.WebClient;
import whosaid.article.web.WebMemory;
import whosaid.store.Store;

/// Adds articles to a store, once or again and again.
@Command(
        name = "add",
        description = "Add articles to a store, which is made when it is absent. An article that is there already is "
                + "left as it is; one whose text has changed replaces the earlier version.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Read are .txt (with front matter, or a .meta.json beside it), .html, .pdf, .eml, .jsonl, .ndjson, .csv",
            "and .tsv, and .json when it is named itself, all of them also with .gz or .zst; .zip and web archives",
            "(.warc, .warc.gz); and addresses of pages, feeds (RSS, Atom, JSON Feed) and sitemaps. docs/formats.md and",
            "docs/web.md tell more.",
            "Stop it at any time: what was added stays, and the same command goes on from there.",
            "",
            "Examples:",
            "  whosaid add --store news.db articles/",
            "  whosaid add --store news.db wire.jsonl.gz interview.txt",
            "  whosaid add --store news.db --map title=headline,text=body dump.csv",
            "  whosaid add --store news.db https://example.org/feed",
            "  whosaid add --store news.db --every 15m https://example.org/feed",
            "  whosaid add --store news.db --watch inbox/"
        })
final class AddCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /// What was fetched before, in the folder of the store.
    private static final String MEMORY = "fetched.jsonl";

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private MapOption map = new MapOption();

    @Mixin
    private BaseOption base = new BaseOption();

    @Mixin
    private EncoderOption encoder = new EncoderOption();

    @Option(
            names = "--again",
            description = "Extract also what this release of whosaid extracted before with the same encoder, and what "
                    + "was retracted.")
    private boolean again;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Look again every so often (90s, 15m, 2h, 1d) until stopped.")
    private @Nullable Duration every;

    @Option(names = "--watch", description = "Go on reading files that are new or changed, until stopped.")
    private boolean watch;

    @Option(
            names = "--allow-private",
            description = "Fetch from addresses of this machine and of private networks too.")
    private boolean privateToo;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|ADDRESS",
            description = "Files and folders of articles; addresses of pages, feeds and sitemaps.")
    private List<String> named = List.of();

    private final Console console;

    AddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Sources sources = Sources.of(named);
        ArticleFiles.requireExisting(sources.paths());
        if (watch && every != null) {
            throw new UserError("--watch is given together with --every.", "Give one of them.");
        }
        if (watch && !sources.addresses().isEmpty()) {
            throw new UserError("--watch is given with an address.", "Give addresses with --every.");
        }
        Encoder reader = encoder.encoder();
        try {
            return watch
                    ? watch(sources, reader)
                    : every == null ? add(sources, reader) : repeat(sources, reader, every);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCodes.DONE;
        }
    }

    /// Adds what is new, opening the store for that time only, so that it can be asked in between.
    private int add(Sources sources, Encoder reader) {
        try (Store opened = Store.openOrCreate(store.folder(), base.given());
                WebClient client = new WebClient(privateToo ? Manners.usual().withPrivate() : Manners.usual())) {
            WebMemory memory = WebMemory.in(store.folder().resolve(MEMORY));
            Loading loading = new Loading(console, opened, reader, again);
            int code;
            try (Stream<Reading> files = ArticleFiles.byName(map.map()).read(sources.paths());
                    Stream<Reading> pages = new WebArticles(client, memory).read(sources.addresses())) {
                code = loading.add(Stream.concat(files, pages));
            }
            memory.keep();
            return code;
        }
    }

    private int repeat(Sources sources, Encoder reader, Duration time) throws InterruptedException {
        while (true) {
            round(sources, reader);
            Thread.sleep(time);
        }
    }

    private int watch(Sources sources, Encoder reader) throws InterruptedException {
        FolderWatch folders = new FolderWatch(sources.paths());
        console.note(
                "Watching %d files and folders; stop it with Ctrl-C.",
                sources.paths().size());
        while (true) {
            List<Path> fresh = folders.look();
            if (!fresh.isEmpty()) {
                round(new Sources(fresh, List.of()), reader);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /// One of many rounds: a store that is in use now may be free at the next.
    private void round(Sources sources, Encoder reader) {
        console.note("%s", LocalTime.now().truncatedTo(ChronoUnit.SECONDS));
        try {
            add(sources, reader);
        } catch (UserError e) {
            console.note("%s", e.fault());
            console.note("  %s", e.remedy());
        }
    }
}

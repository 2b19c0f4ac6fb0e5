package whosaid.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whosaid.annotation.encoder.Encoder;
import whosaid.article.ArticleFiles;
import whosaid.store.Store;

/// Adds articles to a store.
@Command(
        name = "add",
        description = "Add articles to a store, which is made when it is absent. An article that is there already is "
                + "left as it is; one whose text has changed replaces the earlier version.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Read are .txt (with front matter, or a .meta.json beside it), .jsonl and .ndjson, and web pages in .html, .htm",
            "and .xhtml; all but .txt also with .gz.",
            "Stop it at any time: what was added stays, and the same command goes on from there.",
            "",
            "Examples:",
            "  whosaid add --store news.db articles/",
            "  whosaid add --store news.db wire.jsonl.gz interview.txt"
        })
final class AddCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private BaseOption base = new BaseOption();

    @Mixin
    private EncoderOption encoder = new EncoderOption();

    @Option(
            names = "--again",
            description = "Extract also what this release of whosaid extracted before with the same encoder.")
    private boolean again;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Files and folders of articles.")
    private List<Path> paths = List.of();

    private final Console console;

    AddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ArticleFiles.requireExisting(paths);
        Encoder reader = encoder.encoder();
        try (Store opened = Store.openOrCreate(store.folder(), base.given())) {
            return new Loading(console, opened, reader, again).add(paths);
        }
    }
}

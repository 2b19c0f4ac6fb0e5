package whosaid.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whosaid.store.Dump;
import whosaid.store.DumpFormat;
import whosaid.store.Store;

/// Writes all of a store for other tools.
@Command(
        name = "dump",
        description = "Write all that a store holds, as RDF.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Formats: nq, trig and jsonld keep the graph of each article; ttl, nt and rdf hold their triples together.",
            "",
            "Examples:",
            "  whosaid dump --store news.db --output news.nq.gz",
            "  whosaid dump --store news.db --format ttl > news.ttl"
        })
final class DumpCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to write; its name tells the format, .gz packs it (default: the standard output).")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "FORMAT", description = "nq, trig, ttl, nt, jsonld or rdf (default: nq).")
    private @Nullable String format;

    private final Console console;

    DumpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DumpFormat chosen = chosen();
        try (Store opened = store.open()) {
            Dump dump = new Dump(opened);
            if (output == null) {
                dump.write(console.out(), chosen);
            } else {
                dump.write(output, chosen);
            }
        }
        return ExitCodes.DONE;
    }

    private DumpFormat chosen() {
        if (format != null) {
            return DumpFormat.named(format);
        }
        return output == null ? DumpFormat.NQUADS : DumpFormat.of(output);
    }
}

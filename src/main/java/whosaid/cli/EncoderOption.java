package whosaid.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import whosaid.annotation.encoder.Encoder;

/// The option that tells which encoder reads the articles.
final class EncoderOption {

    @Option(
            names = "--encoder",
            paramLabel = "FILE",
            description = "Read with another encoder than that of this release: a model file with the same heads.")
    private @Nullable Path file;

    /// Whether one was asked for.
    boolean given() {
        return file != null;
    }

    /// What was asked for, else the usual.
    ///
    /// @throws whosaid.UserError if the file is no encoder
    Encoder encoder() {
        return file == null ? Encoder.standard() : Encoder.from(file);
    }
}

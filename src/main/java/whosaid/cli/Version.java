package whosaid.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;
import whosaid.annotation.encoder.Encoder;

/// The version of the jar that runs, and of the Java it runs on.
final class Version implements IVersionProvider {

    private static final int SHOWN = 12;

    @Override
    public String[] getVersion() {
        return new String[] {"whosaid " + release(), "Java " + Runtime.version()};
    }

    /// The release, and the encoder it reads with when that is not its own.
    static String with(Encoder encoder) {
        return encoder.isStandard()
                ? release()
                : release() + "-encoder-" + encoder.hash().substring(0, SHOWN);
    }

    /// The release as the jar names it; "unpackaged" when the classes run without their jar.
    static String release() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "unpackaged");
    }
}

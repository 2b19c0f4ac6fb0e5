package whosaid.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version of the jar that runs, and of the Java it runs on.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"whosaid " + release(), "Java " + Runtime.version()};
    }

    /// The release as the jar names it; "unpackaged" when the classes run without their jar.
    static String release() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "unpackaged");
    }
}

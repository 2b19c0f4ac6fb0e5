package whosaid.cli;

import picocli.CommandLine.IVersionProvider;

/// The version of the jar that runs, and of the Java it runs on.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "whosaid " + (version == null ? "(not packaged)" : version), "Java " + Runtime.version(),
        };
    }
}

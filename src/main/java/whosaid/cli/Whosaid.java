package whosaid.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command that all others belong to.
@Command(
        name = "whosaid",
        description = "Turns news articles into a graph that can be asked who said what, in which role, for whom, "
                + "and through whom it reached us.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  whosaid demo                                build the graph of the sample articles, and look around",
            "  whosaid add --store news.db articles/       add a folder of articles to a store",
            "  whosaid ask --store news.db \"who said the gap is widening\"",
            "",
            "Exit codes: 0 all done, 1 a mistake on the command line or in the input, 2 some articles failed,",
            "3 a defect in whosaid."
        })
final class Whosaid implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? demo is a good start.");
    }
}

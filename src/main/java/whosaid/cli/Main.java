package whosaid.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import whosaid.UserError;

/// The program: reads the command line, runs the command, and tells mistakes in two lines.
public final class Main {

    private static final int BUFFER = 1 << 16;

    private Main() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String... arguments) {
        try (PrintStream out = utf8(FileDescriptor.out, false);
                PrintStream err = utf8(FileDescriptor.err, true)) {
            int code = run(out, err, arguments);
            out.flush();
            err.flush();
            System.exit(code);
        }
    }

    private static PrintStream utf8(FileDescriptor to, boolean flushEachLine) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(to), BUFFER), flushEachLine, StandardCharsets.UTF_8);
    }

    /// Runs one command.
    ///
    /// @param out gets the answers
    /// @param err gets progress, summaries of failures, and errors
    /// @return the exit code: 0 all done, 1 the user's mistake, 2 some articles failed, 3 a defect of whosaid
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return commandLine(Console.ofThisProcess(out, err)).execute(arguments);
    }

    static CommandLine commandLine(Console console) {
        CommandLine commands = new CommandLine(new Whosaid());
        for (Object command : subcommands(console)) {
            commands.addSubcommand(command);
        }
        commands.addSubcommand("completion", new CommandLine(new Completion(console)));
        commands.setOut(new PrintWriter(console.out(), true));
        commands.setErr(new PrintWriter(console.err(), true));
        commands.setUsageHelpWidth(Math.clamp(console.columns(), 80, 120));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler((mistake, arguments) -> misused(console, mistake));
        commands.setExecutionExceptionHandler((fault, command, parsed) -> failed(console, fault));
        return commands;
    }

    private static List<Object> subcommands(Console console) {
        return List.of(
                new DemoCommand(console),
                new AddCommand(console),
                new AskCommand(console),
                new QueryCommand(console),
                new SparqlCommand(console),
                new ServeCommand(console),
                new ExtractCommand(console),
                new EvaluateCommand(console),
                new DumpCommand(console),
                new StatsCommand(console),
                new ValidateCommand(console),
                new RetractCommand(console),
                new ReviewCommand(console),
                new SameCommand(console),
                new DifferentCommand(console),
                new SplitCommand(console),
                new RenameCommand(console),
                new DecisionsCommand(console),
                new ResolveCommand(console));
    }

    private static int misused(Console console, ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        console.note("whosaid: %s", String.valueOf(mistake.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
        console.note("  See %s --help.", command.getCommandSpec().qualifiedName());
        return ExitCodes.MISTAKE;
    }

    private static int failed(Console console, Exception fault) {
        console.out().flush();
        if (fault instanceof UserError mistake) {
            console.note("whosaid: %s", mistake.fault());
            console.note("  %s", mistake.remedy());
            return ExitCodes.MISTAKE;
        }
        console.note("whosaid: a defect in whosaid itself; please report what you ran together with this trace.");
        fault.printStackTrace(console.err());
        return ExitCodes.DEFECT;
    }

    /// Prints the completion script of the shell.
    @Command(
            name = "completion",
            description = "Print a completion script for bash and zsh.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  source <(whosaid completion)"})
    private static final class Completion implements Runnable {

        private final Console console;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        Completion(Console console) {
            this.console = console;
        }

        @Override
        public void run() {
            console.out().print(AutoComplete.bash("whosaid", spec.root().commandLine()));
        }
    }
}

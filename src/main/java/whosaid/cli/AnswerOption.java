package whosaid.cli;

import java.io.IOException;
import java.io.PrintStream;
import picocli.CommandLine.Option;
import whosaid.query.AnswerFormat;
import whosaid.query.Answers;

/// The option that tells in which form answers are printed.
final class AnswerOption {

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv, json or markdown.")
    private String format = "";

    /// Whether a form was asked for.
    boolean given() {
        return !format.isEmpty();
    }

    /// Prints answers in the form asked for, else as a table.
    void print(Answers answers, Console console) throws IOException {
        PrintStream out = console.out();
        AnswerFormat.named(given() ? format : "table").write(answers, out, console.columns());
        out.flush();
    }
}

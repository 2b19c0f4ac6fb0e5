package whosaid.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import whosaid.query.Answers;
import whosaid.query.QueryCatalogue;
import whosaid.query.Question;
import whosaid.query.Questions;
import whosaid.store.Store;

/// Answers a question in words.
@Command(
        name = "ask",
        description = "Answer a question in words.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  whosaid ask --store news.db \"who said the gap is widening\"",
            "  whosaid ask --store news.db what did Tang Jie say about models",
            "  whosaid ask --store news.db --format table \"who works at Zhipu AI\""
        })
final class AskCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private AnswerOption format = new AnswerOption();

    @Mixin
    private TimeLimitOption limit = new TimeLimitOption();

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "The question, with or without quotation marks.")
    private List<String> words = List.of();

    private final Console console;

    AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Question question = new Questions(QueryCatalogue.ofBuild()).understand(String.join(" ", words));
        try (Store opened = store.open()) {
            Answers answers = answers(opened, question, limit.milliseconds());
            if (format.given()) {
                format.print(answers, console);
            } else {
                tell(answers, question, console);
            }
        }
        return ExitCodes.DONE;
    }

    /// The answers to a question.
    static Answers answers(Store store, Question question, long milliseconds) {
        return question.query().run(store.dataset(), question.arguments(), milliseconds);
    }

    /// Tells answers in sentences, one a row.
    static void tell(Answers answers, Question question, Console console) {
        answers.rows()
                .forEach(row -> console.say("%s", question.query().sentence().tell(row)));
        if (answers.rows().isEmpty()) {
            console.say("Nothing in the store answers that.");
        }
    }
}

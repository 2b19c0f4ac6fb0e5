package whosaid.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import whosaid.UserError;
import whosaid.article.Reading;
import whosaid.extract.Extraction;
import whosaid.graph.ArticleGraph;
import whosaid.graph.GraphWriter;
import whosaid.graph.Iris;
import whosaid.statement.ArticleFacts;

/// What is done with each article, on any thread: a defect that one article brings to light is a failure of that
/// article, with its trace, and stops none of the others.
final class Work {

    private final Extraction extraction = Extraction.standard();
    private final Iris iris;
    private final GraphWriter writer;

    /// @param base where IRIs start
    /// @throws UserError if they cannot start there
    Work(String base) {
        if (!Iris.isBase(base)) {
            throw new UserError(
                    "--base is \"%s\", not a web address that ends in \"/\".".formatted(base),
                    "Give an address such as http://localhost:3030/.");
        }
        iris = new Iris(base);
        writer = new GraphWriter(iris, Version.release());
    }

    /// What came of one article.
    sealed interface Outcome {}

    /// Its facts.
    record Extracted(Reading.Read reading, ArticleFacts facts) implements Outcome {}

    /// The reason why there are none.
    record Failed(Reading.Unreadable failure) implements Outcome {}

    Outcome extract(Reading reading) {
        return switch (reading) {
            case Reading.Unreadable failure -> new Failed(failure);
            case Reading.Read read -> extract(read);
        };
    }

    private Outcome extract(Reading.Read read) {
        try {
            return new Extracted(read, extraction.extract(read.article()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Failed(defect(read, e));
        }
    }

    private static Reading.Unreadable defect(Reading.Read read, Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return new Reading.Unreadable(
                read.where(),
                "a defect in whosaid: " + fault + ".",
                "Please report it with the article and this trace:\n"
                        + trace.toString()
                                .lines()
                                .limit(12)
                                .reduce("", (a, b) -> a + "      " + b + "\n")
                                .stripTrailing());
    }

    ArticleGraph graph(ArticleFacts facts) {
        return writer.write(facts);
    }

    Iris iris() {
        return iris;
    }

    GraphWriter writer() {
        return writer;
    }
}

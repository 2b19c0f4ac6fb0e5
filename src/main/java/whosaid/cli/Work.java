package whosaid.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import whosaid.annotation.encoder.Encoder;
import whosaid.article.Reading;
import whosaid.extract.Extraction;
import whosaid.graph.ArticleGraph;
import whosaid.graph.GraphWriter;
import whosaid.graph.Iris;
import whosaid.statement.ArticleFacts;

/// What is done with each article, on any thread: a defect that one article brings to light is a failure of that
/// article, with its trace, and stops none of the others.
final class Work {

    private static final int LINES_OF_TRACE = 12;

    private final Extraction extraction;
    private final Iris iris;
    private final GraphWriter writer;

    /// @param iris where IRIs start
    /// @param encoder reads the articles
    Work(Iris iris, Encoder encoder) {
        this.extraction = Extraction.with(encoder);
        this.iris = iris;
        this.writer = new GraphWriter(iris, Version.with(encoder));
    }

    /// What came of one article.
    ///
    /// @param <T> the kind of result
    sealed interface Outcome<T> {}

    /// A result.
    record Done<T>(Reading.Read reading, T result) implements Outcome<T> {}

    /// The reason why there is none.
    record Failed<T>(Reading.Unreadable failure) implements Outcome<T> {}

    /// There is none, since it is no article.
    record PassedOver<T>(Reading.PassedOver what) implements Outcome<T> {}

    /// Extracts the facts of an article.
    Outcome<ArticleFacts> facts(Reading reading) {
        return guarded(reading, read -> extraction.extract(read.article()));
    }

    /// Extracts the facts of an article and writes them as a graph; no graph when it need not be extracted.
    ///
    /// @param known tells of a version of an article whether its graph is there already
    Outcome<Optional<ArticleGraph>> graph(Reading reading, Predicate<Node> known) {
        return guarded(
                reading,
                read -> known.test(iris.version(read.article()))
                        ? Optional.empty()
                        : Optional.of(writer.write(extraction.extract(read.article()))));
    }

    private static <T> Outcome<T> guarded(Reading reading, Function<Reading.Read, T> work) {
        return switch (reading) {
            case Reading.Unreadable failure -> new Failed<>(failure);
            case Reading.PassedOver what -> new PassedOver<>(what);
            case Reading.Read read -> guarded(read, work);
        };
    }

    private static <T> Outcome<T> guarded(Reading.Read read, Function<Reading.Read, T> work) {
        try {
            return new Done<>(read, work.apply(read));
        } catch (RuntimeException | StackOverflowError e) {
            return new Failed<>(defect(read.where(), e));
        }
    }

    /// Tells of a defect that an article brought to light.
    ///
    /// @param where the article
    static Reading.Unreadable defect(String where, Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return new Reading.Unreadable(
                where,
                "a defect in whosaid: " + fault + ".",
                "Please report it with the article and this trace:"
                        + trace.toString()
                                .lines()
                                .limit(LINES_OF_TRACE)
                                .map(line -> "\n      " + line)
                                .collect(Collectors.joining()));
    }

    /// Writes facts as graphs.
    GraphWriter writer() {
        return writer;
    }
}

package whosaid.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import whosaid.article.Article;
import whosaid.article.Reading;
import whosaid.article.SetAside;
import whosaid.text.Span;

/// What came of a run over many articles: how many were read, what was set aside, and which failed and why.
final class RunSummary {

    private final List<Reading.Unreadable> failures = new ArrayList<>();
    private final Map<SetAside.Reason, Integer> setAside = new EnumMap<>(SetAside.Reason.class);
    private final List<String> doubts = new ArrayList<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private int articles;

    /// Counts an article that was worked through.
    void count(Reading.Read reading) {
        articles++;
        Article article = reading.article();
        reading.doubts().forEach(doubt -> doubts.add(reading.where() + ": " + doubt));
        Map<SetAside.Reason, Set<Span>> paragraphs = new EnumMap<>(SetAside.Reason.class);
        for (SetAside part : article.setAside()) {
            article.text().paragraphs().stream()
                    .filter(paragraph -> part.span().overlaps(paragraph))
                    .forEach(paragraph -> paragraphs
                            .computeIfAbsent(part.reason(), reason -> new HashSet<>())
                            .add(paragraph));
        }
        paragraphs.forEach((reason, those) -> setAside.merge(reason, those.size(), Integer::sum));
    }

    /// Keeps what is odd, and was taken all the same, for the end of the run.
    void doubt(String doubt) {
        doubts.add(doubt);
    }

    /// Counts what is no article.
    void passOver(Reading.PassedOver what) {
        passedOver.merge(what.why(), 1, Integer::sum);
    }

    /// Keeps a failure for the end of the run.
    void fail(Reading.Unreadable failure) {
        failures.add(failure);
    }

    /// How many articles were worked through.
    int articles() {
        return articles;
    }

    /// What was set aside, in words, or an empty text when nothing was.
    String setAsideInWords() {
        List<String> parts = new ArrayList<>();
        setAside.forEach((reason, paragraphs) -> parts.add(
                switch (reason) {
                    case OTHER_LANGUAGE -> "%,d in another language".formatted(paragraphs);
                    case FURNITURE -> "%,d of page furniture".formatted(paragraphs);
                    case LINK_BOX -> "boxes of links in %,d".formatted(paragraphs);
                }));
        return parts.isEmpty() ? "" : "Paragraphs set aside: " + String.join(", ", parts) + ".";
    }

    /// Names each doubt, and each failure with its reason and what to do.
    ///
    /// @return the exit code of the run
    int tellFailures(Console console) {
        doubts.forEach(doubt -> console.note("%s", doubt));
        passedOver.forEach((why, count) -> console.note("%,d passed over: %s", count, why));
        if (failures.isEmpty()) {
            return ExitCodes.DONE;
        }
        console.note("%,d could not be used:", failures.size());
        for (Reading.Unreadable failure : failures) {
            console.note("  %s: %s", failure.where(), failure.fault());
            console.note("    %s", failure.remedy());
        }
        return ExitCodes.SOME_FAILED;
    }
}

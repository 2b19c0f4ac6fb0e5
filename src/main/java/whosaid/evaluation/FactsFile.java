package whosaid.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import whosaid.UserError;
import whosaid.article.Reading;

/// Facts that are there already: JSON Lines as `extract` prints them, one article a line.
public final class FactsFile {

    private final Path file;
    private final Map<String, Facts.Found> byId = new LinkedHashMap<>();
    private final List<Reading.Unreadable> failures = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    private FactsFile(Path file) {
        this.file = file;
    }

    /// Reads all lines; blank ones are passed over.
    ///
    /// @throws UserError if the file cannot be read
    public static FactsFile read(Path file) {
        FactsFile facts = new FactsFile(file);
        if (!Files.isRegularFile(file)) {
            throw new UserError("%s: there is no such file.".formatted(file), "Check what --facts names.");
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            String line = lines.readLine();
            while (line != null) {
                number++;
                if (!line.isBlank()) {
                    facts.add("%s, line %,d".formatted(file, number), line);
                }
                line = lines.readLine();
            }
        } catch (CharacterCodingException e) {
            throw new UserError("%s: it is not UTF-8 text.".formatted(file), "Save the file in UTF-8.");
        } catch (IOException e) {
            throw new UserError(
                    "%s: it could not be read: %s.".formatted(file, e.getMessage()),
                    "Check the file and the disk it is on.");
        }
        return facts;
    }

    private void add(String where, String line) {
        try {
            Facts.Found found = FactsLine.read(line);
            if (byId.put(found.id(), found) != null) {
                doubts.add("%s: the id \"%s\" stands in an earlier line too; the later line counts."
                        .formatted(where, found.id()));
            }
            if (found.spansCut() > 0) {
                doubts.add(
                        "%s: %,d offsets lie past the end of the text; offsets count Unicode code points of \"text\"."
                                .formatted(where, found.spansCut()));
            }
        } catch (Unusable e) {
            failures.add(e.at(where));
        }
    }

    /// The lines that could not be used.
    public List<Reading.Unreadable> failures() {
        return List.copyOf(failures);
    }

    /// What is odd and was taken all the same, one sentence each.
    public List<String> doubts() {
        return List.copyOf(doubts);
    }

    /// The facts of a gold article: those of its id, else those of the one id that starts with it.
    public Facts of(GoldArticle gold) {
        Facts.Found exact = byId.get(gold.id());
        if (exact != null) {
            return exact;
        }
        List<Facts.Found> close = byId.values().stream()
                .filter(found -> ArticleIds.startsWith(found.id(), gold.id()))
                .toList();
        if (close.size() == 1) {
            return close.getFirst();
        }
        String found = close.isEmpty()
                ? "no line of %s has the id \"%s\"".formatted(file, gold.id())
                : "%,d lines of %s have an id that starts with \"%s\"".formatted(close.size(), file, gold.id());
        return new Facts.Missing(new Reading.Unreadable(
                gold.file().toString(),
                found + ", so it counts as an article in which nothing was found.",
                "Give its facts that \"id\", or leave the gold out."));
    }
}

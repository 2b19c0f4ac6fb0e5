package whosaid.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whosaid.CaseFile;

/// A gold article and facts that a case file writes line by line; the form is told in `names.txt` beside the cases.
final class WrittenCase {

    private final List<GoldArticle.Name> persons = new ArrayList<>();
    private final List<GoldArticle.Name> organisations = new ArrayList<>();
    private final List<List<String>> aliases = new ArrayList<>();
    private final List<GoldArticle.Role> goldRoles = new ArrayList<>();
    private final List<GoldArticle.Said> goldSaid = new ArrayList<>();
    private final List<Facts.Entity> entities = new ArrayList<>();
    private final List<Facts.Role> roles = new ArrayList<>();
    private final List<Facts.Said> said = new ArrayList<>();

    private WrittenCase(CaseFile.Case written) {
        written.text().lines().forEach(this::read);
    }

    /// What comes of comparing both.
    static Scores scores(CaseFile.Case written) {
        WrittenCase read = new WrittenCase(written);
        return ArticleComparison.of(
                new GoldArticle(
                        Path.of("case.json"),
                        "case",
                        read.persons,
                        read.organisations,
                        read.aliases,
                        read.goldRoles,
                        read.goldSaid),
                new Facts.Found("case", read.entities, read.roles, read.said, 0));
    }

    private void read(String line) {
        String[] parts = line.split(": ", 2);
        List<String> values = List.of(parts[1].strip().split(" \\| "));
        String first = values.getFirst();
        List<String> rest = values.subList(1, values.size());
        switch (parts[0]) {
            case "gold person" -> persons.add(new GoldArticle.Name(first, rest));
            case "gold organisation" -> organisations.add(new GoldArticle.Name(first, rest));
            case "gold alias" -> aliases.add(values);
            case "gold role" ->
                goldRoles.add(new GoldArticle.Role(first, values.get(1), optional(values.get(2)), values.get(3)));
            case "gold said" -> goldSaid.add(goldSaid(values, true));
            case "gold unnamed" -> goldSaid.add(goldSaid(values, false));
            case "found role" ->
                roles.add(new Facts.Role(first, values.get(1), optional(values.get(2)), values.get(3), null));
            case "found said" -> said.add(said(values));
            default -> {
                String[] found = parts[0].split(" ");
                entities.add(new Facts.Entity(found[2], found[1], first, rest));
            }
        }
    }

    private static GoldArticle.Said goldSaid(List<String> values, boolean named) {
        return new GoldArticle.Said(
                values.get(0), named, values.get(1), List.of(values.get(2)), values.subList(3, values.size()));
    }

    private static Facts.Said said(List<String> values) {
        String source = optional(values.get(1));
        return new Facts.Said(
                values.get(2),
                optional(values.get(0)),
                source == null ? "" : source,
                values.get(3),
                values.subList(4, values.size()),
                null);
    }

    private static @Nullable String optional(String value) {
        return value.equals("-") ? null : value;
    }
}

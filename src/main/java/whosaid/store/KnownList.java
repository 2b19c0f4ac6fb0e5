package whosaid.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import whosaid.UserError;
import whosaid.graph.Vocabulary;
import whosaid.resolve.Bearer;

/// Reads a user's list of known people and organisations: a table with the columns name, aliases, id and kind, or
/// Turtle.
final class KnownList {

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final Set<String> NAMES = Set.of(
            Vocabulary.SKOS + "prefLabel",
            Vocabulary.SKOS + "altLabel",
            Vocabulary.SCHEMA + "name",
            Vocabulary.SCHEMA + "alternateName",
            RDFS.label.getURI());

    private KnownList() {}

    /// One of them.
    ///
    /// @param iri what identifies it
    /// @param names its name, then its other names
    /// @param bearers what it may be
    record Entry(String iri, List<String> names, Set<Bearer> bearers) {}

    /// @throws UserError if the file cannot be read, or has no entries
    static List<Entry> read(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        List<Entry> entries = name.endsWith(".ttl") ? turtle(file) : table(file);
        if (entries.isEmpty()) {
            throw new UserError(
                    "%s: it names nobody.".formatted(file),
                    "Give a .csv file with the columns name and id, or a .ttl file with labels.");
        }
        return entries;
    }

    private static List<Entry> table(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .get();
        try (Reader in = Files.newBufferedReader(file);
                CSVParser rows = CSVParser.parse(in, format)) {
            for (String column : List.of("name", "id")) {
                if (!rows.getHeaderMap().containsKey(column)) {
                    throw new UserError(
                            "%s: it has no column \"%s\", but %s.".formatted(file, column, rows.getHeaderNames()),
                            "Name the columns name, id, and if you have them aliases and kind, in the first line.");
                }
            }
            List<Entry> entries = new ArrayList<>();
            rows.forEach(row -> entries.add(entry(row, file)));
            return entries;
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(
                    "%s: it cannot be read as a table: %s.".formatted(file, e.getMessage()),
                    "Give a .csv file in UTF-8.");
        }
    }

    private static Entry entry(CSVRecord row, Path file) {
        Set<String> names = new LinkedHashSet<>(List.of(row.get("name")));
        if (row.isSet("aliases")) {
            names.addAll(List.of(row.get("aliases").split("\\s*[|;]\\s*")));
        }
        names.removeIf(String::isBlank);
        String id = row.get("id");
        if (names.isEmpty() || !id.matches("Q\\d+|https?://\\S+")) {
            throw new UserError(
                    "%s, line %d: the id is \"%s\", the name \"%s\"."
                            .formatted(file, row.getRecordNumber() + 1, id, row.get("name")),
                    "Give a name, and a Wikidata id such as Q42 or an IRI.");
        }
        String kind = row.isSet("kind") ? row.get("kind").toLowerCase(Locale.ROOT) : "";
        Set<Bearer> bearers =
                switch (kind) {
                    case "person" -> Set.of(Bearer.PERSON);
                    case "organisation", "organization" -> Set.of(Bearer.ORGANISATION);
                    default -> Set.of(Bearer.values());
                };
        return new Entry(id.startsWith("Q") ? WIKIDATA + id : id, List.copyOf(names), bearers);
    }

    private static List<Entry> turtle(Path file) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
        } catch (RiotException | RuntimeIOException e) {
            throw new UserError(
                    "%s: it cannot be read as Turtle: %s.".formatted(file, e.getMessage()), "Correct the file.");
        }
        Map<String, Set<String>> names = new TreeMap<>();
        graph.find().forEachRemaining(triple -> {
            if (triple.getSubject().isURI()
                    && triple.getObject().isLiteral()
                    && NAMES.contains(triple.getPredicate().getURI())) {
                names.computeIfAbsent(triple.getSubject().getURI(), key -> new LinkedHashSet<>())
                        .add(triple.getObject().getLiteralLexicalForm());
            }
        });
        List<Entry> entries = new ArrayList<>();
        names.forEach((iri, all) -> {
            boolean person = graph.contains(NodeFactory.createURI(iri), RDF.type.asNode(), Vocabulary.PERSON);
            entries.add(new Entry(
                    iri, all.stream().sorted().toList(), person ? Set.of(Bearer.PERSON) : Set.of(Bearer.values())));
        });
        return entries;
    }
}

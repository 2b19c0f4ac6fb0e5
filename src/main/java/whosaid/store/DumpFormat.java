package whosaid.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import whosaid.UserError;

/// The formats a store is dumped in. Those of triples hold all graphs together, without their names.
public enum DumpFormat {
    NQUADS(List.of("nq", "nquads", "n-quads")),
    TRIG(List.of("trig")),
    TURTLE(List.of("ttl", "turtle")),
    NTRIPLES(List.of("nt", "ntriples", "n-triples")),
    JSONLD(List.of("jsonld", "json-ld")),
    RDFXML(List.of("rdf", "rdfxml", "rdf/xml", "xml"));

    private final List<String> names;

    DumpFormat(List<String> names) {
        this.names = names;
    }

    /// The format with this name, letter case apart.
    ///
    /// @throws UserError if there is none
    public static DumpFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.names.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "\"%s\" is not a format of dumps.".formatted(name), "Formats: %s.".formatted(list())));
    }

    /// The format that a file's name asks for by its extension, a `.gz` behind it apart.
    ///
    /// @throws UserError if its extension is none of a format
    public static DumpFormat of(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        return named(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String list() {
        return Arrays.stream(values()).map(format -> format.names.getFirst()).collect(Collectors.joining(", "));
    }
}

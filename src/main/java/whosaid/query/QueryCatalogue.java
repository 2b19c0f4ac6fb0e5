package whosaid.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import whosaid.UserError;
import whosaid.text.WordList;

/// The prepared queries by name: those of the build, and those of a folder of the user's own.
///
/// @param queries by name, in the order they are listed to people
public record QueryCatalogue(Map<String, PreparedQuery> queries) {

    private static final String EXTENSION = ".rq";

    public QueryCatalogue {
        queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
    }

    /// Those of the build, in the order of `whosaid/data/queries.txt`.
    public static QueryCatalogue ofBuild() {
        Map<String, PreparedQuery> queries = new LinkedHashMap<>();
        for (String name : WordList.lines("queries.txt")) {
            queries.put(name, PreparedQuery.parse(name, resource(name)));
        }
        return new QueryCatalogue(queries);
    }

    /// This catalogue with the `.rq` files of a folder added; a file of the name of a query takes its place.
    ///
    /// @throws UserError if the folder or a file cannot be read, or a file is no prepared query
    public QueryCatalogue with(Path folder) {
        Map<String, PreparedQuery> all = new LinkedHashMap<>(queries);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
            StreamSupport.stream(files.spliterator(), false).sorted().forEach(file -> {
                String fileName = String.valueOf(file.getFileName());
                String name = fileName.substring(0, fileName.length() - EXTENSION.length());
                all.put(name, read(name, file));
            });
        } catch (IOException e) {
            throw new UserError(
                    "%s cannot be read as a folder of query files.".formatted(folder),
                    "Name a folder that exists and that you may read.");
        }
        return new QueryCatalogue(all);
    }

    /// All of them, in the order they are listed to people.
    public Collection<PreparedQuery> all() {
        return queries.values();
    }

    /// The query of that name.
    ///
    /// @throws UserError if there is none
    public PreparedQuery named(String name) {
        PreparedQuery query = queries.get(name);
        if (query == null) {
            throw new UserError(
                    "There is no query \"%s\".".formatted(name),
                    NearNames.meant(name, queries.keySet())
                            + "The queries are %s.".formatted(String.join(", ", queries.keySet())));
        }
        return query;
    }

    private static PreparedQuery read(String name, Path file) {
        try {
            return PreparedQuery.parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new UserError("%s cannot be read.".formatted(file), "Check that it is UTF-8 text you may read.");
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    "%s is no prepared query: %s.".formatted(file, e.getMessage()),
                    "Correct the file; `whosaid query` lists the queries that serve as examples.");
        }
    }

    private static String resource(String name) {
        String path = "/whosaid/queries/" + name + EXTENSION;
        try (InputStream in = QueryCatalogue.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks its query file " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the query file " + path, e);
        }
    }
}

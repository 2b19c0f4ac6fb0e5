package whosaid.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the data files of the class path: UTF-8, one entry a line, `#` starts a comment line.
public final class WordList {

    private WordList() {}

    /// The entries of `whosaid/data/NAME`, in file order.
    ///
    /// @throws IllegalStateException if the build lacks the file
    public static Set<String> load(String name) {
        return Set.copyOf(new LinkedHashSet<>(lines(name)));
    }

    /// The classes that each word is in, of `whosaid/data/NAME`, in which a line is a class, a colon and its words.
    ///
    /// @throws IllegalStateException if the build lacks the file
    public static Map<String, Set<String>> classes(String name) {
        Map<String, Set<String>> classes = new HashMap<>();
        for (String line : lines(name)) {
            String[] sides = line.split(": ", 2);
            for (String word : sides[1].split(" ")) {
                classes.computeIfAbsent(word, key -> new HashSet<>()).add(sides[0]);
            }
        }
        return Map.copyOf(classes);
    }

    /// The lines of `whosaid/data/NAME` that are neither blank nor comments, in file order, white space around them
    /// taken off.
    ///
    /// @throws IllegalStateException if the build lacks the file
    public static List<String> lines(String name) {
        String path = "/whosaid/data/" + name;
        try (InputStream in = WordList.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks its data file " + path);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the data file " + path, e);
        }
    }
}

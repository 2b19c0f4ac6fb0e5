package whosaid.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the data files of the class path: UTF-8, one entry a line, `#` starts a comment line.
public final class WordList {

    private WordList() {}

    /// The entries of `whosaid/data/NAME`.
    ///
    /// @throws IllegalStateException if the build lacks the file
    public static Set<String> load(String name) {
        return Set.copyOf(lines(name));
    }

    /// The classes that each word of `whosaid/data/NAME` is in, read as [#byClass] does.
    ///
    /// @throws IllegalStateException if the build lacks the file
    public static Map<String, Set<String>> classes(String name) {
        Map<String, Set<String>> classes = new HashMap<>();
        byClass(name)
                .forEach((kind, words) -> words.forEach(word ->
                        classes.computeIfAbsent(word, key -> new HashSet<>()).add(kind)));
        return Map.copyOf(classes);
    }

    /// The words of each class of `whosaid/data/NAME`, in which a line is a class, a colon and its words.
    ///
    /// @throws IllegalStateException if the build lacks the file
    public static Map<String, Set<String>> byClass(String name) {
        return pairs(name).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        line -> Set.copyOf(List.of(line.getValue().split(" ")))));
    }

    /// What stands behind the first colon of each line of `whosaid/data/NAME`, by what stands before it, in file order.
    ///
    /// @throws IllegalStateException if the build lacks the file, or two of its lines begin alike
    public static Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines(name)) {
            String[] sides = line.split(": ", 2);
            if (pairs.put(sides[0], sides[1]) != null) {
                throw new IllegalStateException("Two lines of the data file " + name + " begin with " + sides[0]);
            }
        }
        return Collections.unmodifiableMap(pairs);
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

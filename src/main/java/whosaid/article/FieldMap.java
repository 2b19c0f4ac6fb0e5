package whosaid.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whosaid.UserError;

/// Where the fields of articles are in other people's files: by the key that whosaid knows, the path of the key there.
///
/// A path leads into objects ("body.content"), and through lists: "authors.name" finds the names of all authors.
///
/// @param paths by key, the steps to its value; a key without a path goes by its own name
public record FieldMap(Map<String, List<String>> paths) {

    /// No field has another name.
    public static final FieldMap NONE = new FieldMap(Map.of());

    static final String TEXT = "text";

    private static final Set<String> KEYS = keys();

    public FieldMap {
        paths = Map.copyOf(paths);
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(Metadata.KEYS);
        keys.add(TEXT);
        return keys;
    }

    /// @param named by key, the path with dots between its steps
    /// @throws UserError if a key is none that whosaid knows, or a path has an empty step
    public static FieldMap of(Map<String, String> named) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        named.forEach((key, path) -> {
            if (!KEYS.contains(key)) {
                throw new UserError(
                        "--map: there is no field \"%s\".".formatted(key),
                        "Fields are %s.".formatted(String.join(", ", KEYS)));
            }
            List<String> steps = List.of(path.split("\\.", -1));
            if (steps.stream().anyMatch(String::isBlank)) {
                throw new UserError(
                        "--map: \"%s\" is no path to \"%s\".".formatted(path, key),
                        "Write the keys that lead to it with dots between them, such as body.content.");
            }
            paths.put(key, steps);
        });
        return new FieldMap(paths);
    }

    /// The fields of an object under the keys that whosaid knows; null values are left out. A text in several parts is
    /// one with a blank line between them.
    Map<String, Object> fields(Map<?, ?> object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String key : KEYS) {
            Object value = at(object, paths.getOrDefault(key, List.of(key)));
            if (value != null) {
                fields.put(key, key.equals(TEXT) ? joined(value) : value);
            }
        }
        return fields;
    }

    private static Object joined(Object value) {
        return value instanceof List<?> parts && parts.stream().allMatch(String.class::isInstance)
                ? parts.stream().map(String.class::cast).collect(Collectors.joining("\n\n"))
                : value;
    }

    private static @Nullable Object at(@Nullable Object value, List<String> path) {
        if (path.isEmpty() || value == null) {
            return value;
        }
        if (value instanceof List<?> list) {
            List<Object> found = new ArrayList<>();
            list.stream().map(part -> at(part, path)).filter(Objects::nonNull).forEach(found::add);
            return found.isEmpty() ? null : found;
        }
        return value instanceof Map<?, ?> map ? at(map.get(path.getFirst()), path.subList(1, path.size())) : null;
    }
}

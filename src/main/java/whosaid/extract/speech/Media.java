package whosaid.extract.speech;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import whosaid.statement.Statement.Medium;
import whosaid.text.WordList;

/// Tells what words were said or written in, by the patterns of `media.txt`.
public final class Media {

    private static final String NONE = "none";

    private final Pattern none;
    private final Map<Medium, Pattern> patterns = new LinkedHashMap<>();

    /// The patterns of the build.
    public Media() {
        Map<String, String> lines = new LinkedHashMap<>(WordList.pairs("media.txt"));
        none = pattern(Objects.requireNonNull(lines.remove(NONE)));
        lines.forEach((name, regex) ->
                patterns.put(Medium.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_')), pattern(regex)));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /// The medium that the sentence names outside the credited words, or null when it names none.
    @Nullable
    public Medium of(Surroundings around) {
        String sentence = none.matcher(around.withoutContent()).replaceAll(" ");
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(sentence).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}

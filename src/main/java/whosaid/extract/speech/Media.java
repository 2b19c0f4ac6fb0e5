package whosaid.extract.speech;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import whosaid.statement.Statement.Medium;
import whosaid.text.WordList;

/// Tells what words were said or written in, by the patterns of `media.txt`.
public final class Media {

    private final Map<Medium, Pattern> patterns = new LinkedHashMap<>();

    /// The patterns of the build.
    public Media() {
        WordList.pairs("media.txt")
                .forEach((name, pattern) -> patterns.put(
                        Medium.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_')),
                        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)));
    }

    /// The medium that the sentence names outside the credited words, or null when it names none.
    @Nullable
    public Medium of(Surroundings around) {
        CharSequence sentence = around.withoutContent();
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(sentence).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}

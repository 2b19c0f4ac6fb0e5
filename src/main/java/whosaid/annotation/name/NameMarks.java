package whosaid.annotation.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.encoder.Marks;
import whosaid.text.Span;

/// What the encoder says of names, in the tags of the [NameTagger]: "O" for no name, "U-" for a name of one word, "B-",
/// "I-" and "L-" for the first, the inner and the last word of a longer one, each with the kind.
final class NameMarks {

    private static final String HEAD = "name";

    /// By the tagger's kinds those of the encoder; its dates and sums of money are no names here.
    private static final Map<String, List<String>> KINDS = Map.of(
            "PERSON", List.of("person"),
            "ORGANISATION", List.of("organisation"),
            "PLACE", List.of("place", "facility"),
            "NATIONALITY", List.of("norp"),
            "PRODUCT", List.of("product"),
            "OTHER", List.of("misc"));

    private final Marks marks;
    private final Map<Integer, Integer> words = new HashMap<>();

    NameMarks(Marks marks) {
        this.marks = marks;
        List<Span> spans = marks.words();
        for (int word = 0; word < spans.size(); word++) {
            words.put(spans.get(word).start(), word);
        }
    }

    /// The probability of a tag, 0 to 1; 1 for each tag of a word that the encoder cuts otherwise, of which it says
    /// nothing.
    ///
    /// @param span the word
    /// @param following the word behind it, or null at the end of a paragraph
    double probability(String tag, Span span, @Nullable Span following) {
        Integer word = words.get(span.start());
        if (word == null) {
            return 1;
        }
        if (tag.equals("O")) {
            return 1
                    - KINDS.values().stream()
                            .mapToDouble(kinds -> begins(word, kinds) + goesOn(word, kinds))
                            .sum();
        }
        List<String> kinds = KINDS.getOrDefault(tag.substring(2), List.of());
        Integer next = following == null ? null : words.get(following.start());
        double goesOn = next == null ? 0 : goesOn(next, kinds);
        return switch (tag.charAt(0)) {
            case 'B' -> begins(word, kinds) * goesOn;
            case 'U' -> begins(word, kinds) * (1 - goesOn);
            case 'I' -> goesOn(word, kinds) * goesOn;
            default -> goesOn(word, kinds) * (1 - goesOn);
        };
    }

    private double begins(int word, List<String> kinds) {
        return kinds.stream()
                .mapToDouble(kind -> marks.begins(HEAD, kind, word))
                .sum();
    }

    private double goesOn(int word, List<String> kinds) {
        return kinds.stream()
                .mapToDouble(kind -> marks.goesOn(HEAD, kind, word))
                .sum();
    }
}

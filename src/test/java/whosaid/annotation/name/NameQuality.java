package whosaid.annotation.name;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import whosaid.Calibration;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotations;
import whosaid.annotation.NameKind;
import whosaid.annotation.attribution.EncoderAnnotator;
import whosaid.annotation.encoder.Encoder;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;

/// How well the names of people, bodies and places are seen in the documents of `corpora/names`, by exact spans, and
/// how far their confidence keeps its word; `docs/quality.md` tells how to run it.
///
/// Takes a file of that corpus.
final class NameQuality {

    private static final Map<String, NameKind> KINDS =
            Map.of("Person", NameKind.PERSON, "Organization", NameKind.ORGANISATION, "Location", NameKind.PLACE);

    /// What is no [NameKind] of its own; the names in it that are seen as places are not counted.
    private static final String FACILITY = "Facility";

    private static final Set<String> TIED = Set.of(".", ",", ";", ":", "!", "?", "%", ")", "”", "’", "’s", "'s", "n't");
    private static final Set<String> OPENING = Set.of("(", "“", "‘", "$", "\n\n");

    /// The corpus takes it into names, and whosaid does not.
    private static final String ARTICLE = "the ";

    private static final Pattern TAIL = Pattern.compile("(?:\\s*(?:[’']s?|,))+$");

    private NameQuality() {}

    /// A name of the corpus.
    private record Gold(Span span, String kind) {}

    /// A name that was seen, and whether it is one.
    private record Seen(NameKind kind, double confidence, boolean right) {}

    public static void main(String... files) throws IOException {
        EncoderAnnotator annotator = new EncoderAnnotator(Encoder.standard());
        List<Seen> seen = new ArrayList<>();
        List<Gold> all = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(files[0]))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                StringBuilder text = new StringBuilder();
                List<Gold> gold = new ArrayList<>();
                new ObjectMapper().readTree(line).get("sentences").forEach(sentence -> add(sentence, text, gold));
                compare(annotator, text.toString(), gold, seen);
                all.addAll(gold);
            }
        }
        KINDS.forEach((kind, here) -> print(
                kind,
                seen.stream().filter(one -> one.kind() == here).toList(),
                all.stream().filter(one -> one.kind().equals(kind)).count()));
        Calibration.print(seen.stream()
                .map(one -> new Calibration.Judged(one.confidence(), one.right()))
                .toList());
    }

    /// Prints a sentence behind the text, and takes its names.
    private static void add(JsonNode sentence, StringBuilder text, List<Gold> gold) {
        String before = "\n\n";
        int start = 0;
        String kind = "O";
        for (int i = 0; i < sentence.get("tokens").size(); i++) {
            String word = sentence.get("tokens").get(i).asText();
            String tag = sentence.get("tags").get(i).asText();
            boolean goesOn = tag.startsWith("I-") && kind.equals(tag.substring(2));
            if (!goesOn && !kind.equals("O")) {
                gold.add(new Gold(new Span(start, text.length()), kind));
            }
            boolean hyphen = goesOn && (word.equals("-") || before.equals("-"));
            text.append(TIED.contains(word) || OPENING.contains(before) || hyphen ? "" : " ");
            start = goesOn ? start : text.length();
            kind = tag.equals("O") ? tag : tag.substring(2);
            text.append(word);
            before = word;
        }
        if (!kind.equals("O")) {
            gold.add(new Gold(new Span(start, text.length()), kind));
        }
        text.append("\n\n");
    }

    private static void compare(EncoderAnnotator annotator, String plain, List<Gold> gold, List<Seen> seen) {
        Text text = new Text(plain);
        List<Gold> bare = gold.stream()
                .map(one -> new Gold(withoutEdges(one.span(), text), one.kind()))
                .toList();
        Article article = new Article("names", "names", null, null, null, List.of(), null, "en", text, List.of());
        for (Annotation annotation : annotator.annotate(article, Annotations.NONE)) {
            if (annotation instanceof Annotation.Name name && KINDS.containsValue(name.kind())) {
                Span span = withoutEdges(name.span(), text);
                if (name.kind() != NameKind.PLACE || !bare.contains(new Gold(span, FACILITY))) {
                    boolean right = bare.stream()
                            .anyMatch(one -> one.span().equals(span) && KINDS.get(one.kind()) == name.kind());
                    seen.add(new Seen(name.kind(), name.confidence(), right));
                }
            }
        }
    }

    private static Span withoutEdges(Span span, Text text) {
        String name = TAIL.matcher(text.at(span)).replaceAll("");
        int before = name.regionMatches(true, 0, ARTICLE, 0, ARTICLE.length()) ? ARTICLE.length() : 0;
        return name.length() > before ? new Span(span.start() + before, span.start() + name.length()) : span;
    }

    private static void print(String kind, List<Seen> seen, long gold) {
        long right = seen.stream().filter(Seen::right).count();
        System.out.printf(
                "%-12s precision %.3f, recall %.3f, F1 %.3f of %d%n",
                kind, (double) right / seen.size(), (double) right / gold, 2.0 * right / (seen.size() + gold), gold);
    }
}

package whosaid.annotation.name;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotations;
import whosaid.annotation.attribution.EncoderAnnotator;
import whosaid.annotation.encoder.Encoder;
import whosaid.article.Article;
import whosaid.text.Text;

/// Prints the names that are seen in texts, for `training/encoder/program.py`: for each text a JSON array on a line, of
/// start and end (in code points), kind and confidence of each name.
///
/// Takes a model file, and a file with a text as a JSON string on each line.
final class SeenNames {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SeenNames() {}

    public static void main(String... files) throws IOException {
        EncoderAnnotator annotator = new EncoderAnnotator(Encoder.from(Path.of(files[0])));
        try (Stream<String> lines = Files.lines(Path.of(files[1]))) {
            lines.parallel().map(line -> names(annotator, line)).forEachOrdered(System.out::println);
        }
    }

    private static ArrayNode names(EncoderAnnotator annotator, String line) {
        Text text = new Text(read(line));
        Article article = new Article("names", "names", null, null, null, List.of(), null, "en", text, List.of());
        ArrayNode names = JSON.createArrayNode();
        for (Annotation annotation : annotator.annotate(article, Annotations.NONE)) {
            if (annotation instanceof Annotation.Name name) {
                names.addArray()
                        .add(text.value().codePointCount(0, name.span().start()))
                        .add(text.value().codePointCount(0, name.span().end()))
                        .add(name.kind().name())
                        .add(name.confidence());
            }
        }
        return names;
    }

    private static String read(String line) {
        try {
            return JSON.readValue(line, String.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

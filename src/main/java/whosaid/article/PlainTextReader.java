package whosaid.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Reads one article a file: its text, in UTF-8, with its metadata before it or beside it.
///
/// Before it: front matter, lines of YAML between two lines `---`. Beside it: `NAME.meta.json` for `NAME.txt`, which
/// counts alone when both are there. The keys are those of [Metadata].
public final class PlainTextReader implements ArticleReader {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\R(?<yaml>(?s:.*?))^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.MULTILINE);
    private static final Pattern FRONT_MATTER_BEGINS = Pattern.compile("\\A---[ \\t]*\\R");
    private static final int MOST_BYTES_A_CHARACTER = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArticleIntake intake = new ArticleIntake();
    private final boolean raw;

    private PlainTextReader(boolean raw) {
        this.raw = raw;
    }

    /// Reads metadata before or beside the text.
    public static PlainTextReader withMetadata() {
        return new PlainTextReader(false);
    }

    /// Takes the whole file as the article's clean text, whatever its name: offsets count in the file itself.
    public static PlainTextReader raw() {
        return new PlainTextReader(true);
    }

    @Override
    public boolean reads(Path file) {
        return raw || PackedFile.name(file).endsWith(".txt");
    }

    @Override
    public Stream<Reading> read(Path file) {
        try {
            return Stream.of(reading(file));
        } catch (MalformedArticle e) {
            return Stream.of(e.at(PackedFile.shown(file)));
        } catch (IOException e) {
            return Stream.of(Unopened.reading(file, e));
        }
    }

    private Reading.Read reading(Path file) throws IOException, MalformedArticle {
        String content = decode(bytes(file));
        String id = FileNames.withoutExtension(file);
        String shown = PackedFile.shown(file);
        if (raw) {
            return intake.read(shown, Metadata.NONE, id, shown, content);
        }
        String marked = content.startsWith("\uFEFF") ? content.substring(1) : content;
        Matcher frontMatter = FRONT_MATTER.matcher(marked);
        boolean hasFrontMatter = frontMatter.find();
        if (!hasFrontMatter && FRONT_MATTER_BEGINS.matcher(marked).find()) {
            throw new MalformedArticle(
                    "its front matter begins with --- but no second line --- ends it.",
                    "Write a line --- between the front matter and the text.");
        }
        String body = hasFrontMatter ? marked.substring(frontMatter.end()) : marked;
        Path beside = file.resolveSibling(id + ".meta.json");
        Metadata metadata;
        if (Files.exists(beside)) {
            metadata = metadataBeside(beside);
        } else {
            metadata = hasFrontMatter ? metadataBefore(frontMatter.group("yaml")) : Metadata.NONE;
        }
        return intake.read(shown, metadata, id, shown, body);
    }

    private byte[] bytes(Path file) throws IOException, MalformedArticle {
        int most = MOST_BYTES_A_CHARACTER * ArticleIntake.LONGEST;
        try (InputStream in = raw ? Files.newInputStream(file) : PackedFile.open(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw ArticleIntake.tooLong("more than %,d bytes".formatted(most));
            }
            return bytes;
        }
    }

    private static String decode(byte[] bytes) throws MalformedArticle {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, characters, true);
        if (result.isError()) {
            throw new MalformedArticle(
                    "byte %,d (0x%02X) does not belong to UTF-8 text."
                            .formatted(input.position() + 1, bytes[input.position()]),
                    "Save the file in UTF-8 (for instance: iconv -f WINDOWS-1252 -t UTF-8).");
        }
        return characters.flip().toString();
    }

    private static Metadata metadataBefore(String yaml) throws MalformedArticle {
        // The failsafe schema reads every scalar as the text it is, so that a date stays as written.
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(false)
                .setLabel("front matter")
                .build();
        try {
            Object fields = new Load(settings).loadFromString(yaml);
            if (fields == null) {
                return Metadata.NONE;
            }
            if (fields instanceof Map<?, ?> map) {
                return Metadata.of(map);
            }
        } catch (YamlEngineException e) {
            throw new MalformedArticle(
                    "its front matter is not YAML: " + CleanText.line(String.valueOf(e.getMessage())) + ".",
                    "Write lines such as \"title: A headline\", "
                            + "with quotation marks around a value that holds \": \".");
        }
        throw new MalformedArticle(
                "its front matter is not a list of \"key: value\" lines.",
                "Write lines such as \"title: A headline\".");
    }

    private static Metadata metadataBeside(Path beside) throws IOException, MalformedArticle {
        try {
            Map<?, ?> fields = JSON.readValue(Files.readAllBytes(beside), Map.class);
            return fields == null ? Metadata.NONE : Metadata.of(fields);
        } catch (JsonProcessingException e) {
            throw new MalformedArticle(
                    "its metadata in %s is not a JSON object: %s."
                            .formatted(beside.getFileName(), e.getOriginalMessage()),
                    "Correct the file, or take it away.");
        }
    }
}

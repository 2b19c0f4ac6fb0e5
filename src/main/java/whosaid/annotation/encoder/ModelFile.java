package whosaid.annotation.encoder;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What a model file holds: ONNX, with the heads, the links and the tokenizer among its metadata. `training/README.md`
/// describes the file.
///
/// @param session runs the model; thread-safe
/// @param tokenizer cuts words into pieces; thread-safe
/// @param heads by their columns
/// @param links whose contents' sources and cues it tells, in the order of its queries and keys
/// @param longest most pieces of a window
record ModelFile(
        OrtSession session, HuggingFaceTokenizer tokenizer, List<Head> heads, List<String> links, int longest) {

    static final String LABELS = "labels";
    static final String QUERIES = "queries";
    static final String KEYS = "keys";
    static final String PIECES = "pieces";
    static final String CASES = "cases";

    private static final String FORMAT = "1";

    /// By the heads that must be there, the kinds they are asked for.
    private static final Map<String, List<String>> NEEDED = Map.of(
            "name",
            List.of("person", "organisation", "place", "norp", "facility", "product", "misc"),
            "source",
            List.of(),
            "cue",
            List.of(),
            "content",
            List.of(),
            "nested",
            List.of(),
            "statement",
            List.of("none"));
    private static final List<String> NEEDED_LINKS = List.of("source", "cue");
    private static final int SHORTEST = 128;
    private static final int LONGEST = 512;

    /// @throws IOException if it is no such file; the message goes on after "because"
    static ModelFile of(byte[] file, OrtEnvironment environment) throws IOException {
        OrtSession session;
        Map<String, String> metadata;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread an article: a rounding that depends on how work is shared out would change the marks.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(file, options);
            metadata = session.getMetadata().getCustomMetadata();
        } catch (OrtException e) {
            throw new IOException("it is no ONNX model that can be run (" + e.getMessage() + ")", e);
        }
        try {
            return new ModelFile(
                    session, tokenizer(metadata), heads(session, metadata), links(metadata), longest(metadata));
        } catch (IOException | RuntimeException fault) {
            close(session);
            throw fault;
        }
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String entry(Map<String, String> metadata, String key) throws IOException {
        String value = metadata.get(key);
        if (value == null) {
            throw new IOException("its metadata lack \"%s\"".formatted(key));
        }
        return value;
    }

    private static HuggingFaceTokenizer tokenizer(Map<String, String> metadata) throws IOException {
        if (!entry(metadata, "format").equals(FORMAT)) {
            throw new IOException("its format is %s, not %s".formatted(metadata.get("format"), FORMAT));
        }
        return HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(entry(metadata, "tokenizer").getBytes(StandardCharsets.UTF_8)),
                Map.of("addSpecialTokens", "false", "truncation", "do_not_truncate", "padding", "do_not_pad"));
    }

    private static int longest(Map<String, String> metadata) throws IOException {
        String value = entry(metadata, "longest");
        int longest = value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
        if (longest < SHORTEST || longest > LONGEST) {
            throw new IOException("its longest window is \"%s\", not %d to %d".formatted(value, SHORTEST, LONGEST));
        }
        return longest;
    }

    private static List<Head> heads(OrtSession session, Map<String, String> metadata) throws IOException {
        List<Head> heads = read(entry(metadata, "heads"), new TypeReference<List<Head>>() {});
        List<String> missing = NEEDED.entrySet().stream()
                .filter(needed -> heads.stream()
                        .noneMatch(head -> head.name().equals(needed.getKey())
                                && head.kinds().containsAll(needed.getValue())))
                .map(needed -> "%s with the kinds %s".formatted(needed.getKey(), needed.getValue()))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new IOException("it lacks the heads %s".formatted(String.join(", ", missing)));
        }
        int columns = heads.stream().mapToInt(Head::end).max().orElseThrow();
        if (width(session, LABELS) != columns) {
            throw new IOException("its heads have %d columns, and its output \"%s\" has %d"
                    .formatted(columns, LABELS, width(session, LABELS)));
        }
        return heads;
    }

    /// The last dimension of an output; 0 when there is no such output.
    private static long width(OrtSession session, String output) throws IOException {
        try {
            NodeInfo info = session.getOutputInfo().get(output);
            return info != null && info.getInfo() instanceof TensorInfo tensor
                    ? tensor.getShape()[tensor.getShape().length - 1]
                    : 0;
        } catch (OrtException e) {
            throw new IOException("its outputs cannot be read", e);
        }
    }

    private static List<String> links(Map<String, String> metadata) throws IOException {
        List<String> links = read(entry(metadata, "links"), new TypeReference<List<String>>() {});
        if (!links.equals(NEEDED_LINKS)) {
            throw new IOException("its links are %s, not %s".formatted(links, NEEDED_LINKS));
        }
        return links;
    }

    private static <T> List<T> read(String json, TypeReference<List<T>> type) throws IOException {
        try {
            return List.copyOf(new ObjectMapper().readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new IOException("its metadata are not understood (" + e.getOriginalMessage() + ")", e);
        }
    }
}

package whosaid.resolve;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import whosaid.TrainedFile;

/// Turns a sentence into a vector that is near to those of sentences that mean something similar: a network of two
/// layers that learned to say what all-MiniLM-L6-v2 says (Sentence-BERT, Reimers and Gurevych 2019; distillation,
/// Hinton et al. 2015), in int8. `training/sentences.py` makes it. Thread-safe.
public final class SentenceEncoder {

    private static final String FILE = "sentence-encoder.onnx";
    private static final String LONGEST = "128";
    private static final String PIECES = "pieces";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /// Loads the model of the build.
    public SentenceEncoder() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread a sentence: a rounding that depends on how work is shared out would change the vectors.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(TrainedFile.read(SentenceEncoder.class, FILE), options);
            String rules = Objects.requireNonNull(
                    session.getMetadata().getCustomMetadata().get("tokenizer"));
            tokenizer = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(rules.getBytes(StandardCharsets.UTF_8)),
                    Map.of("truncation", "true", "maxLength", LONGEST, "padding", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder of the build cannot be loaded", e);
        }
    }

    /// The vector of a sentence, of length 1.
    public float[] vector(String sentence) {
        long[][] pieces = {tokenizer.encode(sentence).getIds()};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, pieces);
                OrtSession.Result result = session.run(Map.of(PIECES, input))) {
            return ((float[][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder failed on: " + sentence, e);
        }
    }
}

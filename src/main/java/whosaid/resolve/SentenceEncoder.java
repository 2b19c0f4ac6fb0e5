package whosaid.resolve;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// Turns a sentence into a vector that is near to those of sentences that mean something similar: all-MiniLM-L6-v2
/// (Sentence-BERT, Reimers and Gurevych 2019) in int8, mean over the tokens, of length 1. Thread-safe.
public final class SentenceEncoder {

    /// Numbers of a vector.
    public static final int SIZE = 384;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final String LONGEST = "128";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /// Loads the model of the build.
    public SentenceEncoder() {
        try (InputStream model = open(MODEL);
                InputStream tokens = open(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread a sentence: a rounding that depends on how work is shared out would change the vectors.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model.readAllBytes(), options);
            tokenizer = HuggingFaceTokenizer.newInstance(
                    tokens, Map.of("truncation", "true", "maxLength", LONGEST, "padding", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder of the build cannot be loaded", e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = SentenceEncoder.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("The build lacks " + resource);
        }
        return in;
    }

    /// The vector of a sentence.
    public float[] vector(String sentence) {
        Encoding encoding = tokenizer.encode(sentence);
        long[][] ids = {encoding.getIds()};
        long[][] mask = {encoding.getAttentionMask()};
        long[][] types = {new long[ids[0].length]};
        try (OnnxTensor idInput = OnnxTensor.createTensor(environment, ids);
                OnnxTensor maskInput = OnnxTensor.createTensor(environment, mask);
                OnnxTensor typeInput = OnnxTensor.createTensor(environment, types);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idInput, "attention_mask", maskInput, "token_type_ids", typeInput))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return mean(states[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence encoder failed on: " + sentence, e);
        }
    }

    private static float[] mean(float[][] states) {
        float[] mean = new float[SIZE];
        for (float[] state : states) {
            for (int i = 0; i < SIZE; i++) {
                mean[i] += state[i];
            }
        }
        double square = 0;
        for (float value : mean) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < SIZE; i++) {
            mean[i] /= length;
        }
        return mean;
    }
}

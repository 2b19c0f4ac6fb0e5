package whosaid.annotation.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import whosaid.TrainedFile;
import whosaid.UserError;
import whosaid.article.Article;

/// Reads news: gives every word of an article the probabilities of its labels.
///
/// Each window is read by itself: what is quantised together decides the rounding, so the marks of an article depend on
/// nothing but its words. Thread-safe; a thread more reads an article more at a time.
public final class Encoder {

    /// The model file that is part of the build.
    private static final String OWN_FILE = "encoder.onnx";

    private static final long OPENS = 101;
    private static final long CLOSES = 102;

    private final OrtEnvironment environment;
    private final ModelFile model;
    private final String hash;
    private final boolean standard;

    private Encoder(byte[] file, boolean standard) throws IOException {
        this.hash = TrainedFile.sha256(file);
        this.standard = standard;
        this.environment = OrtEnvironment.getEnvironment();
        this.model = ModelFile.of(file, environment);
    }

    /// The encoder of this release.
    public static Encoder standard() {
        try {
            return new Encoder(TrainedFile.read(Encoder.class, OWN_FILE), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The encoder of another model file with the same heads.
    ///
    /// @throws UserError if there is none, or it is no such file
    public static Encoder from(Path file) {
        try {
            return new Encoder(Files.readAllBytes(file), false);
        } catch (NoSuchFileException e) {
            throw new UserError("%s: there is no such file.".formatted(file), "Name a model file for --encoder.");
        } catch (IOException | RuntimeException fault) {
            throw new UserError(
                    "%s: this is no encoder, because %s.".formatted(file, fault.getMessage()),
                    "Give a model file such as training/README.md describes.");
        }
    }

    /// The SHA-256 of its model file, in hexadecimal.
    public String hash() {
        return hash;
    }

    /// Whether it is the one of this release.
    public boolean isStandard() {
        return standard;
    }

    /// What it marks in an article; nothing in what is set aside.
    public Marks read(Article article) {
        List<Words.Word> words = Words.of(article, model.tokenizer());
        WordScores scores = new WordScores(words.size(), model);
        for (Window window : Window.of(words, model.longest())) {
            read(words, window, scores);
        }
        return new Marks(words, scores, model);
    }

    private void read(List<Words.Word> words, Window window, WordScores scores) {
        LongBuffer pieces = LongBuffer.allocate(model.longest());
        LongBuffer cases = LongBuffer.allocate(model.longest());
        int[] firstPieces = new int[window.end() - window.context()];
        pieces.put(OPENS);
        cases.put(0);
        for (int i = window.context(); i < window.end(); i++) {
            Words.Word word = words.get(i);
            boolean opens = i == 0 || words.get(i - 1).paragraph() != word.paragraph();
            firstPieces[i - window.context()] = pieces.position();
            for (int k = 0; k < word.pieces().size() && pieces.remaining() > 1; k++) {
                pieces.put(word.pieces().get(k));
                cases.put(word.letterCase().ordinal() + (opens && k == 0 ? LetterCase.OPENS_PARAGRAPH : 0));
            }
        }
        pieces.put(CLOSES);
        cases.put(0);
        long[] shape = {1, pieces.position()};
        try (OnnxTensor pieceInput = OnnxTensor.createTensor(environment, pieces.flip(), shape);
                OnnxTensor caseInput = OnnxTensor.createTensor(environment, cases.flip(), shape);
                OrtSession.Result result = model.session()
                        .run(
                                Map.of(ModelFile.PIECES, pieceInput, ModelFile.CASES, caseInput),
                                Set.of(ModelFile.LABELS, ModelFile.QUERIES, ModelFile.KEYS))) {
            scores.take(
                    window,
                    firstPieces,
                    output(result, ModelFile.LABELS),
                    output(result, ModelFile.QUERIES),
                    output(result, ModelFile.KEYS));
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder failed on %d pieces".formatted(shape[1]), e);
        }
    }

    private static FloatBuffer output(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }
}

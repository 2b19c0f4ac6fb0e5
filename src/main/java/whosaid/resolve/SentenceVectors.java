package whosaid.resolve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How near sentences are, by their vectors, of which the latest are kept. Thread-safe.
public final class SentenceVectors implements Nearness {

    /// Of 1.5 KB each.
    private static final int MOST = 20_000;

    private final SentenceEncoder encoder = new SentenceEncoder();
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    @Override
    public double of(SentencePair pair) {
        float[] here = vector(pair.one().text());
        float[] there = vector(pair.other().text());
        double cosine = 0;
        for (int i = 0; i < here.length; i++) {
            cosine += (double) here[i] * there[i];
        }
        return cosine;
    }

    private float[] vector(String sentence) {
        if (vectors.size() > MOST) {
            vectors.clear();
        }
        return vectors.computeIfAbsent(sentence, encoder::vector);
    }
}

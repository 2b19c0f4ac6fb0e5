package whosaid.article;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.text.Token;

/// A short description of an article's words from which can be told how much of them another article shares, without
/// its text: MinHash (Broder 1997, "On the resemblance and containment of documents") over runs of five words.
///
/// @param runs how many different runs of words the article has
/// @param minima for each of [#SIZE] hash functions the least hash of a run
public record Sketch(int runs, int[] minima) {

    /// How many hash functions there are; the similarity is told with a standard error of at most 0.045.
    public static final int SIZE = 126;

    private static final int RUN = 5;

    /// Shorter articles say too little to be called copies.
    private static final int LEAST_RUNS = 30;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    public Sketch {
        if (minima.length != SIZE) {
            throw new IllegalArgumentException("A sketch has %d minima, not %d".formatted(SIZE, minima.length));
        }
        minima = minima.clone();
    }

    /// The sketch of the words of an article that are not set aside; none for very short articles.
    public static Optional<Sketch> of(Article article) {
        Set<Long> runs = new HashSet<>();
        for (var paragraph : article.paragraphs()) {
            List<String> words = article.text().tokens(paragraph).stream()
                    .filter(Token::isWord)
                    .map(Token::lower)
                    .toList();
            for (int i = 0; i + RUN <= words.size(); i++) {
                runs.add(hash(words.subList(i, i + RUN)));
            }
        }
        return runs.size() < LEAST_RUNS ? Optional.empty() : Optional.of(new Sketch(runs.size(), minima(runs)));
    }

    private static long hash(List<String> words) {
        long hash = PRIME;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
            }
            hash = mixed(hash + PRIME);
        }
        return hash;
    }

    /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static int[] minima(Set<Long> runs) {
        int[] minima = new int[SIZE];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (long run : runs) {
            for (int i = 0; i < SIZE; i++) {
                int hash = (int) (mixed(run + i * PRIME) >>> 33);
                minima[i] = Math.min(minima[i], hash);
            }
        }
        return minima;
    }

    /// How much of the runs of both is common to both (Jaccard), 0 to 1, as estimated.
    public double resemblance(Sketch other) {
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            same += minima[i] == other.minima[i] ? 1 : 0;
        }
        return (double) same / SIZE;
    }

    /// How much of the shorter article stands in the longer one, 0 to 1, as estimated: a copy that was cut resembles
    /// the whole little, but is contained in it.
    public double containment(Sketch other) {
        double resemblance = resemblance(other);
        double common = resemblance * (runs + other.runs) / (1 + resemblance);
        return Math.min(1, common / Math.min(runs, other.runs));
    }

    /// As a line of text.
    public String written() {
        ByteBuffer bytes = ByteBuffer.allocate((SIZE + 1) * Integer.BYTES);
        bytes.putInt(runs);
        for (int minimum : minima) {
            bytes.putInt(minimum);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /// The sketch that [#written()] wrote.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Sketch parse(String written) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written));
        if (bytes.remaining() != (SIZE + 1) * Integer.BYTES) {
            throw new IllegalArgumentException("No sketch has %d bytes".formatted(bytes.remaining()));
        }
        int runs = bytes.getInt();
        int[] minima = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            minima[i] = bytes.getInt();
        }
        return new Sketch(runs, minima);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && runs == sketch.runs && Arrays.equals(minima, sketch.minima);
    }

    @Override
    public int hashCode() {
        return 31 * runs + Arrays.hashCode(minima);
    }

    @Override
    public int[] minima() {
        return minima.clone();
    }

    @Override
    public String toString() {
        return "sketch of %d runs".formatted(runs);
    }

    /// One of the minima, without copying them.
    int minimum(int index) {
        return minima[index];
    }
}

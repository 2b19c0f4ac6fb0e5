package whosaid.annotation.encoder;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the encoder says of each word of an article: the logarithms of its labels' probabilities, and, of words that
/// may be part of an attribution, the vectors that link them.
final class WordScores {

    /// Words that are less likely part of a content, a source or a cue are not linked; so long articles take less room.
    private static final double LEAST = 0.02;

    private static final double MOST_OUTSIDE = Math.log(1 - LEAST);

    private static final Set<String> CONTENTS = Set.of("content", "nested");

    private final List<Head> heads;
    private final List<Head> contents;
    private final List<Head> sources;
    private final float[][] logs;
    private final float[] @Nullable [] queries;
    private final float[] @Nullable [] keys;
    private final float[][] none;
    private final Window[] windows;
    private final int columns;
    private final int links;

    WordScores(int words, ModelFile model) {
        this.heads = model.heads();
        this.contents =
                heads.stream().filter(head -> CONTENTS.contains(head.name())).toList();
        this.sources = heads.stream()
                .filter(head -> model.links().contains(head.name()))
                .toList();
        this.columns = heads.stream().mapToInt(Head::end).max().orElseThrow();
        this.links = model.links().size();
        this.logs = new float[words][];
        this.queries = new float[words][];
        this.keys = new float[words][];
        this.none = new float[words][];
        this.windows = new Window[words];
    }

    /// Takes what a model says of the pieces of one window.
    ///
    /// @param firstPieces by word from the window's context on, the place of its first piece
    void take(Window window, int[] firstPieces, FloatBuffer labels, FloatBuffer queries, FloatBuffer keys) {
        int width = keys.limit() * columns / labels.limit();
        float[] nothing = row(keys, 0, width);
        for (int word = window.first(); word < window.end(); word++) {
            int piece = firstPieces[word - window.context()];
            float[] row = row(labels, piece, columns);
            heads.forEach(head -> head.toLogs(row));
            logs[word] = row;
            none[word] = nothing;
            windows[word] = window;
            if (mayBe(contents, row)) {
                this.queries[word] = row(queries, piece, width);
            }
            if (mayBe(sources, row)) {
                this.keys[word] = row(keys, piece, width);
            }
        }
    }

    private static float[] row(FloatBuffer from, int piece, int width) {
        float[] row = new float[width];
        from.get(piece * width, row);
        return row;
    }

    private static boolean mayBe(List<Head> heads, float[] row) {
        return heads.stream().anyMatch(head -> row[head.start()] < MOST_OUTSIDE);
    }

    int words() {
        return logs.length;
    }

    /// The window that a word was read in.
    Window window(int word) {
        return windows[word];
    }

    /// The natural logarithms of the probabilities of all heads' labels.
    float[] logs(int word) {
        return logs[word];
    }

    /// How strongly a word of a content points to a word of a source or cue, or to none of its window; both are to be
    /// compared with one another only. Negative infinity for words that are nothing of the kind.
    ///
    /// @param link index of the link
    /// @param to the word pointed to, or -1 for none
    double points(int link, int from, int to) {
        float[] query = queries[from];
        float[] key = to < 0 ? none[from] : keys[to];
        if (query == null || key == null || to >= 0 && windows[to] != windows[from]) {
            return Double.NEGATIVE_INFINITY;
        }
        int width = key.length / links;
        double sum = 0;
        for (int i = link * width; i < (link + 1) * width; i++) {
            sum += query[i] * key[i];
        }
        return sum / Math.sqrt(width);
    }
}

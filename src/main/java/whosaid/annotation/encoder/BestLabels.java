package whosaid.annotation.encoder;

/// The most probable sequence of labels in which an inside label follows its own kind (Viterbi 1967).
///
/// Labels are 0 for outside, 1 + 2k for the beginning of kind k, and 2 + 2k for its inside.
final class BestLabels {

    private BestLabels() {}

    /// @param scores of all words
    /// @param head whose labels are looked at
    /// @return by word, a label of the head
    static int[] of(WordScores scores, Head head) {
        int labels = head.size();
        int words = scores.words();
        int[][] before = new int[words][labels];
        double[] best = new double[labels];
        for (int word = 0; word < words; word++) {
            int top = 0;
            for (int label = 1; label < labels && word > 0; label++) {
                top = best[label] > best[top] ? label : top;
            }
            double[] next = new double[labels];
            for (int label = 0; label < labels; label++) {
                int from = isInside(label) ? best[label] > best[label - 1] ? label : label - 1 : top;
                double way = word > 0 ? best[from] : isInside(label) ? Double.NEGATIVE_INFINITY : 0;
                before[word][label] = from;
                next[label] = way + scores.logs(word)[head.start() + label];
            }
            best = next;
        }
        return path(before, best);
    }

    private static int[] path(int[][] before, double[] best) {
        int[] path = new int[before.length];
        int label = 0;
        for (int other = 1; other < best.length; other++) {
            label = best[other] > best[label] ? other : label;
        }
        for (int word = path.length - 1; word >= 0; word--) {
            path[word] = label;
            label = before[word][label];
        }
        return path;
    }

    static boolean isMarked(int label) {
        return label > 0;
    }

    static boolean isBeginning(int label) {
        return label % 2 == 1;
    }

    static boolean isInside(int label) {
        return isMarked(label) && label % 2 == 0;
    }
}

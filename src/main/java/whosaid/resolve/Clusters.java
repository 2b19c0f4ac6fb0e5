package whosaid.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import whosaid.resolve.Book.Ruling;

/// Groups what is judged in pairs, without chains: two groups are united while the mean of the judgements between them
/// speaks for it and none of them forbids it, the clearest first (average linkage with constraints). The result depends
/// on the members and their judgements alone.
final class Clusters {

    /// What is known of a pair.
    ///
    /// @param logOdds for being one
    /// @param silent whether it says nothing, and is left out of the mean
    /// @param veto whether the two may not be together
    /// @param bound whether the two must be together
    record Tie(double logOdds, boolean silent, boolean veto, boolean bound) {

        /// The tie of two personas: what people ruled, or else what was judged.
        static Tie of(Judgement judged, Ruling ruling) {
            return switch (ruling) {
                case SAME -> new Tie(0, true, false, true);
                case DIFFERENT -> new Tie(0, true, true, false);
                case NONE -> new Tie(judged.logOdds(), judged.isSilent(), judged.isVeto(), false);
            };
        }
    }

    private final double[][] sums;
    private final int[][] counts;
    private final boolean[][] vetoes;
    private final boolean[][] bonds;
    private final List<List<Integer>> groups = new ArrayList<>();

    private Clusters(int size, BiFunction<Integer, Integer, Tie> ties) {
        sums = new double[size][size];
        counts = new int[size][size];
        vetoes = new boolean[size][size];
        bonds = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            groups.add(new ArrayList<>(List.of(i)));
            for (int j = 0; j < i; j++) {
                Tie tie = ties.apply(j, i);
                put(i, j, tie.silent() ? 0 : tie.logOdds(), tie.silent() ? 0 : 1, tie.veto(), tie.bound());
            }
        }
    }

    /// The groups of so many members, each in ascending order.
    ///
    /// @param ties what is known of members i and j, i less than j
    static List<List<Integer>> of(int size, BiFunction<Integer, Integer, Tie> ties) {
        Clusters clusters = new Clusters(size, ties);
        while (clusters.uniteClearest()) {
            // until nothing more belongs together
        }
        return clusters.groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().toList())
                .sorted(Comparator.comparingInt(List::getFirst))
                .toList();
    }

    private boolean uniteClearest() {
        int first = -1;
        int second = -1;
        double best = 0;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!groups.get(i).isEmpty() && !groups.get(j).isEmpty()) {
                    double strength = strength(i, j);
                    if (strength > best) {
                        best = strength;
                        first = j;
                        second = i;
                    }
                }
            }
        }
        if (first < 0) {
            return false;
        }
        unite(first, second);
        return true;
    }

    private double strength(int i, int j) {
        if (bonds[i][j]) {
            return Double.MAX_VALUE;
        }
        return vetoes[i][j] || counts[i][j] == 0 ? 0 : sums[i][j] / counts[i][j];
    }

    private void unite(int into, int from) {
        groups.get(into).addAll(groups.get(from));
        groups.get(from).clear();
        for (int k = 0; k < groups.size(); k++) {
            if (k != into && k != from) {
                put(
                        into,
                        k,
                        sums[into][k] + sums[from][k],
                        counts[into][k] + counts[from][k],
                        vetoes[into][k] || vetoes[from][k],
                        bonds[into][k] || bonds[from][k]);
            }
        }
    }

    private void put(int i, int j, double sum, int count, boolean veto, boolean bound) {
        sums[i][j] = sum;
        sums[j][i] = sum;
        counts[i][j] = count;
        counts[j][i] = count;
        vetoes[i][j] = veto;
        vetoes[j][i] = veto;
        bonds[i][j] = bound;
        bonds[j][i] = bound;
    }
}

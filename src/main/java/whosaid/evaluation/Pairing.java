package whosaid.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/// Pairs what was found with what is in the gold: the most similar ones first, each at most once.
///
/// @param pairs in the order they were made
record Pairing(List<Pair> pairs) {

    /// From which similarity on two may be a pair.
    private static final double LEAST = 0.5;

    // Of pairs that are equally similar, the one that comes first in the gold and then in the facts.
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::similarity)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found);

    /// Two that mean the same.
    ///
    /// @param gold index in the gold
    /// @param found index in the facts
    /// @param similarity 0 to 1
    record Pair(int gold, int found, double similarity) {}

    Pairing {
        pairs = List.copyOf(pairs);
    }

    /// @param similarity 0 to 1; pairs need 0.5
    static <G, F> Pairing of(List<G> golds, List<F> founds, ToDoubleBiFunction<G, F> similarity) {
        List<Pair> possible = new ArrayList<>();
        for (int gold = 0; gold < golds.size(); gold++) {
            for (int found = 0; found < founds.size(); found++) {
                Pair pair = new Pair(gold, found, similarity.applyAsDouble(golds.get(gold), founds.get(found)));
                if (pair.similarity() >= LEAST) {
                    possible.add(pair);
                }
            }
        }
        possible.sort(BEST_FIRST);
        Set<Integer> usedGold = new HashSet<>();
        Set<Integer> usedFound = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : possible) {
            if (!usedGold.contains(pair.gold()) && !usedFound.contains(pair.found())) {
                usedGold.add(pair.gold());
                usedFound.add(pair.found());
                pairs.add(pair);
            }
        }
        return new Pairing(pairs);
    }

    /// Whether something of the gold was found.
    boolean hasGold(int index) {
        return pairs.stream().anyMatch(pair -> pair.gold() == index);
    }

    /// Whether something found is in the gold.
    boolean hasFound(int index) {
        return pairs.stream().anyMatch(pair -> pair.found() == index);
    }
}

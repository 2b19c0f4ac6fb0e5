package whosaid.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds copies: articles that tell one story in mostly the same words, such as a wire story in many papers.
///
/// Candidates are those that agree in a band of their sketches (locality-sensitive hashing, Leskovec et al., "Mining of
/// Massive Datasets", chapter 3), so that not each is compared with each. Copies are grouped around the first one of
/// them: each resembles that one itself, so that links do not chain. The groups depend on the articles only, not on
/// their order.
public final class CopyFinder {

    /// Articles that share so much of all their words are copies.
    private static final double LEAST_RESEMBLANCE = 0.4;

    /// Or of which one holds so much of the other.
    private static final double LEAST_CONTAINMENT = 0.7;

    /// Three minima a band: two articles that share a third of their words agree in one of them with 79 in 100, that
    /// share a twentieth with 1 in 200.
    private static final int BAND = 3;

    private CopyFinder() {}

    /// An article that may be a copy.
    ///
    /// @param name what it goes by, unique
    /// @param published when it appeared, or null when that is not known
    /// @param sketch what its words are like
    public record Candidate(String name, @Nullable Instant published, Sketch sketch) {}

    /// A copy, and the first article that has its story.
    ///
    /// @param copy the name of the copy
    /// @param first the name of the first one
    /// @param similarity how much of the shorter one stands in the longer one, 0 to 1
    public record Copy(String copy, String first, double similarity) {}

    /// The copies among articles, in the order of time; those without a date come after those with one.
    public static List<Copy> copies(List<Candidate> articles) {
        List<Candidate> ordered = articles.stream()
                .sorted(Comparator.comparing(Candidate::published, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Candidate::name))
                .toList();
        Map<Long, List<Integer>> bands = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (long band : bands(ordered.get(i).sketch())) {
                bands.computeIfAbsent(band, key -> new ArrayList<>()).add(i);
            }
        }
        Set<Integer> taken = new HashSet<>();
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            if (taken.add(i)) {
                group(i, ordered, bands, taken, copies);
            }
        }
        return copies;
    }

    private static long[] bands(Sketch sketch) {
        long[] bands = new long[Sketch.SIZE / BAND];
        for (int band = 0; band < bands.length; band++) {
            long hash = band;
            for (int i = 0; i < BAND; i++) {
                hash = hash * 0x5DEECE66DL + sketch.minimum(band * BAND + i);
            }
            bands[band] = hash;
        }
        return bands;
    }

    private static void group(
            int first, List<Candidate> ordered, Map<Long, List<Integer>> bands, Set<Integer> taken, List<Copy> copies) {
        Candidate story = ordered.get(first);
        Set<Integer> seen = new HashSet<>();
        for (long band : bands(story.sketch())) {
            for (int other : bands.getOrDefault(band, List.of())) {
                if (other > first && seen.add(other) && !taken.contains(other)) {
                    Candidate copy = ordered.get(other);
                    if (isCopy(story.sketch(), copy.sketch())) {
                        taken.add(other);
                        copies.add(new Copy(
                                copy.name(), story.name(), story.sketch().containment(copy.sketch())));
                    }
                }
            }
        }
    }

    private static boolean isCopy(Sketch one, Sketch other) {
        return one.resemblance(other) >= LEAST_RESEMBLANCE || one.containment(other) >= LEAST_CONTAINMENT;
    }
}

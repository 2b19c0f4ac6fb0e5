package whosaid.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A sample of a set of words that is of bounded size, the same whatever the order they came in, and of which two can
/// be united and compared: the words with the smallest hashes (bottom-k sketch, Cohen and Kaplan 2007).
///
/// @param words those kept, by their hash
public record Sample(List<String> words) {

    /// A sample of no words.
    public static final Sample EMPTY = new Sample(List.of());

    private static final int MOST = 150;
    private static final Comparator<String> BY_HASH =
            Comparator.comparingInt(Sample::hash).thenComparing(Comparator.naturalOrder());

    public Sample {
        words = List.copyOf(words);
    }

    /// The sample of some words.
    public static Sample of(Collection<String> words) {
        Set<String> sorted = new TreeSet<>(BY_HASH);
        sorted.addAll(words);
        return new Sample(sorted.stream().limit(MOST).toList());
    }

    /// The sample of both sets together.
    Sample and(Sample other) {
        List<String> both = new ArrayList<>(Math.min(MOST, words.size() + other.words.size()));
        int mine = 0;
        int theirs = 0;
        while (both.size() < MOST && (mine < words.size() || theirs < other.words.size())) {
            int order = mine == words.size()
                    ? 1
                    : theirs == other.words.size() ? -1 : BY_HASH.compare(words.get(mine), other.words.get(theirs));
            both.add(order <= 0 ? words.get(mine) : other.words.get(theirs));
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return new Sample(both);
    }

    /// How many words of the smaller set stand in the other, of how many that can be told of.
    ///
    /// @param shared words in both
    /// @param compared words of the smaller set
    record Overlap(int shared, int compared) {}

    /// Compares two sets as far as both samples reach.
    Overlap overlap(Sample other) {
        long reach = Math.min(reach(), other.reach());
        int mine = within(reach);
        int theirs = other.within(reach);
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < mine && j < theirs) {
            int order = BY_HASH.compare(words.get(i), other.words.get(j));
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Overlap(shared, Math.min(mine, theirs));
    }

    private long reach() {
        return words.size() < MOST ? Long.MAX_VALUE : hash(words.getLast());
    }

    /// How many words have no larger hash.
    private int within(long reach) {
        int within = words.size();
        while (within > 0 && hash(words.get(within - 1)) > reach) {
            within--;
        }
        return within;
    }

    /// The hash of Java's specification, spread by the finaliser of MurmurHash3 (Appleby).
    private static int hash(String word) {
        int hash = word.hashCode();
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }
}

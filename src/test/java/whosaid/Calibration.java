package whosaid;

import java.util.List;

/// Prints how often what was judged is true, and how far the probabilities hold.
public final class Calibration {

    private static final int BANDS = 5;

    private Calibration() {}

    /// What was judged, and what is true.
    public record Judged(double probability, boolean holds) {}

    /// @param bar from which probability on it is told
    public static void print(String what, double bar, List<Judged> all) {
        long right = all.stream()
                .filter(one -> one.probability() >= bar && one.holds())
                .count();
        long told = all.stream().filter(one -> one.probability() >= bar).count();
        long there = all.stream().filter(Judged::holds).count();
        System.out.printf(
                "%s, from %.2f on: %d pairs, precision %.3f, recall %.3f, F1 %.3f%n",
                what, bar, all.size(), (double) right / told, (double) right / there, 2.0 * right / (told + there));
        print(all);
    }

    /// By bands of probability.
    public static void print(List<Judged> all) {
        double error = 0;
        for (int band = 0; band < BANDS; band++) {
            int from = band;
            List<Judged> here = all.stream()
                    .filter(one -> Math.min(BANDS - 1, (int) (one.probability() * BANDS)) == from)
                    .toList();
            double said =
                    here.stream().mapToDouble(Judged::probability).average().orElse(0);
            double is = (double) here.stream().filter(Judged::holds).count() / Math.max(1, here.size());
            error += here.size() * Math.abs(said - is) / all.size();
            System.out.printf("  %.1f: %4d, said %.2f, is %.2f%n", (double) band / BANDS, here.size(), said, is);
        }
        System.out.printf("  expected calibration error %.3f%n", error);
    }
}

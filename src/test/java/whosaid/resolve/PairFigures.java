package whosaid.resolve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Prints how well names and claims are judged on the pairs of `pairs.txt` and `claims.txt`, and how far the
/// probabilities hold.
public final class PairFigures {

    private static final int BANDS = 5;

    private PairFigures() {}

    /// What was judged, and what is true.
    private record Judged(double probability, boolean true_) {}

    public static void main(String... arguments) throws Exception {
        Judge judge = new Judge();
        print(
                "names",
                WrittenPair.all().stream()
                        .map(pair ->
                                new Judged(judge.judge(pair.one(), pair.other()).probability(), pair.same()))
                        .toList());
        SentenceEncoder encoder = new SentenceEncoder();
        List<Judged> same = new ArrayList<>();
        List<Judged> opposite = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/whosaid/resolve/claims.txt"))) {
            String[] parts = line.split(" \\| ");
            if (parts.length == 3 && !line.startsWith("#")) {
                ClaimJudgement judged = ClaimJudge.judge(
                        ClaimStatement.of(parts[1], encoder),
                        ClaimStatement.of(parts[2], encoder),
                        ClaimJudge.Setting.WRITTEN);
                same.add(new Judged(judged.same(), parts[0].equals("same")));
                opposite.add(new Judged(judged.opposite(), parts[0].equals("opposite")));
            }
        }
        print("same claim", same);
        print("opposite claims", opposite);
    }

    private static void print(String what, List<Judged> all) {
        long right = all.stream()
                .filter(one -> one.probability() > 0.5 && one.true_())
                .count();
        long told = all.stream().filter(one -> one.probability() > 0.5).count();
        long there = all.stream().filter(Judged::true_).count();
        System.out.printf(
                "%s: %d pairs, precision %.3f, recall %.3f, F1 %.3f%n",
                what, all.size(), (double) right / told, (double) right / there, 2.0 * right / (told + there));
        double error = 0;
        for (int band = 0; band < BANDS; band++) {
            int from = band;
            List<Judged> here = all.stream()
                    .filter(one -> Math.min(BANDS - 1, (int) (one.probability() * BANDS)) == from)
                    .toList();
            double said =
                    here.stream().mapToDouble(Judged::probability).average().orElse(0);
            double is = (double) here.stream().filter(Judged::true_).count() / Math.max(1, here.size());
            error += here.size() * Math.abs(said - is) / all.size();
            System.out.printf("  %.1f: %3d pairs, said %.2f, is %.2f%n", (double) band / BANDS, here.size(), said, is);
        }
        System.out.printf("  expected calibration error %.3f%n", error);
    }
}

package whosaid.resolve;

import whosaid.Calibration;
import whosaid.Calibration.Judged;

/// Prints how well names are judged on the pairs of `pairs.txt`, and how far the probabilities hold.
public final class PairFigures {

    private PairFigures() {}

    public static void main(String... arguments) throws Exception {
        Calibration.print(
                "names",
                0.5,
                WrittenPair.all().stream()
                        .map(pair ->
                                new Judged(Judge.judge(pair.one(), pair.other()).probability(), pair.same()))
                        .toList());
    }
}

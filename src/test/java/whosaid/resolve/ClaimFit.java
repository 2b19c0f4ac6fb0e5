package whosaid.resolve;

import static whosaid.resolve.ClaimFeature.AGREEMENT;
import static whosaid.resolve.ClaimFeature.CLASH;
import static whosaid.resolve.ClaimFeature.CONTAINED_WORDS;
import static whosaid.resolve.ClaimFeature.COSINE;
import static whosaid.resolve.ClaimFeature.DENIED;
import static whosaid.resolve.ClaimFeature.FEW_WORDS;
import static whosaid.resolve.ClaimFeature.LENGTH;
import static whosaid.resolve.ClaimFeature.NEAR_IN_TIME;
import static whosaid.resolve.ClaimFeature.NUMBER_MISSING;
import static whosaid.resolve.ClaimFeature.ONE_SPEAKER;
import static whosaid.resolve.ClaimFeature.ONE_SPEAKER_IN_ONE_ARTICLE;
import static whosaid.resolve.ClaimFeature.OTHER_NUMBERS;
import static whosaid.resolve.ClaimFeature.QUOTATION;
import static whosaid.resolve.ClaimFeature.SHARED_NUMBERS;
import static whosaid.resolve.ClaimFeature.WRITTEN_PAIR;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import whosaid.Calibration;
import whosaid.Calibration.Judged;

/// Fits the weights of `claim-weights.txt` to the pairs of `claims.txt` and of `judged-claims.txt`, and prints them,
/// and how well weights that are fitted to nine tenths of the pairs judge the last tenth.
///
/// A logistic regression by gradient descent, with a penalty on the square of the weights, in which a weight keeps the
/// sign that it must have.
public final class ClaimFit {

    private static final int FOLDS = 10;
    private static final int STEPS = 4000;
    private static final double RATE = 0.3;
    private static final double PENALTY = 0.001;

    private static final Map<String, List<ClaimFeature>> FOR = Map.of(
            "same",
            List.of(AGREEMENT, COSINE, NEAR_IN_TIME, ONE_SPEAKER, QUOTATION, SHARED_NUMBERS, WRITTEN_PAIR),
            "opposite",
            List.of(CLASH, CONTAINED_WORDS, COSINE, DENIED, NEAR_IN_TIME, WRITTEN_PAIR));

    private static final Map<String, List<ClaimFeature>> AGAINST = Map.of(
            "same",
            List.of(CLASH, DENIED, FEW_WORDS, NUMBER_MISSING, ONE_SPEAKER_IN_ONE_ARTICLE, OTHER_NUMBERS),
            "opposite",
            List.of(LENGTH, NUMBER_MISSING));

    private final String kind;
    private final List<ClaimFeature> features;

    private ClaimFit(String kind) {
        this.kind = kind;
        this.features = Stream.of(FOR, AGAINST)
                .flatMap(side -> Objects.requireNonNull(side.get(kind)).stream())
                .sorted(Comparator.comparing(ClaimFeature::toString))
                .toList();
    }

    /// @param arguments the articles of `corpora/articles`, JSON Lines, gzip
    public static void main(String... arguments) throws Exception {
        Nearness nearness = new SentenceVectors();
        List<ClaimExample> written = ClaimExample.written(nearness);
        List<ClaimExample> examples = new ArrayList<>(written);
        examples.addAll(ClaimExample.judged(Path.of(arguments[0]), nearness));
        for (String kind : List.of("same", "opposite")) {
            ClaimFit fit = new ClaimFit(kind);
            List<Judged> judged = fit.crossValidated(examples);
            double bar = kind.equals("same") ? ClaimJudgement.LEAST_SAME : ClaimJudgement.LEAST_OPPOSITE;
            Calibration.print(kind + ", written pairs", 0.5, judged.subList(0, written.size()));
            List<Judged> ofArticles = judged.subList(written.size(), judged.size());
            Calibration.print(kind + ", pairs of articles", 0.5, ofArticles);
            Calibration.print(kind + ", pairs of articles", bar, ofArticles);
            fit.print(fit.fitted(examples));
        }
    }

    private boolean holds(ClaimExample example) {
        return example.kind().equals(kind);
    }

    private List<Judged> crossValidated(List<ClaimExample> examples) {
        Judged[] judged = new Judged[examples.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<ClaimExample> others = new ArrayList<>();
            for (ClaimExample example : examples) {
                if (fold(example) != fold) {
                    others.add(example);
                }
            }
            double[] weights = fitted(others);
            for (int i = 0; i < judged.length; i++) {
                if (fold(examples.get(i)) == fold) {
                    judged[i] = new Judged(
                            Judgement.probability(logOdds(weights, row(examples.get(i)))), holds(examples.get(i)));
                }
            }
        }
        return List.of(judged);
    }

    private static int fold(ClaimExample example) {
        return Math.floorMod(example.group().hashCode(), FOLDS);
    }

    private double[] row(ClaimExample example) {
        return features.stream()
                .mapToDouble(feature -> example.features().getOrDefault(feature, 0.0))
                .toArray();
    }

    private static double logOdds(double[] weights, double[] row) {
        double sum = weights[row.length];
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }

    /// The weights of the features, and behind them the bias.
    private double[] fitted(List<ClaimExample> examples) {
        List<double[]> rows = examples.stream().map(this::row).toList();
        double[] spread = new double[features.size()];
        double[] mean = new double[features.size()];
        for (int i = 0; i < spread.length; i++) {
            int at = i;
            mean[i] = rows.stream().mapToDouble(row -> row[at]).average().orElse(0);
            double square = rows.stream()
                    .mapToDouble(row -> Math.pow(row[at] - mean[at], 2))
                    .average()
                    .orElse(0);
            spread[i] = Math.max(1e-9, Math.sqrt(square));
        }
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (row[i] - mean[i]) / spread[i];
            }
        }
        double[] weights = descended(rows, examples);
        for (int i = 0; i < spread.length; i++) {
            weights[i] /= spread[i];
            weights[spread.length] -= weights[i] * mean[i];
        }
        return weights;
    }

    private double[] descended(List<double[]> rows, List<ClaimExample> examples) {
        int bias = features.size();
        double[] weights = new double[bias + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[bias + 1];
            for (int i = 0; i < rows.size(); i++) {
                double error = Judgement.probability(logOdds(weights, rows.get(i))) - (holds(examples.get(i)) ? 1 : 0);
                for (int j = 0; j < bias; j++) {
                    slope[j] += error * rows.get(i)[j] / rows.size();
                }
                slope[bias] += error / rows.size();
            }
            for (int j = 0; j < bias; j++) {
                weights[j] -= RATE * (slope[j] + PENALTY * weights[j]);
                weights[j] = isFor(j) ? Math.max(0, weights[j]) : Math.min(0, weights[j]);
            }
            weights[bias] -= RATE * slope[bias];
        }
        return weights;
    }

    private boolean isFor(int feature) {
        return Objects.requireNonNull(FOR.get(kind)).contains(features.get(feature));
    }

    private void print(double[] weights) {
        for (int i = 0; i < features.size(); i++) {
            System.out.printf(Locale.ROOT, "%s %s %.2f%n", kind, features.get(i), weights[i]);
        }
        System.out.printf(Locale.ROOT, "%s bias %.2f%n", kind, weights[features.size()]);
    }
}

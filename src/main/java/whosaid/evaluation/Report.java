package whosaid.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What came of an evaluation, for a person: what differs, then the measures.
///
/// @param articles how many gold articles were compared
/// @param scores what came of it
/// @param listings what is listed besides the measures
public record Report(int articles, Scores scores, Set<Listing> listings) {

    private static final int LONGEST = 160;
    // Control characters of an article must not reach a terminal: they can move its cursor or rename its window.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\s&&[^\\u200d]]+");

    public Report {
        listings = Set.copyOf(listings);
    }

    /// The lines of the report.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        scores.findings().stream()
                .filter(finding -> Listing.list(listings, finding.kind()))
                .forEach(finding -> lines.add(line(finding)));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        if (Listing.showConfidence(listings)) {
            lines.addAll(reliability("statements", Finding.Kind.STATEMENT));
            lines.addAll(reliability("roles", Finding.Kind.ROLE));
        }
        lines.addAll(measures());
        return lines;
    }

    private static String line(Finding finding) {
        String told = CONTROL.matcher("%s: %s %s: %s"
                        .formatted(
                                finding.article(),
                                lowerCase(finding.kind()),
                                lowerCase(finding.fault()),
                                finding.told()))
                .replaceAll(" ")
                .strip();
        return told.codePointCount(0, told.length()) <= LONGEST
                ? told
                : told.substring(0, told.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private List<String> measures() {
        List<String> lines = new ArrayList<>();
        lines.add(row("%-14s %9s %7s %6s %6s", "", "precision", "recall", "F1", "gold"));
        for (Measure measure : Measure.values()) {
            Tally tally = scores.of(measure);
            lines.add(row(
                    "%-14s %9s %7s %6s %6d",
                    measure.label(),
                    Digits.three(tally.precision()),
                    Digits.three(tally.recall()),
                    Digits.three(tally.f1()),
                    tally.gold()));
        }
        for (Share share : Share.values()) {
            Part part = scores.of(share);
            lines.add(row("%-14s %9s %7s %6s %6d", share.label(), "", "", Digits.three(part.share()), part.all()));
        }
        lines.add(row("%-14s %9s %7s %6s %6d", "articles", "", "", "", articles));
        return lines;
    }

    private List<String> reliability(String what, Finding.Kind kind) {
        Reliability reliability = Reliability.of(scores.judged(kind));
        List<String> lines = new ArrayList<>();
        lines.add(row("%-14s %9s %7s %6s %15s", what, "found", "right", "share", "mean confidence"));
        for (Reliability.Bucket bucket : reliability.buckets()) {
            lines.add(row(
                    "%-14s %9d %7d %6s %15s",
                    row("%.2f to %.2f", bucket.from(), bucket.to()),
                    bucket.counted().all(),
                    bucket.counted().right(),
                    Digits.three(bucket.counted().share()),
                    Digits.three(bucket.meanConfidence())));
        }
        lines.add("expected calibration error " + Digits.three(reliability.calibrationError()));
        lines.add("");
        return lines;
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).stripTrailing();
    }
}

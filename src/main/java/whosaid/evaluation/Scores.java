package whosaid.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What came of comparing some articles with their gold.
///
/// @param measures precision and recall
/// @param shares shares of the statements found
/// @param findings what differs, in the order of the articles
/// @param judged each statement and role found that has a confidence
public record Scores(
        Map<Measure, Tally> measures, Map<Share, Part> shares, List<Finding> findings, List<Judged> judged) {

    public Scores {
        measures = Map.copyOf(measures);
        shares = Map.copyOf(shares);
        findings = List.copyOf(findings);
        judged = List.copyOf(judged);
    }

    /// All together.
    public static Scores sum(List<Scores> parts) {
        Map<Measure, Tally> measures = new EnumMap<>(Measure.class);
        Map<Share, Part> shares = new EnumMap<>(Share.class);
        List<Finding> findings = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        for (Scores part : parts) {
            part.measures.forEach((measure, tally) -> measures.merge(measure, tally, Tally::plus));
            part.shares.forEach((share, counted) -> shares.merge(share, counted, Part::plus));
            findings.addAll(part.findings);
            judged.addAll(part.judged);
        }
        return new Scores(measures, shares, findings, judged);
    }

    /// One measure.
    public Tally of(Measure measure) {
        return measures.getOrDefault(measure, Tally.NONE);
    }

    /// One share.
    public Part of(Share share) {
        return shares.getOrDefault(share, Part.NONE);
    }

    /// What was found of a kind, where it has a confidence.
    public List<Judged> judged(Finding.Kind kind) {
        return judged.stream().filter(one -> one.kind() == kind).toList();
    }
}

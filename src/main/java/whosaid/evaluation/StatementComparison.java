package whosaid.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares the statements of one article. They are paired by their words alone; speaker, kind and relays are compared
/// in the pairs.
final class StatementComparison {

    private final GoldArticle gold;
    private final Facts.Found found;
    private final GoldNames goldNames;
    private final FoundNames foundNames;
    private final SpeakerComparison speakers;
    private final Pairing pairing;

    StatementComparison(GoldArticle gold, Facts.Found found, GoldNames goldNames, FoundNames foundNames) {
        this.gold = gold;
        this.found = found;
        this.goldNames = goldNames;
        this.foundNames = foundNames;
        this.speakers = new SpeakerComparison(goldNames, foundNames);
        this.pairing = Pairing.of(
                gold.statements().stream().map(said -> Words.of(said.words())).toList(),
                found.statements().stream().map(said -> Words.of(said.words())).toList(),
                Words::overlap);
    }

    Scores scores() {
        Map<Share, Part> shares = new EnumMap<>(Share.class);
        List<Finding> wrongSpeakers = new ArrayList<>();
        int exact = 0;
        int withSpeaker = 0;
        for (Pairing.Pair pair : pairing.pairs()) {
            GoldArticle.Said wanted = gold.statements().get(pair.gold());
            Facts.Said said = found.statements().get(pair.found());
            exact += Words.of(wanted.words()).equals(Words.of(said.words())) ? 1 : 0;
            boolean right = speakers.isRight(wanted, said);
            withSpeaker += right ? 1 : 0;
            if (wanted.named()) {
                shares.merge(Share.NAMED_SPEAKER, Part.of(right), Part::plus);
            }
            shares.merge(Share.KIND, Part.of(wanted.kind().equals(said.kind())), Part::plus);
            shares.merge(Share.VIA, Part.of(hasSameRelays(wanted, said)), Part::plus);
            if (!right) {
                wrongSpeakers.add(wrongSpeaker(wanted, said));
            }
        }
        List<Finding> findings = new ArrayList<>(statementFindings());
        findings.addAll(wrongSpeakers);
        return new Scores(
                Map.of(
                        Measure.STATEMENTS, tally(pairing.pairs().size()),
                        Measure.EXACT, tally(exact),
                        Measure.SPEAKER, tally(withSpeaker)),
                shares,
                findings,
                judged());
    }

    private Tally tally(int right) {
        return new Tally(right, found.statements().size(), gold.statements().size());
    }

    private boolean hasSameRelays(GoldArticle.Said wanted, Facts.Said said) {
        Set<String> wantedNames = new HashSet<>();
        wanted.via().forEach(name -> wantedNames.add(goldNames.fullest(name)));
        Set<String> saidNames = new HashSet<>();
        said.via()
                .forEach(id -> saidNames.add(
                        foundNames.known(id).map(GoldNames.Known::name).orElse(id)));
        return wantedNames.equals(saidNames);
    }

    private List<Finding> statementFindings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < gold.statements().size(); i++) {
            if (!pairing.hasGold(i)) {
                GoldArticle.Said said = gold.statements().get(i);
                findings.add(finding(
                        Finding.Kind.STATEMENT,
                        Finding.Fault.MISSED,
                        "%s, %s: %s".formatted(said.speaker(), said.kind(), said.words())));
            }
        }
        for (int i = 0; i < found.statements().size(); i++) {
            if (!pairing.hasFound(i)) {
                Facts.Said said = found.statements().get(i);
                findings.add(finding(
                        Finding.Kind.STATEMENT,
                        Finding.Fault.INVENTED,
                        "%s, %s: %s".formatted(speakers.shown(said), said.kind(), said.words())));
            }
        }
        return findings;
    }

    private Finding wrongSpeaker(GoldArticle.Said wanted, Facts.Said said) {
        return finding(
                Finding.Kind.SPEAKER,
                Finding.Fault.WRONG,
                "should be %s, was %s: %s".formatted(wanted.speaker(), speakers.shown(said), wanted.words()));
    }

    private Finding finding(Finding.Kind kind, Finding.Fault fault, String told) {
        return new Finding(gold.id(), kind, fault, told);
    }

    private List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < found.statements().size(); i++) {
            Double confidence = found.statements().get(i).confidence();
            if (confidence != null) {
                judged.add(new Judged(Finding.Kind.STATEMENT, confidence, pairing.hasFound(i)));
            }
        }
        return judged;
    }
}

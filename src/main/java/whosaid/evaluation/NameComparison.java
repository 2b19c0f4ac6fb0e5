package whosaid.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares the people and organisations of one article.
///
/// A name counts once, however many entities were found for it; each entity counts as found.
record NameComparison(GoldArticle gold, Facts.Found found, FoundNames names) {

    private static final String PERSON = "person";
    private static final String ORGANISATION = "organisation";

    Scores scores() {
        List<Finding> findings = new ArrayList<>();
        Map<Measure, Tally> measures = new EnumMap<>(Measure.class);
        measures.put(Measure.PERSONS, tally(GoldNames.Kind.PERSON, findings));
        measures.put(Measure.ORGANISATIONS, tally(GoldNames.Kind.ORGANISATION, findings));
        return new Scores(measures, Map.of(), findings, List.of());
    }

    private Tally tally(GoldNames.Kind kind, List<Finding> findings) {
        Set<String> wanted = new LinkedHashSet<>();
        wanted(kind).forEach(name -> wanted.add(name.fullest()));
        List<Facts.Entity> entities = entities(kind);
        Set<String> hit = new HashSet<>();
        for (Facts.Entity entity : entities) {
            Optional<GoldNames.Known> known = names.known(entity.id());
            if (known.isEmpty() || known.get().kind() != kind) {
                findings.add(finding(kind, Finding.Fault.INVENTED, entity.name()));
            } else if (!hit.add(known.get().name())) {
                findings.add(finding(
                        kind,
                        Finding.Fault.REPEATED,
                        entity.name() + ", which is " + known.get().name()));
            }
        }
        wanted.stream()
                .filter(name -> !hit.contains(name))
                .forEach(name -> findings.add(finding(kind, Finding.Fault.MISSED, name)));
        return new Tally(hit.size(), entities.size(), wanted.size());
    }

    private List<GoldArticle.Name> wanted(GoldNames.Kind kind) {
        return switch (kind) {
            case PERSON -> gold.persons();
            case ORGANISATION -> gold.organisations();
        };
    }

    private List<Facts.Entity> entities(GoldNames.Kind kind) {
        String wanted =
                switch (kind) {
                    case PERSON -> PERSON;
                    case ORGANISATION -> ORGANISATION;
                };
        return found.entities().stream()
                .filter(entity -> entity.kind().equals(wanted))
                .toList();
    }

    private Finding finding(GoldNames.Kind kind, Finding.Fault fault, String told) {
        Finding.Kind listed =
                switch (kind) {
                    case PERSON -> Finding.Kind.PERSON;
                    case ORGANISATION -> Finding.Kind.ORGANISATION;
                };
        return new Finding(gold.id(), listed, fault, told);
    }
}

package whosaid.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the roles of one article. Person, organisation and status must be the same, and half of the words.
final class RoleComparison {

    private final GoldArticle gold;
    private final Facts.Found found;
    private final List<Held> wanted;
    private final List<Held> held;
    private final Pairing pairing;

    /// A role with the names that both sides go by.
    ///
    /// @param person null when the facts name nobody
    /// @param organisation null when there is none
    private record Held(
            @Nullable String person, String role, @Nullable String organisation, String status) {

        double similarity(Held other) {
            boolean same = Objects.equals(person, other.person)
                    && sameOrganisation(organisation, other.organisation)
                    && status.equals(other.status);
            return same ? Words.of(role).overlap(Words.of(other.role)) : 0;
        }

        // A place is in no list of names, so it may still be spelled with or without "the".
        private static boolean sameOrganisation(@Nullable String one, @Nullable String other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            boolean named = !one.isEmpty() && !other.isEmpty();
            return one.equals(other) || named && Words.key(one).equals(Words.key(other));
        }

        private String shown() {
            return "%s, %s, %s, %s"
                    .formatted(
                            person == null ? "nobody" : person,
                            role,
                            organisation == null ? "no organisation" : organisation,
                            status);
        }
    }

    /// A person and the organisation or place of a role, by its spelling.
    private record Position(@Nullable String person, String organisation) {}

    RoleComparison(GoldArticle gold, Facts.Found found, GoldNames goldNames, FoundNames foundNames) {
        this.gold = gold;
        this.found = found;
        this.wanted = gold.roles().stream().map(role -> wanted(role, goldNames)).toList();
        this.held = found.roles().stream().map(role -> held(role, foundNames)).toList();
        this.pairing = Pairing.of(wanted, held, Held::similarity);
    }

    private static Held wanted(GoldArticle.Role role, GoldNames names) {
        return new Held(
                names.fullest(role.person()),
                role.role(),
                role.organisation() == null ? null : names.fullest(role.organisation()),
                role.status());
    }

    private static Held held(Facts.Role role, FoundNames names) {
        return new Held(names.name(role.person()), role.role(), names.name(role.organisation()), role.status());
    }

    Scores scores() {
        Set<Position> wantedPositions = positions(wanted);
        Set<Position> heldPositions = positions(held);
        Set<Position> common = new HashSet<>(wantedPositions);
        common.retainAll(heldPositions);
        return new Scores(
                Map.of(
                        Measure.ROLES, new Tally(pairing.pairs().size(), held.size(), wanted.size()),
                        Measure.POSITIONS, new Tally(common.size(), heldPositions.size(), wantedPositions.size())),
                Map.of(),
                findings(),
                judged());
    }

    private static Set<Position> positions(List<Held> roles) {
        Set<Position> positions = new HashSet<>();
        for (Held role : roles) {
            String organisation = role.organisation();
            if (organisation != null && !organisation.isEmpty()) {
                positions.add(new Position(role.person(), Words.key(organisation)));
            }
        }
        return positions;
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!pairing.hasGold(i)) {
                findings.add(finding(Finding.Fault.MISSED, wanted.get(i)));
            }
        }
        for (int i = 0; i < held.size(); i++) {
            if (!pairing.hasFound(i)) {
                findings.add(finding(Finding.Fault.INVENTED, held.get(i)));
            }
        }
        return findings;
    }

    private Finding finding(Finding.Fault fault, Held role) {
        return new Finding(gold.id(), Finding.Kind.ROLE, fault, role.shown());
    }

    private List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            Double confidence = found.roles().get(i).confidence();
            if (confidence != null) {
                judged.add(new Judged(Finding.Kind.ROLE, confidence, pairing.hasFound(i)));
            }
        }
        return judged;
    }
}

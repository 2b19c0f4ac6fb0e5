package whosaid.resolve;

import java.util.Collections;
import java.util.List;

/// Compares names of organisations.
final class OrganisationNames {

    private static final int SHORTEST_SPELLING = 6;
    private static final double LEAST = 0.9;

    private OrganisationNames() {}

    /// How two names stand to each other; the order of the two does not matter.
    static NameRelation compare(OrganisationName one, OrganisationName other) {
        if (one.words().equals(other.words())) {
            return NameRelation.EQUAL;
        }
        if (one.core().equals(other.core()) || String.join("", one.core()).equals(String.join("", other.core()))) {
            return NameRelation.FULLER;
        }
        if (one.unordered().equals(other.unordered()) && one.unordered().size() > 1) {
            return NameRelation.REORDERED;
        }
        if (isAcronym(one, other) || isAcronym(other, one)) {
            return NameRelation.ACRONYM;
        }
        if (one.core().equals(other.withoutKind()) || other.core().equals(one.withoutKind())) {
            return NameRelation.WITHOUT_KIND;
        }
        boolean classes = !one.classes().isEmpty() && !other.classes().isEmpty();
        if (classes && one.withoutKind().equals(other.withoutKind())) {
            return Collections.disjoint(one.classes(), other.classes())
                    ? NameRelation.RIVAL
                    : NameRelation.WITHOUT_KIND;
        }
        if (holds(one.core(), other.core()) || holds(other.core(), one.core())) {
            return NameRelation.PART_OF;
        }
        if (spelledAlike(one.core(), other.core())) {
            return NameRelation.SPELLING;
        }
        boolean sameInitials = one.initials().length() > 1 && one.initials().equals(other.initials());
        return sameInitials ? NameRelation.RIVAL : NameRelation.UNLIKE;
    }

    private static boolean isAcronym(OrganisationName acronym, OrganisationName full) {
        return acronym.capitals() && full.hasInitials(acronym.words().getFirst());
    }

    private static boolean holds(List<String> longer, List<String> shorter) {
        return longer.size() > shorter.size() && Collections.indexOfSubList(longer, shorter) >= 0;
    }

    /// The same number of words, all of them equal but one long one that is written alike.
    private static boolean spelledAlike(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return false;
        }
        int alike = 0;
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                boolean longEnough = Math.min(one.get(i).length(), other.get(i).length()) >= SHORTEST_SPELLING;
                if (!longEnough || !Spelling.areAlike(one.get(i), other.get(i), LEAST) || alike > 0) {
                    return false;
                }
                alike++;
            }
        }
        return true;
    }
}

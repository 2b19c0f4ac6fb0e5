package whosaid.evaluation;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// What a report may list besides the measures.
public enum Listing {
    /// Statements missed and invented.
    STATEMENTS(Finding.Kind.STATEMENT),
    /// Statements that were found with the wrong speaker.
    SPEAKERS(Finding.Kind.SPEAKER),
    /// Roles missed and invented.
    ROLES(Finding.Kind.ROLE),
    /// People and organisations missed, invented, and found more than once.
    NAMES(Finding.Kind.PERSON, Finding.Kind.ORGANISATION),
    /// How often statements and roles of some confidence are right.
    CONFIDENCE,
    /// All of these.
    ALL(Finding.Kind.values());

    private final Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);

    Listing(Finding.Kind... kinds) {
        this.kinds.addAll(Arrays.asList(kinds));
    }

    /// Whether one of these lists what is of a kind.
    static boolean list(Collection<Listing> listings, Finding.Kind kind) {
        return listings.stream().anyMatch(listing -> listing.kinds.contains(kind));
    }

    /// Whether one of these shows how sure the facts are.
    static boolean showConfidence(Collection<Listing> listings) {
        return listings.contains(CONFIDENCE) || listings.contains(ALL);
    }
}

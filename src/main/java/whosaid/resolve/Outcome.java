package whosaid.resolve;

import java.util.List;
import java.util.Map;

/// What came of resolving.
///
/// @param places where each persona that was judged is placed, by its id
/// @param identities the identities that were judged, by their founders; what was placed in them before and is not
///     judged here stays
/// @param doubts the pairs a person should look at, of those with a persona that was judged
public record Outcome(Map<String, Place> places, Map<String, Identity> identities, List<Doubt> doubts) {

    public Outcome {
        places = Map.copyOf(places);
        identities = Map.copyOf(identities);
        doubts = List.copyOf(doubts);
    }

    /// Where a persona is placed.
    ///
    /// @param founder the id of the persona that gives the identity its IRI; empty when it is not known who it is
    /// @param confidence how sure that is, 0 to 1
    public record Place(String founder, double confidence) {}

    /// A person or organisation over all articles.
    ///
    /// @param bearer what it is
    /// @param name the name used most
    public record Identity(Bearer bearer, String name) {}

    /// Two personas that may be one bearer.
    ///
    /// @param one the id of one, the first of the two in the order of the alphabet
    /// @param other the id of the other
    /// @param together whether they were placed in one identity
    /// @param probability how likely it is that they are one, 0 to 1
    /// @param reasons what speaks for and against it
    public record Doubt(String one, String other, boolean together, double probability, List<String> reasons) {

        public Doubt {
            reasons = List.copyOf(reasons);
        }

        /// The doubt about two, whichever comes first.
        static Doubt of(Persona one, Persona other, boolean together, double probability, List<String> reasons) {
            boolean inOrder = one.id().compareTo(other.id()) < 0;
            return new Doubt(
                    inOrder ? one.id() : other.id(), inOrder ? other.id() : one.id(), together, probability, reasons);
        }
    }
}

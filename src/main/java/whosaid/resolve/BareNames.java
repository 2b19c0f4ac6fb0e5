package whosaid.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import whosaid.resolve.Outcome.Doubt;
import whosaid.resolve.Outcome.Identity;
import whosaid.resolve.Outcome.Place;

/// Places the names of persons that are one word only, "Obama". They tie no full names together: each is placed with
/// the one bearer of the family name that is by far the likeliest, by how often that one is named and by what else
/// is known; or with nobody. A word that is nobody's family name is somebody's own: "Pelé".
final class BareNames {

    /// Below this it is left open who is meant.
    private static final double LEAST = 0.8;

    /// From here on a person may be asked.
    private static final double LEAST_DOUBT = 0.4;

    /// What speaks for nobody whom the store knows, in mentions.
    private static final double NOBODY = 0.5;

    /// The same for a family name that many bear.
    private static final double NOBODY_FREQUENT = 4;

    /// So many who bear the family name are weighed, those named most often first; the others count as the
    /// least they can be.
    private static final int ENOUGH = 64;

    /// How much each of their mentions counts, when nothing is known but the name.
    private static final double FAMILY = Math.exp(Judge.weight("person family"));

    private final Book book;
    private final Map<String, Place> places;

    /// @param places where full names are placed now, and where bare ones are put
    BareNames(Book book, Map<String, Place> places) {
        this.book = book;
        this.places = places;
    }

    /// Places these.
    void place(Set<String> ids, Map<String, Identity> identities, Set<Doubt> doubts) {
        Map<String, List<Persona>> alone = new TreeMap<>();
        for (String id : ids) {
            Persona bare = book.persona(id);
            if (bare == null) {
                continue;
            }
            String word = PersonName.of(bare.name()).words().getFirst();
            Family family = new Family(bare, word);
            String decided = decided(bare);
            if (!decided.isEmpty()) {
                places.put(id, new Place(decided, 1));
            } else if (family.bearers.isEmpty() && !PersonName.isFrequentFamily(word)) {
                alone.computeIfAbsent(word, key -> new ArrayList<>()).add(bare);
            } else {
                place(bare, word, family, doubts);
            }
        }
        alone.values().forEach(personas -> found(personas, identities));
    }

    /// The founder of the identity that people said the name is of; empty when they said nothing.
    private String decided(Persona bare) {
        for (String other : book.ruled(bare.id())) {
            Persona full = book.persona(other);
            boolean same = book.ruling(bare.id(), other) == Book.Ruling.SAME;
            String founder = same && full != null && !full.isBare() ? founder(other) : null;
            if (founder != null && !founder.isEmpty()) {
                return founder;
            }
        }
        return "";
    }

    /// How much speaks for one bearer of a family name.
    private static final class Bearing {

        private int mentions;
        private double evidence = Double.NEGATIVE_INFINITY;
        private @Nullable Persona closest;

        void add(Persona persona, double logOdds) {
            mentions += persona.mentions();
            if (logOdds > evidence) {
                evidence = logOdds;
                closest = persona;
            }
        }

        double weight() {
            return mentions * Math.exp(evidence);
        }
    }

    /// Weighs those who bear a family name, those named most often first. Where too many sound like it, only those who
    /// are spelled like it: most of the others are of other families.
    private final class Family {

        private final Persona bare;

        /// By the founders of their identities.
        private final Map<String, Bearing> bearers = new HashMap<>();

        /// How much those speak for themselves, together and at least, who are named too seldom to be weighed.
        private double others;

        Family(Persona bare, String word) {
            this.bare = bare;
            int left = ENOUGH;
            for (int often = Blocks.OFTEN; often >= 0; often--) {
                String sounding = Blocks.soundingLike(word, often);
                String block = book.isLarger(sounding, left) ? Blocks.spelledLike(word, often) : sounding;
                if (!bearers.isEmpty() && book.isLarger(block, left)) {
                    others = (left + 1) * (1 << often) * FAMILY;
                    return;
                }
                Set<String> ids = book.block(block);
                ids.forEach(this::weigh);
                left = Math.max(0, left - ids.size());
            }
        }

        private void weigh(String id) {
            Persona full = book.persona(id);
            if (full == null || full.isBare()) {
                return;
            }
            Judgement judged = Judge.judge(bare, full);
            boolean open = book.ruling(bare.id(), id) == Book.Ruling.NONE;
            String founder = judged.relation() == NameRelation.FAMILY && open ? founder(id) : null;
            if (founder != null) {
                bearers.computeIfAbsent(founder, key -> new Bearing()).add(full, judged.logOdds());
            }
        }
    }

    private @Nullable String founder(String id) {
        Place place = places.get(id);
        return place == null ? book.founder(id) : place.founder();
    }

    private void place(Persona bare, String word, Family family, Set<Doubt> doubts) {
        double nobody = PersonName.isFrequentFamily(word) ? NOBODY_FREQUENT : NOBODY;
        double all = nobody
                + family.others
                + family.bearers.values().stream().mapToDouble(Bearing::weight).sum();
        String likeliest = "";
        double most = 0;
        for (Map.Entry<String, Bearing> bearer : new TreeMap<>(family.bearers).entrySet()) {
            double share = bearer.getValue().weight() / all;
            if (share > most) {
                most = share;
                likeliest = bearer.getKey();
            }
        }
        places.put(bare.id(), most >= LEAST ? new Place(likeliest, most) : new Place("", 0));
        if (most >= LEAST_DOUBT && most < LEAST) {
            Persona closest = Objects.requireNonNull(Objects.requireNonNull(family.bearers.get(likeliest)).closest);
            doubts.add(Doubt.of(
                    bare, closest, false, most, Judge.judge(bare, closest).reasons()));
        }
    }

    /// The personas of one word that is nobody's family name: each group of them is a person.
    private void found(List<Persona> personas, Map<String, Identity> identities) {
        List<List<Integer>> groups = Clusters.of(personas.size(), (i, j) -> {
            Judgement judged = Judge.judge(personas.get(i), personas.get(j));
            Book.Ruling ruling =
                    book.ruling(personas.get(i).id(), personas.get(j).id());
            return Clusters.Tie.of(judged, ruling);
        });
        for (List<Integer> group : groups) {
            Persona founder = personas.get(group.getFirst());
            identities.put(founder.id(), new Identity(Bearer.PERSON, founder.name()));
            for (int member : group) {
                Persona persona = personas.get(member);
                places.put(
                        persona.id(),
                        new Place(founder.id(), Judge.judge(persona, founder).probability()));
            }
        }
    }
}

package whosaid.resolve;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import whosaid.resolve.Book.Ruling;
import whosaid.resolve.Outcome.Doubt;
import whosaid.resolve.Outcome.Identity;
import whosaid.resolve.Outcome.Place;

/// Decides which personas are one person or organisation. Only those that a change may concern are judged: the changed
/// ones, and all that can be reached from them over pairs that speak for being one. What comes of it depends on the
/// personas and rulings there are, not on the order in which they came.
public final class Resolver {

    /// A pair that is likelier than this and yet apart is doubtful.
    private static final double LEAST_DOUBT = 0.2;

    /// A pair that is less likely than this and yet together is doubtful.
    private static final double MOST_DOUBT = 0.85;

    private final Book book;
    private final Map<String, Judgement> judgements = new HashMap<>();
    private final Map<String, List<Persona>> neighbours = new HashMap<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final Map<String, Identity> identities = new HashMap<>();
    private final Set<Doubt> doubts = new LinkedHashSet<>();

    private Resolver(Book book) {
        this.book = book;
    }

    /// Judges anew what a change to these personas concerns.
    ///
    /// @param changed the ids of personas that are new, have new evidence, or were ruled on
    /// @param gone the ids of those that are gone, with the founders of the identities they left; "" for none
    public static Outcome resolve(Book book, Set<String> changed, Map<String, String> gone) {
        Resolver resolver = new Resolver(book);
        Set<String> seeds = new TreeSet<>(changed);
        gone.values().stream()
                .filter(founder -> !founder.isEmpty())
                .forEach(founder -> seeds.addAll(book.placed(founder)));
        Set<String> bare = new TreeSet<>();
        for (String seed : seeds) {
            Persona persona = book.persona(seed);
            if (persona != null && persona.isBare()) {
                bare.addAll(book.block(
                        Blocks.bare(PersonName.of(persona.name()).words().getFirst())));
            } else if (persona != null && !resolver.places.containsKey(seed)) {
                resolver.settle(resolver.reached(persona));
            }
        }
        bare.addAll(resolver.bareNames(gone.keySet()));
        new BareNames(book, resolver.places).place(bare, resolver.identities, resolver.doubts);
        return new Outcome(resolver.places, resolver.identities, List.copyOf(resolver.doubts));
    }

    /// The personas that can be reached over pairs that speak for being one, by id; those that were placed together
    /// before among them, since what tied them may be gone.
    private List<Persona> reached(Persona seed) {
        Map<String, Persona> reached = new TreeMap<>();
        Deque<Persona> open = new ArrayDeque<>(List.of(seed));
        while (!open.isEmpty()) {
            Persona next = open.remove();
            if (reached.putIfAbsent(next.id(), next) == null) {
                for (Persona other : neighbours(next)) {
                    if (!reached.containsKey(other.id()) && belongsAlong(next, other)) {
                        open.add(other);
                    }
                }
                String founder = book.founder(next.id());
                if (founder != null) {
                    full(book.placed(founder)).stream()
                            .filter(mate -> !reached.containsKey(mate.id()))
                            .forEach(open::add);
                }
            }
        }
        return List.copyOf(reached.values());
    }

    private boolean belongsAlong(Persona one, Persona other) {
        return book.ruling(one.id(), other.id()) == Ruling.SAME
                || judged(one, other).logOdds() > 0;
    }

    private List<Persona> neighbours(Persona persona) {
        return neighbours.computeIfAbsent(persona.id(), id -> findNeighbours(persona));
    }

    private List<Persona> findNeighbours(Persona persona) {
        Set<String> ids = new TreeSet<>(book.ruled(persona.id()));
        Blocks.lookedInto(persona).forEach(block -> ids.addAll(book.block(block)));
        ids.remove(persona.id());
        return full(ids);
    }

    private List<Persona> full(Set<String> ids) {
        return ids.stream()
                .map(book::persona)
                .filter(Objects::nonNull)
                .filter(persona -> !persona.isBare())
                .toList();
    }

    private Judgement judged(Persona one, Persona other) {
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        Persona first = inOrder ? one : other;
        Persona second = inOrder ? other : one;
        return judgements.computeIfAbsent(first.id() + "\n" + second.id(), pair -> Judge.judge(first, second));
    }

    /// Groups the personas of one reach, and places them.
    private void settle(List<Persona> reach) {
        List<List<Integer>> groups = Clusters.of(reach.size(), (i, j) -> tie(reach.get(i), reach.get(j)));
        for (List<Integer> group : groups) {
            place(group.stream().map(reach::get).toList());
        }
        for (Persona persona : reach) {
            neighbours(persona).forEach(other -> doubtApart(persona, other));
        }
    }

    private Clusters.Tie tie(Persona one, Persona other) {
        return Clusters.Tie.of(judged(one, other), book.ruling(one.id(), other.id()));
    }

    private void place(List<Persona> group) {
        Persona founder = group.getFirst();
        identities.put(founder.id(), new Identity(founder.bearer(), nameOf(group)));
        for (Persona persona : group) {
            places.put(persona.id(), new Place(founder.id(), confidence(persona, group)));
        }
    }

    /// The name of most mentions; of equals the longest.
    private static String nameOf(List<Persona> group) {
        Map<String, Integer> mentions = new TreeMap<>();
        group.forEach(persona -> mentions.merge(persona.name(), persona.mentions(), Integer::sum));
        return mentions.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .thenComparingInt(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /// How sure it is that a persona belongs to the others of its identity; of one that is alone, how sure it is that
    /// all of its mentions are of one bearer. A person's word is sure.
    private double confidence(Persona persona, List<Persona> group) {
        double sum = 0;
        int compared = 0;
        double doubt = MOST_DOUBT;
        Persona doubtful = null;
        for (Persona other : group) {
            if (other == persona) {
                continue;
            }
            if (book.ruling(persona.id(), other.id()) == Ruling.SAME) {
                return 1;
            }
            Judgement judged = judged(persona, other);
            if (!judged.isSilent()) {
                sum += judged.logOdds();
                compared++;
                if (judged.probability() < doubt) {
                    doubt = judged.probability();
                    doubtful = other;
                }
            }
        }
        double confidence =
                compared == 0 ? Judge.judge(persona, persona).probability() : Judgement.probability(sum / compared);
        if (doubtful != null && confidence < MOST_DOUBT) {
            addDoubt(persona, doubtful, true);
        }
        return confidence;
    }

    private void doubtApart(Persona persona, Persona other) {
        boolean together = founder(persona.id()).equals(founder(other.id()));
        boolean open = book.ruling(persona.id(), other.id()) == Ruling.NONE;
        if (!together && open && judged(persona, other).probability() > LEAST_DOUBT) {
            addDoubt(persona, other, false);
        }
    }

    private String founder(String id) {
        Place place = places.get(id);
        String before = place == null ? book.founder(id) : place.founder();
        return before == null ? "" : before;
    }

    private void addDoubt(Persona one, Persona other, boolean together) {
        Judgement judged = judged(one, other);
        doubts.add(Doubt.of(one, other, together, judged.probability(), judged.reasons()));
    }

    /// Bare names may stand for another once the bearers of their family name change, or those whom people said they
    /// are.
    ///
    /// @param gone the ids of personas that are gone
    private Set<String> bareNames(Set<String> gone) {
        Set<String> bare = new TreeSet<>();
        Set<String> families = new HashSet<>();
        gone.forEach(id -> families.addAll(PersonName.of(Persona.nameIn(id)).families()));
        for (String id : places.keySet()) {
            bare.addAll(book.ruled(id));
            Persona persona = Objects.requireNonNull(book.persona(id));
            if (persona.bearer() == Bearer.PERSON) {
                families.addAll(PersonName.of(persona.name()).families());
            }
        }
        families.forEach(family -> bare.addAll(book.block(Blocks.bare(family))));
        bare.removeIf(id -> !isBare(id));
        return bare;
    }

    private boolean isBare(String id) {
        Persona persona = book.persona(id);
        return persona != null && persona.isBare();
    }
}

package whosaid.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import whosaid.graph.Iris;
import whosaid.resolve.Bearer;
import whosaid.resolve.Blocks;
import whosaid.resolve.Judge;
import whosaid.resolve.Mention;
import whosaid.resolve.Persona;
import whosaid.resolve.Post;

/// Finds the persons and organisations of a store that a name of somebody else's list may mean.
public final class Reconciliation {

    private static final double LEAST = 0.05;

    private final DatasetGraph dataset;
    private final Iris iris;

    /// Over a store.
    ///
    /// @param iris how the IRIs of the store are made
    public Reconciliation(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        this.iris = iris;
    }

    /// Who is meant, maybe.
    ///
    /// @param iri of the identity
    /// @param name its name
    /// @param bearer what it is
    /// @param probability how likely it is that it is meant, 0 to 1
    public record Candidate(String iri, String name, Bearer bearer, double probability) {}

    /// The likeliest ones first.
    ///
    /// @param bearer what is looked for, or null for both
    /// @param role a role of a person, or null when none is known
    /// @param organisation where the person has it, or null when it is not known
    public List<Candidate> find(
            String name, @Nullable Bearer bearer, @Nullable String role, @Nullable String organisation, int most) {
        return Txn.calculateRead(dataset, () -> {
            List<Candidate> found = new ArrayList<>();
            for (Bearer kind : bearer == null ? Bearer.values() : new Bearer[] {bearer}) {
                find(asked(name, kind, role, organisation), found);
            }
            found.sort(Comparator.comparingDouble((Candidate one) -> -one.probability())
                    .thenComparing(Candidate::iri));
            return found.stream().limit(most).toList();
        });
    }

    private static Persona asked(String name, Bearer bearer, @Nullable String role, @Nullable String organisation) {
        boolean post = bearer == Bearer.PERSON && (role != null || organisation != null);
        List<Post> posts = post ? List.of(new Post(role == null ? "" : role, organisation)) : List.of();
        return Persona.of(new Mention("", bearer, name, Set.of(), posts, Set.of(), Set.of(), null));
    }

    private void find(Persona asked, List<Candidate> found) {
        Identities identities = new Identities(dataset, iris);
        Map<String, Candidate> best = new HashMap<>();
        for (String block : Blocks.lookedInto(asked)) {
            for (String id : identities.block(block)) {
                Persona persona = identities.persona(id);
                String founder = identities.founder(id);
                if (persona != null && founder != null) {
                    double probability = Judge.judge(asked, persona).probability();
                    Candidate candidate = new Candidate(
                            IdentityWriter.node(iris, founder).getURI(),
                            identities.label(founder),
                            persona.bearer(),
                            probability);
                    best.merge(
                            founder, candidate, (one, other) -> one.probability() >= other.probability() ? one : other);
                }
            }
        }
        best.values().stream().filter(one -> one.probability() >= LEAST).forEach(found::add);
    }
}

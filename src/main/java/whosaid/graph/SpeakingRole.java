package whosaid.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import whosaid.statement.Statement.HoldsRole;
import whosaid.statement.Statement.HoldsRole.Status;
import whosaid.statement.Statement.Said;

/// Tells in which of their roles somebody speaks: of the roles the article gives them, a current one before an
/// incoming and a former one, one at an organisation before one without, and the nearest to the words.
final class SpeakingRole {

    private SpeakingRole() {}

    static Optional<HoldsRole> of(Said said, List<HoldsRole> roles) {
        int start = said.content().getFirst().start();
        return roles.stream()
                .filter(role -> role.person().equals(said.speaker()))
                .min(Comparator.comparingInt((HoldsRole role) -> preference(role.status()))
                        .thenComparing(role -> role.organisation() == null)
                        .thenComparingInt(role ->
                                Math.abs(role.evidence().spans().getFirst().start() - start)));
    }

    private static int preference(Status status) {
        return switch (status) {
            case CURRENT -> 0;
            case INCOMING -> 1;
            case FORMER -> 2;
        };
    }
}

package whosaid.store;

import java.time.Clock;
import org.apache.jena.graph.Node;

/// Takes an article out of a store, and keeps in the history that it was there.
public final class Retraction {

    private final Store store;

    /// Retracts from a store.
    public Retraction(Store store) {
        this.store = store;
    }

    /// Takes out the article with this URL, id or IRI.
    ///
    /// @param why the reason, kept in the history; may be empty
    /// @return how many quads went
    /// @throws whosaid.UserError if no article, or more than one, is named so
    public long retract(String named, String why) {
        long removed = store.change(dataset -> {
            Node version = Versions.named(dataset, named);
            new History(dataset, store.iris(), Clock.systemUTC()).retracted(version, why);
            Identities identities = new Identities(dataset, store.iris());
            long quads = new Loader(store).takeOut(dataset, version, identities);
            identities.settle();
            return quads;
        });
        store.findCopies();
        return removed;
    }
}

package whosaid.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntry;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;

/// The journal of a transaction that a kill cut off in the middle of an entry.
///
/// TDB2 (5.6.0) plays a journal back when it opens, and fails on such an entry, so that the store would never open
/// again. The transaction was not committed: its entries are dropped, and the store is as it was before it.
final class TornJournal {

    private TornJournal() {}

    /// Drops the journal if it ends within an entry and commits nothing.
    ///
    /// @param quads the folder of the TDB2 database, which no process has open
    static void drop(Path quads) throws IOException {
        try (DirectoryStream<Path> generations = Files.newDirectoryStream(quads, "Data-*")) {
            for (Path generation : generations) {
                Location location = Location.create(generation);
                if (Journal.exists(location)) {
                    drop(location);
                }
            }
        }
    }

    private static void drop(Location location) {
        Journal journal = Journal.create(location);
        try {
            if (isTorn(journal)) {
                journal.truncate(0);
                journal.sync();
            }
        } finally {
            journal.close();
        }
    }

    private static boolean isTorn(Journal journal) {
        try {
            for (Iterator<JournalEntry> entries = journal.entries(); entries.hasNext(); ) {
                if (entries.next().getType() == JournalEntryType.COMMIT) {
                    return false;
                }
            }
            return false;
        } catch (TransactionException cutOff) {
            return true;
        }
    }
}

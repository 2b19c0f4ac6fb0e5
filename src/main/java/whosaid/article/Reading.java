package whosaid.article;

import java.util.List;

/// What came of reading what may be an article: the article, or why there is none.
public sealed interface Reading {

    /// An article that was read.
    ///
    /// @param article the article
    /// @param where the file, and the line where that is known
    /// @param doubts what was left out of it since it cannot be understood, one sentence each; mostly none
    record Read(Article article, String where, List<String> doubts) implements Reading {

        public Read {
            doubts = List.copyOf(doubts);
        }
    }

    /// An article that could not be read. It is named in the run's summary; the others go on.
    ///
    /// @param where the file, and the line where that is known: "data/wire.jsonl, line 214"
    /// @param fault what was found and what was expected, as one sentence
    /// @param remedy what to do, as one sentence
    record Unreadable(String where, String fault, String remedy) implements Reading {}

    /// Something in an archive that is no article: counted with its reason, and no failure.
    ///
    /// @param where the archive, and the place in it
    /// @param why what it is instead, as one sentence or phrase
    record PassedOver(String where, String why) implements Reading {}
}

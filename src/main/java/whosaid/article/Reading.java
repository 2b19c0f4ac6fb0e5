package whosaid.article;

/// What came of reading one article: the article, or why there is none.
public sealed interface Reading {

    /// An article that was read.
    record Read(Article article) implements Reading {}

    /// An article that could not be read. It is named in the run's summary; the others go on.
    ///
    /// @param where the file, and the line where that is known: "data/wire.jsonl, line 214"
    /// @param fault what was found and what was expected, as one sentence
    /// @param remedy what to do, as one sentence
    record Unreadable(String where, String fault, String remedy) implements Reading {}
}

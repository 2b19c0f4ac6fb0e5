package whosaid.resolve;

/// How near two sentences are to each other in meaning.
public interface Nearness {

    /// As near as two sentences can be expected to be that share so many of their words: of a hundred links, four are
    /// nearer than that (docs/quality.md). It costs a thousandth of the vectors.
    Nearness AT_MOST = pair -> Math.min(1, 0.6 + 0.4 * pair.shared());

    /// The cosine of their vectors, -1 to 1.
    double of(SentencePair pair);
}

package whosaid.cli;

/// What the program ends with.
final class ExitCodes {

    /// All was done.
    static final int DONE = 0;

    /// The user's mistake: nothing was done, or not all; the message says what to correct.
    static final int MISTAKE = 1;

    /// The run went through, but some articles failed; each is named.
    static final int SOME_FAILED = 2;

    /// A defect of whosaid; the trace says where.
    static final int DEFECT = 3;

    private ExitCodes() {}
}

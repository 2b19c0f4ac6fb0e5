package whosaid;

/// A mistake of the person at the keyboard, told in two lines: what is wrong and where, and what to do about it.
///
/// The command line prints both lines without a stack trace and exits with 1. Any other exception is a defect of
/// whosaid and keeps its trace.
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /// @param fault where, what was found and what was expected, as one sentence
    /// @param remedy what to do, as one sentence
    public UserError(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    /// Where, what was found and what was expected.
    public String fault() {
        return String.valueOf(getMessage());
    }

    /// What to do about it.
    public String remedy() {
        return remedy;
    }
}

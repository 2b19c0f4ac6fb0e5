package whosaid.evaluation;

/// What is measured as a share of the statements that were found and are in the gold.
public enum Share {
    /// The right speaker, of those whose speaker has a name.
    NAMED_SPEAKER("speaker?"),
    /// The right kind: direct, indirect or mixed.
    KIND("kind"),
    /// The same names of those whom the words passed through.
    VIA("via");

    private final String label;

    Share(String label) {
        this.label = label;
    }

    /// As it is printed.
    String label() {
        return label;
    }
}

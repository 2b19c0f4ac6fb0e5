package whosaid.resolve;

import java.util.Locale;

/// What bears a name that is resolved.
public enum Bearer {
    PERSON,
    ORGANISATION;

    /// In lower-case words.
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}

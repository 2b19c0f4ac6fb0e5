package whosaid.article;

/// A newspaper, agency, broadcaster or site that publishes articles.
///
/// @param name the name it goes by, never blank
public record Outlet(String name) {

    public Outlet {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An outlet has a name");
        }
    }
}

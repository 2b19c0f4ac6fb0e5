package whosaid.evaluation;

/// Tells by its name whether something belongs to a gold article: `000_summit.txt` to the gold of the id `000`.
final class ArticleIds {

    private ArticleIds() {}

    /// Whether a name starts with an id that ends there, or before a character that is neither letter nor number.
    static boolean startsWith(String name, String id) {
        return name.startsWith(id)
                && (name.length() == id.length() || !Character.isLetterOrDigit(name.codePointAt(id.length())));
    }
}

package whosaid.article;

import java.util.Locale;
import java.util.Objects;
import whosaid.text.Text;

/// Makes an article of its text and metadata: checks that there is text, and sets aside what is not to be extracted
/// from.
final class ArticleIntake {

    /// The longest article taken, in UTF-16 units: some two hundred thousand words. Longer files are books, logs or
    /// whole archives, and would only be a way to exhaust the memory.
    static final int LONGEST = 1_000_000;

    private final SetAsideFinder setAsideFinder = new SetAsideFinder();

    /// @param where the file, and the line where there are several articles in it
    /// @param fallbackId the id when the metadata has none
    /// @param source the file, as the user named it
    /// @throws MalformedArticle if there is no text, or too much, or it is none
    Reading.Read read(String where, Metadata metadata, String fallbackId, String source, String body)
            throws MalformedArticle {
        if (body.isBlank()) {
            throw new MalformedArticle(
                    "there is no text in it.", "Give a file with the text of an article, or leave it out.");
        }
        if (body.length() > LONGEST) {
            throw tooLong("%,d characters".formatted(body.length()));
        }
        if (CleanText.isBinary(body)) {
            throw new MalformedArticle(
                    "it holds control characters all over, so it is not the text of an article.",
                    "Give the article as plain text in UTF-8.");
        }
        Text text = new Text(CleanText.body(body));
        SetAsideFinder.Found found = setAsideFinder.find(text);
        Article article = new Article(
                Objects.requireNonNullElse(metadata.id(), fallbackId),
                source,
                metadata.url(),
                metadata.title(),
                metadata.outlet(),
                metadata.authors(),
                metadata.published(),
                metadata.modified(),
                metadata.section(),
                language(metadata, found.language()),
                text,
                found.parts(),
                metadata.origins());
        return new Reading.Read(article, where, metadata.doubts());
    }

    /// The language given; what a page says of itself is only a hint, since templates are copied across languages: it
    /// counts where it says the same as the text, and then more exactly ("en-GB").
    private static String language(Metadata metadata, String found) {
        String given = metadata.language();
        boolean onlyHint = metadata.origins().containsKey("language");
        return given == null
                        || onlyHint
                                && !Locale.forLanguageTag(given).getLanguage().equals(found)
                ? found
                : given;
    }

    static MalformedArticle tooLong(String size) {
        return new MalformedArticle(
                "it has %s; the longest article taken has %,d characters.".formatted(size, LONGEST),
                "Cut it into its articles, one a file or one a line of JSON.");
    }
}

package whosaid.article;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whosaid.text.Span;
import whosaid.text.Text;

/// A news article as it came in: its clean text, and what is known of where and when it appeared.
///
/// @param id what the person who reads the output knows it by: a given id, else the file's name without its extension
/// @param source the file or address it was read from, as the user named it
/// @param url where it was published, or null when that is not known
/// @param title its headline, or null when it is not given apart from the text
/// @param outlet who published it, or null when that is not known
/// @param authors the names in its byline, as given; empty when none is known
/// @param published when it appeared, or null when that is not known
/// @param modified when it was last changed, or null when that is not known
/// @param section the part of the outlet it appeared in, such as "Business", or null when that is not known
/// @param language the language most of it is in, as a BCP 47 tag; "und" when it cannot be told
/// @param text the clean text; every offset counts in it
/// @param setAside the parts that nobody is credited with words in, in reading order, none overlapping another
/// @param origins where on its page each value above was found, by the name that `extract` prints it under: `title` to
///         "JSON-LD headline"; empty when the values were given with the text
public record Article(
        String id,
        String source,
        @Nullable URI url,
        @Nullable String title,
        @Nullable Outlet outlet,
        List<String> authors,
        @Nullable Published published,
        @Nullable Published modified,
        @Nullable String section,
        String language,
        Text text,
        List<SetAside> setAside,
        Map<String, String> origins) {

    public Article {
        authors = List.copyOf(authors);
        setAside = List.copyOf(setAside);
        origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    }

    /// An article that has not been changed, in no section, with values that were given with the text.
    public Article(
            String id,
            String source,
            @Nullable URI url,
            @Nullable String title,
            @Nullable Outlet outlet,
            List<String> authors,
            @Nullable Published published,
            String language,
            Text text,
            List<SetAside> setAside) {
        this(id, source, url, title, outlet, authors, published, null, null, language, text, setAside, Map.of());
    }

    /// Whether a span lies within a part that is set aside.
    public boolean isSetAside(Span span) {
        return setAside.stream().anyMatch(part -> part.span().contains(span));
    }

    /// The same article with another text, and other parts of it set aside.
    public Article with(Text otherText, List<SetAside> otherParts) {
        return new Article(
                id,
                source,
                url,
                title,
                outlet,
                authors,
                published,
                modified,
                section,
                language,
                otherText,
                otherParts,
                origins);
    }

    /// The sentences that may be extracted from.
    public List<Span> sentences() {
        return text.sentences().stream().filter(span -> !isSetAside(span)).toList();
    }

    /// The paragraphs that may be extracted from.
    public List<Span> paragraphs() {
        return text.paragraphs().stream().filter(span -> !isSetAside(span)).toList();
    }
}

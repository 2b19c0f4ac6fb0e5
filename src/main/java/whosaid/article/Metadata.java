package whosaid.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is known of an article apart from its text, each part null or empty when not given.
///
/// @param id the name it goes by
/// @param url where it was published
/// @param title its headline
/// @param outlet who published it
/// @param authors its byline
/// @param published when it appeared
/// @param modified when it was last changed
/// @param section the part of the outlet it appeared in
/// @param language a BCP 47 tag
/// @param origins where each value was found, as in [Article#origins()]
/// @param doubts what was given but left out since it can be read in several ways, one sentence each
record Metadata(
        @Nullable String id,
        @Nullable URI url,
        @Nullable String title,
        @Nullable Outlet outlet,
        List<String> authors,
        @Nullable Published published,
        @Nullable Published modified,
        @Nullable String section,
        @Nullable String language,
        Map<String, String> origins,
        List<String> doubts) {

    static final Metadata NONE =
            new Metadata(null, null, null, null, List.of(), null, null, null, null, Map.of(), List.of());

    /// A date such as 3/8/17: which number is the day, and which century, its reader cannot know.
    private static final Pattern NUMERIC_DATE = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1(?:\\d{2}|\\d{4})");

    /// The keys that are read.
    static final Set<String> KEYS = Set.of(
            "id",
            "url",
            "title",
            "outlet",
            "publisher",
            "authors",
            "date",
            "published",
            "modified",
            "section",
            "language");

    private static final String OUTLET = "outlet";
    private static final String PUBLISHER = "publisher";
    private static final String DATE = "date";
    private static final String PUBLISHED = "published";
    private static final String MODIFIED = "modified";

    /// Reads the keys id, url, title, outlet (or publisher), authors, date (or published), modified, section and
    /// language; others are ignored. Values are strings, or null; authors may also be a list of strings.
    ///
    /// @throws MalformedArticle if a value cannot be what its key says
    static Metadata of(Map<?, ?> fields) throws MalformedArticle {
        String outlet = string(fields, fields.get(OUTLET) == null ? PUBLISHER : OUTLET);
        String dateKey = fields.get(DATE) == null ? PUBLISHED : DATE;
        List<String> doubts = new ArrayList<>();
        return new Metadata(
                string(fields, "id"),
                url(fields),
                string(fields, "title"),
                outlet == null ? null : new Outlet(outlet),
                authors(fields),
                date(fields, dateKey, doubts),
                date(fields, MODIFIED, doubts),
                string(fields, "section"),
                language(fields),
                Map.of(),
                doubts);
    }

    private static @Nullable String string(Map<?, ?> fields, String key) throws MalformedArticle {
        Object value = fields.get(key);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        if (value instanceof Map || value instanceof List) {
            throw new MalformedArticle(
                    "\"%s\" is %s, not a line of text.".formatted(key, shown(value)), "Write it as one line of text.");
        }
        return CleanText.line(value.toString());
    }

    private static @Nullable URI url(Map<?, ?> fields) throws MalformedArticle {
        String value = string(fields, "url");
        if (value == null) {
            return null;
        }
        try {
            URI url = new URI(value);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (url.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below, with the same words as every other address that is not one of the web
        }
        throw new MalformedArticle(
                "\"url\" is %s, not a web address such as https://example.org/story.".formatted(shown(value)),
                "Correct the address, or leave it out.");
    }

    private static List<String> authors(Map<?, ?> fields) throws MalformedArticle {
        Object value = fields.get("authors");
        if (!(value instanceof List<?> list)) {
            String one = string(fields, "authors");
            return one == null ? List.of() : List.of(one);
        }
        List<String> authors = new ArrayList<>();
        for (Object author : list) {
            if (author == null || author instanceof Map || author instanceof List) {
                throw new MalformedArticle(
                        "\"authors\" holds %s, not a name.".formatted(shown(author)),
                        "Write the authors as a list of names.");
            }
            if (!author.toString().isBlank()) {
                authors.add(CleanText.line(author.toString()));
            }
        }
        return authors;
    }

    /// A day or time, or null when none is given or when it can be read in several ways, which is a doubt then.
    private static @Nullable Published date(Map<?, ?> fields, String key, List<String> doubts) throws MalformedArticle {
        String value = string(fields, key);
        if (value == null) {
            return null;
        }
        if (NUMERIC_DATE.matcher(value).matches()) {
            doubts.add("\"%s\" is %s, which can be read in several ways: taken without it; write it as 2026-03-01."
                    .formatted(key, shown(value)));
            return null;
        }
        try {
            return Published.parse(value);
        } catch (DateTimeException e) {
            throw new MalformedArticle(
                    "\"%s\" is %s, not an ISO-8601 day such as 2026-03-01 or time such as 2026-03-01T09:30:00Z."
                            .formatted(key, shown(value)),
                    "Correct the date, or leave it out.");
        }
    }

    private static @Nullable String language(Map<?, ?> fields) throws MalformedArticle {
        String value = string(fields, "language");
        if (value == null) {
            return null;
        }
        String tag = Locale.forLanguageTag(value.replace('_', '-')).toLanguageTag();
        if (tag.equals("und")) {
            throw new MalformedArticle(
                    "\"language\" is %s, not a language tag such as en or pt-BR.".formatted(shown(value)),
                    "Correct the tag, or leave it out.");
        }
        return tag;
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return '"' + (text.length() <= 80 ? text : text.substring(0, 77) + "...") + '"';
    }
}

package whosaid.article.page;

import java.net.URI;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import whosaid.article.Published;

/// What the markup of a page says of its article, each value from the most trusted place that has it.
final class PageFacts {

    private final Clues clues;
    private final @Nullable URI address;
    private final Map<String, String> origins = new LinkedHashMap<>();

    private PageFacts(Clues clues, @Nullable URI address) {
        this.clues = clues;
        this.address = address;
    }

    static PageFacts of(Document document, @Nullable URI address) {
        return new PageFacts(new Clues(document), address);
    }

    /// These facts, with the text of the page.
    Page page(String text) {
        URI url = url();
        String title = first("title", Optional::of);
        String outlet = first("outlet", Optional::of);
        return new Page(
                text,
                url,
                title,
                outlet,
                authors(),
                first("published", PageFacts::date),
                first("modified", PageFacts::date),
                first("section", Optional::of),
                first("language", PageFacts::language),
                origins,
                false);
    }

    private @Nullable URI url() {
        URI canonical = first("url", this::webAddress);
        if (address != null && (canonical == null || !sameSite(address, canonical))) {
            origins.put("url", "address");
            return address;
        }
        return canonical;
    }

    private Optional<URI> webAddress(String value) {
        try {
            URI url = address == null ? new URI(value) : address.resolve(value);
            boolean web = url.getHost() != null
                    && url.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
            return web ? Optional.of(url) : Optional.empty();
        } catch (java.net.URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean sameSite(URI one, URI other) {
        return host(one).equals(host(other));
    }

    private static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private List<String> authors() {
        for (Clue clue : clues.of("authors")) {
            if (!clue.value().startsWith("http")) {
                origins.putIfAbsent("authors", clue.origin());
                return List.of(clue.value());
            }
        }
        return List.of();
    }

    private static Optional<Published> date(String value) {
        try {
            return Optional.of(Published.parse(value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> language(String value) {
        String tag = Locale.forLanguageTag(value.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    }

    private <T> @Nullable T first(String fact, Function<String, Optional<T>> read) {
        for (Clue clue : clues.of(fact)) {
            Optional<T> value = read.apply(clue.value());
            if (value.isPresent()) {
                origins.put(fact, clue.origin());
                return value.get();
            }
        }
        return null;
    }
}

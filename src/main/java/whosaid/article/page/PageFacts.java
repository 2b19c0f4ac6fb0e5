package whosaid.article.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import whosaid.article.Published;

/// What a page says of its article, each value from the most trusted place that has it.
final class PageFacts {

    private static final int LONGEST_SECTION = 60;

    private final Clues clues;
    private final List<String> head;
    private final @Nullable URI address;
    private final Map<String, String> origins = new LinkedHashMap<>();

    /// @param head the lines between the headline and the text
    /// @param address where the page was fetched, or null
    PageFacts(Clues clues, List<String> head, @Nullable URI address) {
        this.clues = clues;
        this.head = head;
        this.address = address;
    }

    /// These facts, with the text of the article and where it was found.
    Page page(String text, String origin, boolean isStub) {
        origins.put("text", origin);
        URI url = url();
        String outlet = outlet(url);
        String title = title(outlet);
        String language = first("language", PageFacts::language);
        PageDate dates = PageDate.in(
                language == null ? "en" : Locale.forLanguageTag(language).getLanguage());
        List<String> authors = authors(outlet);
        Published published = published(dates, url);
        return new Page(
                text,
                url,
                title,
                outlet,
                authors,
                published,
                first("modified", dates::read),
                first("section", PageFacts::section),
                language,
                origins,
                isStub);
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
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            return url.getHost() != null && scheme.startsWith("http") ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean sameSite(URI one, URI other) {
        return host(one).equals(host(other));
    }

    private static String host(URI url) {
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private @Nullable String outlet(@Nullable URI url) {
        // Pages that took an article from an agency often give the agency as its publisher.
        String named = first("outlet", value -> OutletName.read(value).filter(name -> !Byline.isAgency(name)));
        String agency = named == null ? first("outlet", OutletName::read) : named;
        if (agency != null || url == null) {
            return agency;
        }
        origins.put("publisher", "address");
        return host(url);
    }

    private @Nullable String title(@Nullable String outlet) {
        List<String> headings = clues.headings();
        return first("title", value -> Headline.read(value, headings, outlet));
    }

    private List<String> authors(@Nullable String outlet) {
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        for (Clue clue : clues.of("authors")) {
            byPlace.computeIfAbsent(clue.origin(), place -> new ArrayList<>()).add(clue.value());
        }
        byPlace.put("byline", head.stream().filter(Byline::isLedIn).toList());
        for (Map.Entry<String, List<String>> place : byPlace.entrySet()) {
            List<String> people = Byline.people(place.getValue(), outlet);
            if (!people.isEmpty()) {
                origins.put("authors", place.getKey());
                return people;
            }
        }
        return List.of();
    }

    private @Nullable Published published(PageDate dates, @Nullable URI url) {
        Published told = first("published", dates::read);
        if (told != null) {
            return told;
        }
        for (String line : head) {
            Optional<Published> date = dates.read(line);
            if (date.isPresent()) {
                origins.put("published", "date line");
                return date.get();
            }
        }
        Optional<Published> day = url == null ? Optional.empty() : dates.inPath(url.getPath());
        day.ifPresent(found -> origins.put("published", "address"));
        return day.orElse(null);
    }

    /// Sections are short; a longer value is a list of keywords.
    private static Optional<String> section(String value) {
        return value.length() <= LONGEST_SECTION ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> language(String value) {
        String tag = Locale.forLanguageTag(value.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    }

    private <T> @Nullable T first(String fact, Function<String, Optional<T>> read) {
        for (Clue clue : clues.of(fact)) {
            Optional<T> value = read.apply(clue.value());
            if (value.isPresent()) {
                origins.put(fact.equals("outlet") ? "publisher" : fact, clue.origin());
                return value.get();
            }
        }
        return null;
    }
}

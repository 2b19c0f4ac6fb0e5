package whosaid.article.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Tells a page from a list of articles by what is in it, and reads the list: RSS and Atom, JSON Feed, sitemaps
/// (sitemaps.org) with their index.
final class ListingReader {

    private static final Pattern ROOT = Pattern.compile("<(?![!?])(?:[\\w.-]+:)?([\\w.-]+)");
    private static final Pattern ABSOLUTE = Pattern.compile("\\s*https?://", Pattern.CASE_INSENSITIVE);
    private static final int LOOKED_AT = 4096;
    private static final Set<String> FEEDS = Set.of("rss", "rdf", "feed");
    private static final String URLS = "urlset";
    private static final String SITEMAPS = "sitemapindex";
    private static final String LOCATION = "loc";
    private static final String CHANGED = "lastmod";
    private static final Set<String> ENTRIES = Set.of("url", "sitemap");

    /// Shorter contents are summaries.
    private static final int LEAST_CONTENT = 600;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ListingReader() {}

    /// What an answer is.
    ///
    /// @throws NotFetched if it is a list that cannot be read
    static Listing of(Answer.Found answer) throws NotFetched {
        byte[] body = answer.body();
        String start = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.UTF_8);
        if (start.stripLeading().startsWith("{")) {
            return jsonFeed(answer);
        }
        Matcher root = ROOT.matcher(start);
        String name = root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
        if (FEEDS.contains(name)) {
            return feed(answer);
        }
        return switch (name) {
            case URLS -> items(locations(body, answer.address()).stream(), 0);
            case SITEMAPS ->
                new Listing.Index(locations(body, answer.address()).stream()
                        .map(Item::address)
                        .toList());
            default -> new Listing.Page();
        };
    }

    private static Listing.Items items(Stream<Item> found, int passedOver) {
        Set<URI> seen = new HashSet<>();
        return new Listing.Items(found.filter(item -> seen.add(item.address())).toList(), passedOver);
    }

    private static Listing.Items feed(Answer.Found answer) throws NotFetched {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        input.setPreserveWireFeed(false);
        try (XmlReader xml = new XmlReader(new ByteArrayInputStream(answer.body()), true)) {
            SyndFeed feed = input.build(xml);
            List<Item> items = new ArrayList<>();
            int passedOver = 0;
            for (SyndEntry entry : feed.getEntries()) {
                Optional<Item> item = item(entry, answer.address());
                item.ifPresent(items::add);
                passedOver += item.isEmpty() ? 1 : 0;
            }
            return items(items.stream(), passedOver);
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw broken("feed", e);
        }
    }

    private static NotFetched broken(String kind, Exception fault) {
        String message = String.valueOf(fault.getMessage()).replaceAll("\\s+", " ");
        return NotFetched.forGood(
                "the %s in it cannot be read: %s.".formatted(kind, message.replaceFirst("[.:\\s]+$", "")),
                "Tell those who publish it, or give the addresses of its articles.");
    }

    private static Optional<Item> item(SyndEntry entry, URI base) {
        return address(entry.getLink(), entry.getUri(), base)
                .map(address -> new Item(
                        address,
                        entry.getTitle(),
                        fullest(entry.getContents(), entry.getDescription()),
                        entry.getUpdatedDate() == null
                                ? null
                                : entry.getUpdatedDate().toInstant().toString()));
    }

    /// Where an item links to, else its identifier where that is an address.
    private static Optional<URI> address(@Nullable String link, @Nullable String identifier, URI base) {
        boolean isAddress = identifier != null && ABSOLUTE.matcher(identifier).lookingAt();
        return address(link, base).or(() -> isAddress ? address(identifier, base) : Optional.empty());
    }

    private static @Nullable String fullest(List<SyndContent> contents, @Nullable SyndContent description) {
        return Stream.concat(contents.stream(), Stream.ofNullable(description))
                .map(SyndContent::getValue)
                .filter(value -> value != null && value.length() >= LEAST_CONTENT)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse(null);
    }

    private static Optional<URI> address(@Nullable String link, URI base) {
        if (link == null || link.isBlank()) {
            return Optional.empty();
        }
        try {
            URI address = base.resolve(link.strip().replace(" ", "%20"));
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// JSON Feed, version 1.1.
    private static Listing jsonFeed(Answer.Found answer) throws NotFetched {
        JsonNode feed;
        try {
            feed = JSON.readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw broken("JSON", e);
        }
        if (!feed.path("items").isArray()) {
            throw NotFetched.forGood(
                    "it is JSON, but no JSON Feed: there are no \"items\" in it.",
                    "Give the address of a feed, a sitemap or an article.");
        }
        List<Item> items = new ArrayList<>();
        int passedOver = 0;
        for (JsonNode entry : feed.path("items")) {
            Optional<URI> address =
                    address(entry.path("url").asText(null), entry.path("id").asText(null), answer.address());
            String content = entry.path("content_html").asText("");
            address.ifPresent(found -> items.add(new Item(
                    found,
                    entry.path("title").asText(null),
                    content.length() >= LEAST_CONTENT ? content : null,
                    entry.path("date_modified").asText(null))));
            passedOver += address.isEmpty() ? 1 : 0;
        }
        return items(items.stream(), passedOver);
    }

    /// What a sitemap or an index lists, in its order; without DTD and entities of its own.
    private static List<Item> locations(byte[] body, URI base) throws NotFetched {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Item> found = new ArrayList<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(body));
            URI address = null;
            String changed = null;
            while (xml.hasNext()) {
                int event = xml.next();
                String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                        ? xml.getLocalName()
                        : "";
                boolean starts = event == XMLStreamConstants.START_ELEMENT;
                if (starts && name.equals(LOCATION) && address == null) {
                    address = address(xml.getElementText(), base).orElse(null);
                } else if (starts && name.equals(CHANGED)) {
                    changed = xml.getElementText().strip();
                } else if (!starts && ENTRIES.contains(name)) {
                    if (address != null) {
                        found.add(new Item(address, null, null, changed));
                    }
                    address = null;
                    changed = null;
                }
            }
        } catch (XMLStreamException e) {
            throw broken("sitemap", e);
        }
        return found;
    }
}

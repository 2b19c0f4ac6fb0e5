package whosaid.article.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.owasp.encoder.Encode;
import whosaid.article.PageReader;
import whosaid.article.Reading;

/// The articles at addresses of the web: pages, and those that feeds and sitemaps list. What was read before is passed
/// over.
public final class WebArticles {

    /// A sitemap may name others, these no further ones.
    private static final int MOST_SITEMAPS = 50;

    /// The most articles of one list that are fetched in a run: a sitemap may name all that a paper ever published, the
    /// newest first.
    private static final int MOST_ITEMS = 1_000;

    private static final int GZIP_MAGIC = 0x1F8B;

    private final WebClient client;
    private final WebMemory memory;
    private final PageReader pages = new PageReader();
    private final Set<URI> seen = new HashSet<>();

    /// @param client asks the web
    /// @param memory knows what was read before, and learns what is read now
    public WebArticles(WebClient client, WebMemory memory) {
        this.client = client;
        this.memory = memory;
    }

    /// The articles of all addresses, in order, fetched as they are asked for. What is wrong with one is a
    /// [whosaid.article.Reading.Unreadable]; the others go on.
    public Stream<Reading> read(Collection<URI> addresses) {
        return addresses.stream().flatMap(this::read);
    }

    private Stream<Reading> read(URI address) {
        try {
            return switch (client.get(address, memory.validators(address))) {
                case Answer.Unchanged unchanged -> Stream.empty();
                case Answer.Found found -> read(address, unpacked(found));
            };
        } catch (NotFetched e) {
            return Stream.of(e.at(address.toString()));
        }
    }

    private Stream<Reading> read(URI address, Answer.Found found) throws NotFetched {
        return switch (ListingReader.of(found)) {
            case Listing.Page page -> {
                memory.read(address, found.validators(), null);
                yield Stream.of(page(found));
            }
            case Listing.Items items -> items(address, found, items);
            case Listing.Index index ->
                index.sitemaps().stream().limit(MOST_SITEMAPS).flatMap(this::readSitemap);
        };
    }

    /// A sitemap that an index names; an index in an index is passed over.
    private Stream<Reading> readSitemap(URI address) {
        try {
            Answer answer = client.get(address, memory.validators(address));
            if (answer instanceof Answer.Found packed) {
                Answer.Found found = unpacked(packed);
                if (ListingReader.of(found) instanceof Listing.Items items) {
                    return items(address, found, items);
                }
            }
            return Stream.empty();
        } catch (NotFetched e) {
            return Stream.of(e.at(address.toString()));
        }
    }

    /// Sitemaps are often files of gzip.
    private Answer.Found unpacked(Answer.Found found) throws NotFetched {
        byte[] body = found.body();
        boolean packed = body.length > 2 && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) == GZIP_MAGIC;
        try {
            return packed
                    ? new Answer.Found(found.address(), client.unpacked(body), found.contentType(), found.validators())
                    : found;
        } catch (IOException e) {
            throw NotFetched.forNow("it is packed, and breaks off: %s.".formatted(e.getMessage()));
        }
    }

    /// The pages of a list. The list counts as read only when no page failed for now: otherwise it would be unchanged
    /// next time, and the page lost.
    private Stream<Reading> items(URI address, Answer.Found found, Listing.Items items) {
        List<Item> fresh = items.items().stream()
                .filter(item -> !memory.isDone(item.address(), item.changed()) && seen.add(item.address()))
                .limit(MOST_ITEMS)
                .toList();
        List<URI> toTryAgain = new ArrayList<>();
        Stream<Reading> readings = fresh.stream().flatMap(item -> item(item, toTryAgain).stream());
        Stream<Reading> end = Stream.of(address).flatMap(list -> {
            if (toTryAgain.isEmpty()) {
                memory.read(list, found.validators(), null);
            }
            return Stream.empty();
        });
        Stream<Reading> odd = items.passedOver() == 0
                ? Stream.empty()
                : Stream.of(new Reading.Unreadable(
                        address.toString(),
                        "%,d of its items have no address that can be fetched.".formatted(items.passedOver()),
                        "Tell those who publish it; the other items are read."));
        return Stream.concat(Stream.concat(odd, readings), end);
    }

    /// The article of an item; none where its page is as it was when it was last read.
    private Optional<Reading> item(Item item, List<URI> toTryAgain) {
        try {
            return switch (client.get(item.address(), memory.validators(item.address()))) {
                case Answer.Unchanged unchanged -> {
                    memory.read(item.address(), memory.validators(item.address()), item.changed());
                    yield Optional.empty();
                }
                case Answer.Found found -> Optional.of(item(item, found));
            };
        } catch (NotFetched e) {
            if (item.content() != null) {
                return Optional.of(fromList(item, "its page could not be fetched, since " + e.getMessage()));
            }
            memory.failed(item.address(), e.isPassing(), item.changed());
            if (e.isPassing() && !memory.isDone(item.address(), item.changed())) {
                toTryAgain.add(item.address());
            }
            return Optional.of(e.at(item.address().toString()));
        }
    }

    private Reading item(Item item, Answer.Found found) {
        Reading page = page(found);
        if (page instanceof Reading.Read || item.content() == null) {
            memory.read(item.address(), found.validators(), item.changed());
            return page;
        }
        return fromList(item, "no article was found on its page");
    }

    private Reading page(Answer.Found found) {
        return pages.read(
                found.address().toString(), found.address(), PageReader.charset(found.contentType()), found.body());
    }

    /// The article as its list holds it.
    private Reading fromList(Item item, String why) {
        String title = item.title() == null ? "" : Encode.forHtml(item.title());
        String html = "<html><head><title>%s</title></head><body><article><h1>%s</h1>%s</article></body></html>"
                .formatted(title, title, item.content() == null ? "" : item.content());
        Reading reading = pages.read(
                item.address().toString(),
                item.address(),
                StandardCharsets.UTF_8,
                html.getBytes(StandardCharsets.UTF_8));
        memory.read(item.address(), Validators.NONE, item.changed());
        if (!(reading instanceof Reading.Read read)) {
            return reading;
        }
        List<String> doubts = new ArrayList<>(read.doubts());
        doubts.add("read from the feed: %s".formatted(why.endsWith(".") ? why : why + "."));
        return new Reading.Read(read.article(), read.where(), doubts);
    }
}

package whosaid.article;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whosaid.article.page.Page;

/// Reads web pages: the main text of an article, and what the page says of its title, outlet, authors and dates.
///
/// One article a page. What stands around it (navigation, related links, captions, comments, notices) is left out.
public final class PageReader implements ArticleReader {

    private static final Pattern NAME = Pattern.compile(".*\\.x?html?", Pattern.CASE_INSENSITIVE);

    /// The largest page taken, in bytes. A news page has some 200,000; the largest have two million.
    static final int LARGEST = 8_000_000;

    /// The most tags in a page, so that the memory for its tree is bounded. A news page has some 3,000.
    private static final int MOST_TAGS = 300_000;

    /// A share of control characters from which on a file is taken for something else than a page.
    private static final double MOST_CONTROLS = 0.01;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private final ArticleIntake intake = new ArticleIntake();

    @Override
    public boolean reads(Path file) {
        return NAME.matcher(PackedFile.name(file)).matches();
    }

    @Override
    public Stream<Reading> read(Path file) {
        String name = PackedFile.shown(file);
        try (InputStream bytes = PackedFile.open(file)) {
            byte[] page = bytes.readNBytes(LARGEST + 1);
            return Stream.of(read(name, FileNames.withoutExtension(file), name, null, null, page));
        } catch (IOException e) {
            return Stream.of(Unopened.reading(file, e));
        }
    }

    /// Reads one page that was fetched or found in an archive.
    ///
    /// @param where what a person knows the page by, in messages: its address, or the archive and the place in it
    /// @param address the address it was fetched from, which becomes the article's id and source; or null when that is
    ///         not known: `where` takes its place then
    /// @param declared the character set that the server named, or null when it named none
    /// @param page the page's bytes, unpacked
    public Reading read(String where, @Nullable URI address, @Nullable Charset declared, byte[] page) {
        String id = address == null ? where : address.toString();
        return read(where, id, id, address, declared, page);
    }

    /// The character set that a Content-Type names, or null when it names none that is known.
    public static @Nullable Charset charset(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!matcher.find()) {
            return null;
        }
        try {
            return Charset.forName(matcher.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private Reading read(
            String where, String id, String source, @Nullable URI address, @Nullable Charset declared, byte[] bytes) {
        try {
            requireReadable(bytes);
            Page page = Page.read(bytes, declared, address);
            if (page.text().isBlank()) {
                throw new MalformedArticle(
                        "the page has no article in it: no running text was found.",
                        "Give the address of one article, not of a front page or a list.");
            }
            return intake.read(where, metadata(page), id, source, page.text());
        } catch (MalformedArticle e) {
            return e.at(where);
        }
    }

    private static void requireReadable(byte[] page) throws MalformedArticle {
        if (page.length > LARGEST) {
            throw new MalformedArticle(
                    "it has more than %,d bytes, the largest page taken.".formatted(LARGEST),
                    "Leave it out, or save the article alone.");
        }
        int tags = 0;
        int controls = 0;
        for (byte one : page) {
            tags += one == '<' ? 1 : 0;
            controls += one >= 0 && one < ' ' && !Character.isWhitespace(one) ? 1 : 0;
        }
        if (controls > MOST_CONTROLS * page.length && !isUtf16(page)) {
            throw new MalformedArticle(
                    "it holds control characters all over, so it is no web page.", "Give the page as HTML.");
        }
        if (tags > MOST_TAGS) {
            throw new MalformedArticle(
                    "it has %,d tags; the most taken are %,d.".formatted(tags, MOST_TAGS),
                    "Leave it out, or save the article alone.");
        }
    }

    private static boolean isUtf16(byte[] page) {
        return page.length > 1
                && (page[0] == (byte) 0xFE && page[1] == (byte) 0xFF
                        || page[0] == (byte) 0xFF && page[1] == (byte) 0xFE);
    }

    private static Metadata metadata(Page page) {
        return new Metadata(
                null,
                page.url(),
                page.title(),
                page.outlet() == null ? null : new Outlet(page.outlet()),
                page.authors(),
                page.published(),
                page.modified(),
                page.section(),
                page.language(),
                page.origins(),
                page.isStub()
                        ? List.of("the page shows only the beginning of its article, before a paywall.")
                        : List.of());
    }
}

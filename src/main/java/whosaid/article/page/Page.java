package whosaid.article.page;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import whosaid.article.Published;

/// What one web page gives: the main text of its article, and what its markup says of it.
///
/// @param text the paragraphs of the article, parted by blank lines; empty when the page has no running text
/// @param url where the article was published, or null when that is not known
/// @param title its headline, or null when none was found
/// @param outlet who published it, or null when that is not known
/// @param authors the people in its byline; empty when none is named
/// @param published when it appeared, or null
/// @param modified when it was last changed, or null
/// @param section the part of the outlet it appeared in, or null
/// @param language the language the page says it is in, as a BCP 47 tag, or null
/// @param origins where each value was found, by its name: `title` to "JSON-LD headline"
/// @param isStub whether the page shows only the beginning of an article that must be paid for
public record Page(
        String text,
        @Nullable URI url,
        @Nullable String title,
        @Nullable String outlet,
        List<String> authors,
        @Nullable Published published,
        @Nullable Published modified,
        @Nullable String section,
        @Nullable String language,
        Map<String, String> origins,
        boolean isStub) {

    /// The tree is cut below this depth, so that what walks it may recurse. News pages are some thirty deep.
    private static final int DEEPEST = 250;

    /// Reads a page.
    ///
    /// @param declared the character set that the server named, or null
    /// @param address where it was fetched, or null
    public static Page read(byte[] bytes, @Nullable Charset declared, @Nullable URI address) {
        String html = PageCharset.decode(bytes, declared);
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document document = Jsoup.parse(html, address == null ? "" : address.toString(), parser);
        Clues clues = new Clues(document);
        MainText main = new MainText(
                document.body(), clues.of("title").stream().map(Clue::value).toList());
        PageFacts facts = new PageFacts(clues, main.head(), address);
        String inData = TextInData.unlessShown(clues.bodies(), main.text());
        return inData.isEmpty()
                ? facts.page(main.text(), "page", Paywall.isBeginningOnly(clues, main.all(), main.text()))
                : facts.page(inData, "JSON-LD articleBody", false);
    }
}

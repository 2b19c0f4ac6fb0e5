package whosaid.article.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The text of an article as its JSON-LD gives it, for pages that show it only once their scripts have run.
final class TextInData {

    /// A shorter one is a summary.
    private static final int SHORTEST = 400;

    /// A page that shows less of it than this does not show its article.
    private static final double SHOWN = 0.5;

    private TextInData() {}

    /// @param bodies what JSON-LD gives as the text: plain, or itself in HTML
    /// @param shown the text found on the page
    /// @return the paragraphs, parted by blank lines, or an empty text when the page itself shows the article
    static String unlessShown(List<String> bodies, String shown) {
        return bodies.stream()
                .map(TextInData::paragraphs)
                .filter(body -> body.length() >= SHORTEST && shown.length() < SHOWN * body.length())
                .findFirst()
                .orElse("");
    }

    private static String paragraphs(String body) {
        Stream<String> lines = body.lines();
        if (body.contains("</")) {
            Element html = Jsoup.parseBodyFragment(body).body();
            lines = Blocks.of(html, PageParts::isNeverText).stream().map(Block::text);
        }
        return lines.map(Whitespace::line).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}

package whosaid.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/// The main text of a page: the paragraphs of the element in which running text gathers, without the headline and the
/// lines around it.
final class MainText {

    /// Shorter blocks may be said twice; a longer one that comes again is the same text for another screen.
    private static final int REPEATABLE = 50;

    /// A paragraph of so many characters is no line of a page's head.
    private static final int LONGEST_LINE = 160;

    /// So many lines around a headline may tell who wrote an article, and when.
    private static final int MOST_LINES = 20;

    private final List<Block> all;
    private final List<String> paragraphs;
    private final List<String> head;

    /// @param body the page
    /// @param headlines what the page gives as its headline
    MainText(Element body, List<String> headlines) {
        this.all = Blocks.of(body, PageParts::isNeverText);
        List<Block> blocks = withoutTeasers(Blocks.of(body, new PageParts(all)::isLeftOut));
        Element main = new TextTree(body, blocks).main();
        List<Block> found = blocks.stream()
                .filter(block -> block.isIn(main) && block.isText())
                .toList();
        Set<String> titles = new HashSet<>();
        headlines.forEach(title -> titles.add(Letters.of(title)));
        boolean running = found.stream().anyMatch(block -> block.weight() > 0);
        this.paragraphs = running ? paragraphs(found, titles) : List.of();
        this.head = head(all, titles, paragraphs);
    }

    /// The paragraphs, parted by blank lines; empty when there is no running text.
    String text() {
        return String.join("\n\n", paragraphs);
    }

    /// All of the page's text, in page order.
    List<Block> all() {
        return all;
    }

    /// The short lines between the headline and the text, in which pages say who wrote it and when.
    List<String> head() {
        return head;
    }

    private static List<Block> withoutTeasers(List<Block> blocks) {
        return IntStream.range(0, blocks.size())
                .filter(i -> i == 0 || !blocks.get(i).isTeaserOf(blocks.get(i - 1), i == 1 ? null : blocks.get(i - 2)))
                .mapToObj(blocks::get)
                .toList();
    }

    private static List<String> paragraphs(List<Block> blocks, Set<String> titles) {
        int text = firstParagraph(blocks);
        int start = 0;
        for (int i = 0; i < text; i++) {
            if (titles.contains(Letters.of(blocks.get(i).text()))) {
                start = i + 1;
            }
        }
        List<String> paragraphs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = start; i < blocks.size(); i++) {
            String words = blocks.get(i).text();
            boolean ofTheHead = i < text && PageLines.isOfTheHead(words);
            boolean again = words.length() >= REPEATABLE && !seen.add(words);
            if (!ofTheHead && !again && !PageLines.isFurniture(words)) {
                paragraphs.add(words);
            }
        }
        return paragraphs;
    }

    private static int firstParagraph(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isSentence() && !blocks.get(i).isHeading()) {
                return i;
            }
        }
        return blocks.size();
    }

    private static List<String> head(List<Block> all, Set<String> titles, List<String> paragraphs) {
        String first = paragraphs.isEmpty() ? "" : paragraphs.getFirst();
        int text = all.size();
        int title = -1;
        for (int i = 0; i < all.size() && text == all.size(); i++) {
            String words = all.get(i).text();
            if (words.equals(first)) {
                text = i;
            } else if (all.get(i).isHeading() && titles.contains(Letters.of(words))) {
                title = i;
            }
        }
        int from = title < 0 ? Math.max(0, text - MOST_LINES) : title + 1;
        return all.subList(from, Math.max(from, Math.min(text, from + MOST_LINES))).stream()
                .map(Block::text)
                .filter(words -> words.length() <= LONGEST_LINE)
                .toList();
    }
}

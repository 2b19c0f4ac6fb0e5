package whosaid.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;

/// Cuts a page into its blocks of text, leaving out what is no part of an article wherever it stands.
final class Blocks implements NodeFilter {

    private static final Set<String> CELLS = Set.of("td", "th");

    private static final Evaluator ROOM = Selector.evaluatorOf("p, div, br, ul, ol, h1, h2, h3, table");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Element root;
    private final Predicate<Element> leftOut;
    private Element element;
    private int linked;
    private int linkDepth;
    private boolean broken;

    private Blocks(Element root, Predicate<Element> leftOut) {
        this.leftOut = leftOut;
        this.root = root;
        this.element = root;
    }

    /// The blocks of an element, in page order.
    static List<Block> of(Element root, Predicate<Element> leftOut) {
        Blocks blocks = new Blocks(root, leftOut);
        root.filter(blocks);
        blocks.end();
        return blocks.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element one) {
            if (leftOut.test(one)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(one);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element one) {
        if (one.normalName().equals("br")) {
            if (broken) {
                end();
            }
            broken = true;
            add(" ");
        } else if (isBlock(one)) {
            end();
            element = one;
        } else if (CELLS.contains(one.normalName())) {
            add(" ");
        } else if (one.normalName().equals("a")) {
            linkDepth++;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        // An element that is left out is skipped with its end.
        if (node instanceof Element one) {
            if (isBlock(one)) {
                end();
                Element parent = one.parent();
                element = parent == null ? root : parent;
            } else if (one.normalName().equals("a")) {
                linkDepth--;
            }
        }
        return FilterResult.CONTINUE;
    }

    /// The cells of a row are read together, but not those of a table that only lays out the page.
    private static boolean isBlock(Element one) {
        return one.isBlock() && (!CELLS.contains(one.normalName()) || isRoom(one));
    }

    /// Whether a cell of a table holds more than a value: paragraphs, lists, lines.
    static boolean isRoom(Element cell) {
        return CELLS.contains(cell.normalName()) && cell.selectFirst(ROOM) != null;
    }

    private void add(String words) {
        text.append(words);
        if (!words.isBlank()) {
            broken = false;
            linked += linkDepth > 0 ? words.strip().length() : 0;
        }
    }

    private void end() {
        String words = Whitespace.line(text.toString());
        if (!words.isEmpty()) {
            blocks.add(new Block(element, words, Math.min(linked, words.length())));
        }
        text.setLength(0);
        linked = 0;
        broken = false;
    }
}

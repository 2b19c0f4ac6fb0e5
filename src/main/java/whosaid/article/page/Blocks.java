package whosaid.article.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Cuts a page into its blocks of text, leaving out what is no part of an article wherever it stands.
final class Blocks implements NodeFilter {

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Element root;
    private Element element;
    private int linked;
    private int linkDepth;
    private boolean broken;

    private Blocks(Element root) {
        this.root = root;
        this.element = root;
    }

    /// The blocks of an element, in page order.
    static List<Block> of(Element root) {
        Blocks blocks = new Blocks(root);
        root.filter(blocks);
        blocks.end();
        return blocks.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element one) {
            if (PageParts.isLeftOut(one)) {
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
        } else if (one.isBlock()) {
            end();
            element = one;
        } else if (one.normalName().equals("a")) {
            linkDepth++;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element one && !PageParts.isLeftOut(one)) {
            if (one.isBlock()) {
                end();
                Element parent = one.parent();
                element = parent == null ? root : parent;
            } else if (one.normalName().equals("a")) {
                linkDepth--;
            }
        }
        return FilterResult.CONTINUE;
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

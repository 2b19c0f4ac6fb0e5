package whosaid.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the main text of a page: the element in which running text gathers, and the paragraphs in it.
///
/// Every block of text has a weight: its length, less what is linked and a fixed toll, so that a paragraph counts for
/// the element it stands in and a menu entry against it. The main text is in the element with the greatest sum.
final class MainText {

    private final Document document;

    MainText(Document document) {
        this.document = document;
    }

    /// The paragraphs, parted by blank lines; empty when there is no running text.
    String paragraphs() {
        List<Block> blocks = Blocks.of(document.body());
        Element main = main(blocks);
        List<String> paragraphs = new ArrayList<>();
        for (Block block : blocks) {
            if (block.isIn(main) && block.isText()) {
                paragraphs.add(block.text());
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private Element main(List<Block> blocks) {
        Map<Element, Double> sums = new HashMap<>();
        for (Block block : blocks) {
            for (Element at = block.element(); at != null; at = at.parent()) {
                sums.merge(at, block.weight(), Double::sum);
            }
        }
        Element best = document.body();
        for (Map.Entry<Element, Double> sum : sums.entrySet()) {
            double most = sums.getOrDefault(best, 0.0);
            if (sum.getValue() > most
                    || sum.getValue() == most
                            && best.parents().size() < sum.getKey().parents().size()) {
                best = sum.getKey();
            }
        }
        return best;
    }
}

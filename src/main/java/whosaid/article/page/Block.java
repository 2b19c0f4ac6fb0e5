package whosaid.article.page;

import org.jsoup.nodes.Element;

/// A stretch of a page's text that a reader sees on its own: a paragraph, a heading, an entry of a list or menu.
///
/// @param element the innermost element with a line of its own that it stands in
/// @param text its words, white space made plain
/// @param linked how many of its characters are in links
record Block(Element element, String text, int linked) {

    /// What a block must have in unlinked characters to count for the main text.
    private static final double TOLL = 40;

    private static final double LINK_COST = 3;

    double weight() {
        return text.length() - LINK_COST * linked - TOLL;
    }

    /// Whether it is to be read rather than clicked.
    boolean isText() {
        return linked * 2 < text.length() + 1;
    }

    boolean isIn(Element ancestor) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}

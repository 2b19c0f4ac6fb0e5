package whosaid.article.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A stretch of a page's text that a reader sees on its own: a paragraph, a heading, an entry of a list or menu.
///
/// @param element the innermost element with a line of its own that it stands in
/// @param text its words, white space made plain
/// @param linked how many of its characters are in links
record Block(Element element, String text, int linked) {

    /// From so many letters on, a block that ends like a sentence is a paragraph.
    private static final int SENTENCE = 60;

    /// Chinese and Japanese say in one character what others say in three.
    private static final Set<Character.UnicodeScript> DENSE =
            Set.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA);

    private static final int LETTERS_IN_ONE = 3;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:。！？؟।][\"'”’»)\\]]*$");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    /// What a short line counts against the element it stands in: lists of them are menus.
    private static final double TOLL = 10;

    /// What a letter of a table counts: results and figures are in articles, and in the margins too.
    private static final double IN_TABLE = 0.3;

    private static final double MOSTLY = 0.9;
    private static final int HEADLINE = 20;
    private static final int MOST_IN_A_BOX = 5;

    /// How much it speaks for the element it stands in being an article, in letters; below zero when it speaks against.
    double weight() {
        int unlinked = size() - linked;
        if (linked * 3 > text.length() && !(isSentence() && linked < MOSTLY * text.length())) {
            return -linked - TOLL;
        }
        if (size() >= SENTENCE && !isHeading()) {
            return unlinked;
        }
        return element.normalName().equals("tr") ? unlinked * IN_TABLE : -TOLL;
    }

    /// Whether it is to be read rather than clicked.
    boolean isText() {
        return linked * 2 <= text.length() || isSentence() && linked < text.length();
    }

    /// Whether all of it is a link.
    boolean isLink() {
        return linked >= MOSTLY * text.length();
    }

    /// Whether it tells what the linked headline before it leads to, both alone in a box of their own.
    ///
    /// @param before what stands before the headline, or null when nothing does
    boolean isTeaserOf(Block headline, @Nullable Block before) {
        Element box = element.parent();
        return headline.isLink()
                && headline.text().length() >= HEADLINE
                && box != null
                && box.childrenSize() <= MOST_IN_A_BOX
                && headline.isIn(box)
                && (before == null || !before.isIn(box));
    }

    /// Whether it reads like a paragraph: some words, and an end.
    boolean isSentence() {
        return size() >= SENTENCE && SENTENCE_END.matcher(text).find();
    }

    private int size() {
        int dense = (int) text.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .filter(DENSE::contains)
                .count();
        return text.length() + (LETTERS_IN_ONE - 1) * dense;
    }

    boolean isHeading() {
        return HEADING.matcher(element.normalName()).matches();
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

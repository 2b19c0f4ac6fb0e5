package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tags that the [NameTagger] gave to the first words of a paragraph, and how likely they are together.
final class NamePath {

    /// The tag of a word, and how far it was ahead of the next best.
    ///
    /// @param tag "O" for no name, else an edge (B first, I inner, L last, U only word), "-" and a kind
    /// @param margin difference of the scores; below 0 where another tag would have been likelier for this word alone
    record Tagged(String tag, float margin) {

        static final Tagged OUTSIDE = new Tagged("O", 0);

        boolean isName() {
            return !tag.equals("O");
        }

        String kind() {
            return isName() ? tag.substring(2) : "-";
        }

        boolean begins() {
            return tag.startsWith("B-") || tag.startsWith("U-");
        }

        boolean ends() {
            return tag.startsWith("L-") || tag.startsWith("U-");
        }
    }

    /// So many words back an earlier occurrence is looked for in the paragraph: prose has few longer ones, and what is
    /// no prose must not take time in the square of its length.
    private static final int REACH = 300;

    private final NameParagraph paragraph;
    private final Map<String, String> kinds;
    private final @Nullable NamePath before;
    private final Tagged last;
    private final int length;
    private final double score;

    private NamePath(
            NameParagraph paragraph,
            Map<String, String> kinds,
            @Nullable NamePath before,
            Tagged last,
            int length,
            double score) {
        this.paragraph = paragraph;
        this.kinds = kinds;
        this.before = before;
        this.last = last;
        this.length = length;
        this.score = score;
    }

    /// The beginning of a paragraph.
    ///
    /// @param kinds by word the kind that its last capitalised occurrence in the paragraphs before was given
    NamePath(NameParagraph paragraph, Map<String, String> kinds) {
        this(paragraph, kinds, null, Tagged.OUTSIDE, 0, 0);
    }

    /// This one with the tag of the next word.
    NamePath with(Tagged next, double more) {
        return new NamePath(paragraph, kinds, this, next, length + 1, score + more);
    }

    double score() {
        return score;
    }

    /// How many words have a tag.
    int length() {
        return length;
    }

    /// The tag of the last word, or of one so many words before it; "O" before the paragraph.
    String tag(int back) {
        NamePath path = this;
        for (int i = 0; i < back && path.before != null; i++) {
            path = path.before;
        }
        return path.last.tag();
    }

    /// The kind given to the last capitalised occurrence of a word, or "-".
    String kindOf(int word) {
        String low = paragraph.lowAt(word);
        for (NamePath path = this; path.before != null && length - path.length < REACH; path = path.before) {
            int at = path.length - 1;
            if (path.last.isName()
                    && paragraph.isCapitalised(at)
                    && paragraph.lowAt(at).equals(low)) {
                return path.last.kind();
            }
        }
        return kinds.getOrDefault(low, "-");
    }

    /// The tags of all words, in reading order.
    List<Tagged> tags() {
        List<Tagged> tags = new ArrayList<>(length);
        for (NamePath path = this; path.before != null; path = path.before) {
            tags.add(path.last);
        }
        Collections.reverse(tags);
        return tags;
    }
}

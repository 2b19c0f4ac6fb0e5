package whosaid.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import whosaid.text.WordList;

/// Recognises paragraphs that belong to a page rather than to its article, by the patterns of `furniture.txt`.
///
/// A `line` pattern marks one paragraph. A `block` pattern marks a heading such as "Most read": the headlines under it
/// are furniture too, up to the next paragraph of prose.
final class PageFurniture {

    /// From so many words on, a paragraph that ends like a sentence is prose.
    private static final int PROSE_WORDS = 18;

    /// A paragraph longer than this, in characters, is never furniture by a `line` pattern alone.
    private static final int LONGEST_LINE = 300;

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"'”’»)]*", Pattern.DOTALL);
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final List<Pattern> lines = new ArrayList<>();
    private final List<Pattern> blocks = new ArrayList<>();

    PageFurniture() {
        for (String entry : WordList.lines("furniture.txt")) {
            int colon = entry.indexOf(": ");
            Pattern pattern =
                    Pattern.compile(entry.substring(colon + 2), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            switch (entry.substring(0, colon)) {
                case "line" -> lines.add(pattern);
                case "block" -> blocks.add(pattern);
                default -> throw new IllegalStateException("furniture.txt: neither line nor block: " + entry);
            }
        }
    }

    /// Starts at the top of an article.
    Walk walk() {
        return new Walk();
    }

    private static boolean isProse(String paragraph) {
        return SENTENCE_END.matcher(paragraph).matches() && WHITE_SPACE.split(paragraph).length >= PROSE_WORDS;
    }

    private static boolean matches(List<Pattern> patterns, String paragraph) {
        return paragraph.length() <= LONGEST_LINE
                && patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(paragraph).matches());
    }

    /// Goes through the paragraphs of one article from top to bottom.
    final class Walk {

        private boolean inBlock;

        /// Whether the next paragraph is furniture.
        boolean isFurniture(String paragraph) {
            if (matches(blocks, paragraph)) {
                inBlock = true;
                return true;
            }
            if (inBlock && isProse(paragraph)) {
                inBlock = false;
            }
            return inBlock || matches(lines, paragraph);
        }
    }
}

package whosaid.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.WordList;

/// Recognises what belongs to a page rather than to its article, by the patterns of `furniture.txt`.
///
/// A `line` pattern marks one paragraph. A `block` pattern marks a heading such as "Most read": the headlines under it
/// are furniture too, up to the next paragraph of prose. A `credit` pattern marks a part of a paragraph, its group
/// `furniture`, that is furniture; a `box` pattern one that is the box of a link.
final class PageFurniture {

    /// From so many words on, a paragraph that ends like a sentence is prose.
    private static final int PROSE_WORDS = 18;

    /// A paragraph longer than this, in characters, is never furniture by a `line` pattern alone.
    private static final int LONGEST_LINE = 300;

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"'”’»)]*", Pattern.DOTALL);
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final List<Pattern> lines = new ArrayList<>();
    private final List<Pattern> blocks = new ArrayList<>();
    private final Map<Pattern, SetAside.Reason> parts = new LinkedHashMap<>();

    PageFurniture() {
        for (String entry : WordList.lines("furniture.txt")) {
            int colon = entry.indexOf(": ");
            String pattern = entry.substring(colon + 2);
            switch (entry.substring(0, colon)) {
                case "line" -> lines.add(anyCase(pattern));
                case "block" -> blocks.add(anyCase(pattern));
                case "credit" -> parts.put(Pattern.compile(pattern), SetAside.Reason.FURNITURE);
                case "box" -> parts.put(Pattern.compile(pattern), SetAside.Reason.LINK_BOX);
                default ->
                    throw new IllegalStateException("furniture.txt: neither line, block, credit nor box: " + entry);
            }
        }
    }

    private static Pattern anyCase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// What belongs to the page within a paragraph of the article, in reading order, none overlapping another.
    List<SetAside> within(Text text, Span paragraph) {
        List<SetAside> found = new ArrayList<>();
        parts.forEach((pattern, reason) -> {
            Matcher matcher = pattern.matcher(text.value()).region(paragraph.start(), paragraph.end());
            while (matcher.find()) {
                Span part = new Span(matcher.start("furniture"), matcher.end("furniture"));
                if (found.stream().noneMatch(other -> other.span().overlaps(part))) {
                    found.add(new SetAside(part, reason));
                }
            }
        });
        found.sort(Comparator.comparing(SetAside::span));
        return found;
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

package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whosaid.article.Article;
import whosaid.text.Span;

/// Finds the words between quotation marks, in all their forms: “ ”, ‘ ’, « », „ “, 「 」, and the straight ones.
///
/// A quotation lies within one paragraph. One whose closing mark is missing runs to the paragraph's end, as it does
/// when speech goes on over several paragraphs; a single mark without a partner is an apostrophe. A quotation inside
/// another is not reported. Marks around nothing are not quotations.
public final class QuotationAnnotator implements Annotator {

    private static final Map<Character, String> CLOSING = Map.ofEntries(
            Map.entry('“', "”“\""),
            Map.entry('”', "”\""),
            Map.entry('„', "“”\""),
            Map.entry('«', "»"),
            Map.entry('»', "«"),
            Map.entry('「', "」"),
            Map.entry('『', "』"),
            Map.entry('‘', "’"),
            Map.entry('\'', "'"),
            Map.entry('"', "\"”"));

    private static final String SINGLE = "‘'";
    private static final String DOUBLED = "’'";

    @Override
    public List<Annotation.Quotation> annotate(Article article, Annotations seen) {
        List<Annotation.Quotation> found = new ArrayList<>();
        for (Span paragraph : article.paragraphs()) {
            int from = paragraph.start();
            while (from < paragraph.end()) {
                Annotation.Quotation next = next(article.text().value(), from, paragraph);
                if (next == null) {
                    break;
                }
                found.add(next);
                from = next.span().end();
            }
        }
        return found;
    }

    /// The first quotation that opens at `from` or later, or null when none does.
    private static Annotation.@Nullable Quotation next(String text, int from, Span paragraph) {
        for (int open = from; open < paragraph.end(); open++) {
            if (!opens(text, open, paragraph)) {
                continue;
            }
            int close = close(text, open, paragraph);
            if (close < 0) {
                continue;
            }
            Span words = trimmed(text, open + 1, close);
            if (words != null) {
                boolean doubled = !isSingle(text, open) && isDoubled(text, close, paragraph);
                int behind = close + (doubled ? 2 : 1);
                return new Annotation.Quotation(new Span(open, Math.min(behind, paragraph.end())), words);
            }
        }
        return null;
    }

    private static boolean opens(String text, int at, Span paragraph) {
        char mark = text.charAt(at);
        if (!CLOSING.containsKey(mark) || at + 1 >= paragraph.end()) {
            return false;
        }
        boolean first = at == paragraph.start();
        char before = first ? ' ' : text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (mark) {
            case '“', '„', '「', '『' -> true;
            case '«' -> true;
            // Swedish opens with the mark that English closes with, German turns the French ones round.
            case '”', '»' -> (first || isBlank(before)) && !isBlank(after);
            case '‘' -> !Character.isLetterOrDigit(before) && !isBlank(after);
            case '"' -> !Character.isDigit(before) && !isBlank(after);
            default -> !Character.isLetterOrDigit(before) && Character.isLetter(after);
        };
    }

    /// Where the quotation that opens at `open` closes: the offset of the closing mark, or the paragraph's end when it
    /// is missing, or -1 when a single mark has no partner.
    private static int close(String text, int open, Span paragraph) {
        String closing = CLOSING.getOrDefault(text.charAt(open), "");
        boolean single = isSingle(text, open);
        int candidate = -1;
        for (int at = open + 1; at < paragraph.end(); at++) {
            if (!single && isDoubled(text, at, paragraph)) {
                return at;
            }
            if (closing.indexOf(text.charAt(at)) < 0) {
                continue;
            }
            if (!single) {
                return at;
            }
            boolean insideWord = at + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(at + 1));
            if (insideWord) {
                continue;
            }
            // "workers’ rights,’ he said": the mark behind punctuation is the closing one, the other an apostrophe.
            if (!Character.isLetterOrDigit(text.charAt(at - 1))) {
                return at;
            }
            candidate = candidate < 0 ? at : candidate;
        }
        if (single) {
            return candidate;
        }
        return paragraph.end();
    }

    private static boolean isSingle(String text, int at) {
        return SINGLE.indexOf(text.charAt(at)) >= 0;
    }

    /// Two single marks, which stand for a double one.
    private static boolean isDoubled(String text, int at, Span paragraph) {
        return at + 1 < paragraph.end()
                && DOUBLED.indexOf(text.charAt(at)) >= 0
                && text.charAt(at + 1) == text.charAt(at);
    }

    private static @Nullable Span trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return to > from ? new Span(from, to) : null;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}

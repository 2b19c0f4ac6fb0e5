package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whosaid.annotation.Annotation.Quotation;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;

/// Finds the words between quotation marks, in all their forms: “ ”, ‘ ’, « », „ “, 「 」, and the straight ones.
///
/// A quotation lies within one paragraph. One whose closing mark is missing runs to the paragraph's end, as it does
/// when speech goes on over several paragraphs; a single mark without a partner is an apostrophe, unless it opens a
/// paragraph and the next one, too. A quotation inside another is not reported, and marks around nothing are none.
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
    private static final String BEHIND_QUOTATION = ".,;:!?)";
    private static final char GENITIVE = 's';

    @Override
    public List<Quotation> annotate(Article article, Annotations seen) {
        String text = article.text().value();
        List<Quotation> found = new ArrayList<>();
        List<Span> paragraphs = article.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span paragraph = paragraphs.get(i);
            boolean goesOn = i + 1 < paragraphs.size() && openAlike(text, paragraph, paragraphs.get(i + 1));
            int from = paragraph.start();
            while (from < paragraph.end()) {
                Optional<Quotation> next = next(article.text(), from, paragraph, goesOn);
                next.ifPresent(found::add);
                from = next.map(one -> one.span().end()).orElse(paragraph.end());
            }
        }
        return found;
    }

    /// Whether two paragraphs open with the same mark.
    private static boolean openAlike(String text, Span one, Span other) {
        return opens(text, one.start(), one)
                && opens(text, other.start(), other)
                && text.charAt(one.start()) == text.charAt(other.start());
    }

    /// The first quotation that opens at `from` or later.
    ///
    /// @param goesOn whether one that opens the paragraph may go on in the next
    private static Optional<Quotation> next(Text text, int from, Span paragraph, boolean goesOn) {
        for (int open = from; open < paragraph.end(); open++) {
            if (!opens(text.value(), open, paragraph)) {
                continue;
            }
            int close = close(text.value(), open, paragraph, goesOn && open == paragraph.start());
            Optional<Span> words = close <= open + 1 ? Optional.empty() : text.trimmed(new Span(open + 1, close));
            if (words.isPresent()) {
                return Optional.of(new Quotation(new Span(open, Math.min(close + 1, paragraph.end())), words.get()));
            }
        }
        return Optional.empty();
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
            case '”', '»' -> (first || Text.isBlank(before)) && !Text.isBlank(after);
            case '‘' -> !Character.isLetterOrDigit(before) && !Text.isBlank(after);
            case '"' -> !Character.isDigit(before) && !Text.isBlank(after);
            default -> !Character.isLetterOrDigit(before) && Character.isLetter(after);
        };
    }

    /// Where the quotation that opens at `open` closes: the offset of the closing mark, or the paragraph's end when it
    /// is missing, or -1 when a single mark has no partner.
    private static int close(String text, int open, Span paragraph, boolean goesOn) {
        if (isSingle(text, open)) {
            int close = closeOfSingle(text, open, paragraph);
            boolean mayBeGenitive = close < 0 || isGenitive(text, close);
            return goesOn && mayBeGenitive ? paragraph.end() : close;
        }
        String closing = CLOSING.getOrDefault(text.charAt(open), "");
        for (int at = open + 1; at < paragraph.end(); at++) {
            if (closing.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return paragraph.end();
    }

    /// The mark that closes a single one, or -1. It may be an apostrophe, unless it stands behind punctuation or before
    /// it: "workers’ rights,’ he said". Of others that stand before the next quotation, the first one closes that does
    /// not look like a genitive's.
    private static int closeOfSingle(String text, int open, Span paragraph) {
        String closing = CLOSING.getOrDefault(text.charAt(open), "");
        int candidate = -1;
        for (int at = open + 1; at < paragraph.end(); at++) {
            char before = text.charAt(at - 1);
            char after = at + 1 < paragraph.end() ? text.charAt(at + 1) : ' ';
            if (candidate >= 0 && isSingle(text, at) && Text.isBlank(before) && opens(text, at, paragraph)) {
                return candidate;
            }
            if (closing.indexOf(text.charAt(at)) < 0 || Character.isLetterOrDigit(after)) {
                continue;
            }
            if (!Character.isLetterOrDigit(before) || BEHIND_QUOTATION.indexOf(after) >= 0) {
                return at;
            }
            if (candidate < 0 || isGenitive(text, candidate) && !isGenitive(text, at)) {
                candidate = at;
            }
        }
        return candidate;
    }

    /// Whether a mark may be the apostrophe of a genitive, which a word follows: "workers’ rights".
    private static boolean isGenitive(String text, int mark) {
        return text.charAt(mark - 1) == GENITIVE && text.startsWith(" ", mark + 1);
    }

    private static boolean isSingle(String text, int at) {
        return isSingle(text.charAt(at));
    }

    /// Whether a quotation that opens with a mark is in single ones.
    public static boolean isSingle(char mark) {
        return SINGLE.indexOf(mark) >= 0;
    }
}

package whosaid.annotation.attribution;

import java.util.List;
import java.util.Map;
import whosaid.annotation.Annotation;
import whosaid.annotation.QuotationAnnotator;
import whosaid.article.Article;
import whosaid.text.Text;

/// Puts double quotation marks in the place of single ones, and single ones in the place of double ones within them:
/// what the encoder learned from has speech in double marks, and single ones are mostly apostrophes to it.
final class DoubleMarks {

    private static final Map<Character, Character> DOUBLE = Map.of('‘', '“', '’', '”', '\'', '"');
    private static final Map<Character, Character> SINGLE = Map.of('“', '‘', '”', '’', '"', '\'');

    private DoubleMarks() {}

    /// The article with other marks. Every character stands where it stood.
    static Article in(Article article, List<Annotation.Quotation> quotations) {
        String original = article.text().value();
        StringBuilder text = new StringBuilder(original);
        for (Annotation.Quotation quotation : quotations) {
            int open = quotation.span().start();
            int close = quotation.span().end() - 1;
            if (QuotationAnnotator.isSingle(original.charAt(open))) {
                put(text, open, DOUBLE);
                put(text, close, DOUBLE);
                for (int at = open + 1; at < close; at++) {
                    put(text, at, SINGLE);
                }
            }
        }
        String read = text.toString();
        return read.equals(original) ? article : article.with(new Text(read), article.setAside());
    }

    private static void put(StringBuilder text, int at, Map<Character, Character> marks) {
        text.setCharAt(at, marks.getOrDefault(text.charAt(at), text.charAt(at)));
    }
}

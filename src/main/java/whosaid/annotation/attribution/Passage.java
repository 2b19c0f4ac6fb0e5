package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import whosaid.annotation.Annotation.Quotation;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;

/// One sentence, or several that a quotation holds together.
///
/// @param span from its first to its last character
/// @param paragraph the paragraph it stands in
/// @param quotations those that lie in it, in reading order
/// @param isOnlyQuotation whether it has no words but quoted ones
record Passage(Span span, Span paragraph, List<Quotation> quotations, boolean isOnlyQuotation) {

    /// The passages of an article, in reading order, none in a part that is set aside.
    static List<Passage> of(Article article, List<Quotation> quotations) {
        ReadingOrder<Quotation> quoted = new ReadingOrder<>(quotations, Quotation::span);
        ReadingOrder<Span> sentences = new ReadingOrder<>(article.sentences(), span -> span);
        List<Passage> passages = new ArrayList<>();
        for (Span paragraph : article.paragraphs()) {
            List<Quotation> here = quoted.within(paragraph);
            Span open = null;
            for (Span sentence : sentences.within(paragraph)) {
                if (open != null && !isHeld(open, sentence, here)) {
                    passages.add(passage(article, open, paragraph, quoted));
                    open = null;
                }
                open = open == null ? sentence : open.cover(sentence);
            }
            if (open != null) {
                passages.add(passage(article, open, paragraph, quoted));
            }
        }
        return List.copyOf(passages);
    }

    /// Whether a quotation runs over the border between two sentences.
    private static boolean isHeld(Span before, Span after, List<Quotation> quotations) {
        return quotations.stream()
                .anyMatch(one -> one.span().start() < before.end() && one.span().end() > after.start());
    }

    private static Passage passage(Article article, Span span, Span paragraph, ReadingOrder<Quotation> quoted) {
        List<Quotation> here = quoted.within(span);
        boolean only = !here.isEmpty()
                && article.text().tokens(span).stream().filter(Token::isWord).allMatch(word -> here.stream()
                        .anyMatch(one -> one.span().overlaps(word.span())));
        return new Passage(span, paragraph, here, only);
    }
}

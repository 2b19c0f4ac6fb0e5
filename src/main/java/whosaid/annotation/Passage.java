package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// One sentence, or several that a quotation holds together, with what was seen in it: the unit that attributions are
/// looked for in.
///
/// @param text the article's text
/// @param span from its first to its last character
/// @param paragraph the paragraph it stands in
/// @param tokens its tokens
/// @param quotations its quotations
/// @param names its names
record Passage(
        Text text,
        Span span,
        Span paragraph,
        List<Token> tokens,
        List<Annotation.Quotation> quotations,
        List<Annotation.Name> names) {

    private static final int LONGEST_DATELINE = 12;
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

    /// The passages of an article, in reading order, none in a part that is set aside.
    static List<Passage> of(Article article, Annotations seen) {
        Text text = article.text();
        List<Annotation.Quotation> quotations = seen.of(Annotation.Quotation.class);
        List<Annotation.Name> names = seen.of(Annotation.Name.class);
        List<Passage> passages = new ArrayList<>();
        List<Span> sentences = text.sentences();
        int next = 0;
        for (Span paragraph : article.paragraphs()) {
            while (next < sentences.size() && sentences.get(next).start() < paragraph.start()) {
                next++;
            }
            while (next < sentences.size() && paragraph.contains(sentences.get(next))) {
                Span span = withoutDateline(text, sentences.get(next), paragraph);
                next++;
                while (next < sentences.size()
                        && paragraph.contains(sentences.get(next))
                        && heldTogether(text, span, sentences.get(next), quotations)) {
                    span = span.cover(sentences.get(next));
                    next++;
                }
                passages.add(new Passage(
                        text, span, paragraph, text.tokens(span), within(quotations, span), within(names, span)));
            }
        }
        return passages;
    }

    /// "STOCKHOLM (Harbour Wire) - The council said": what stands before the dash is nobody's words.
    private static Span withoutDateline(Text text, Span sentence, Span paragraph) {
        List<Token> tokens = text.tokens(sentence);
        boolean opens = sentence.start() == paragraph.start()
                && tokens.getFirst().form().length() > 2
                && tokens.getFirst().form().equals(tokens.getFirst().form().toUpperCase(Locale.ROOT));
        for (int i = 1; opens && i < Math.min(LONGEST_DATELINE, tokens.size() - 1); i++) {
            if (DASHES.contains(tokens.get(i).form())) {
                return new Span(tokens.get(i + 1).span().start(), sentence.end());
            }
        }
        return sentence;
    }

    /// Whether a quotation runs over the border between two sentences, or the second one only tells who put the
    /// question or exclamation before it: “Why?” Lind asked.
    private static boolean heldTogether(Text text, Span before, Span after, List<Annotation.Quotation> quotations) {
        for (Annotation.Quotation quotation : quotations) {
            Span span = quotation.span();
            if (span.start() < before.end() && span.end() > after.start()) {
                return true;
            }
            if (span.end() == before.end() && endsInQuestion(text.at(quotation.words()))) {
                return startsWithCue(text.tokens(after));
            }
        }
        return false;
    }

    private static boolean endsInQuestion(String words) {
        return words.endsWith("?") || words.endsWith("!");
    }

    private static boolean startsWithCue(List<Token> tokens) {
        int furthest = Math.min(4, tokens.size());
        for (int i = 1; i < furthest; i++) {
            Cues.Match cue = Cues.at(tokens, i);
            if (cue == null) {
                continue;
            }
            int next = cue.last() + 1;
            if (next >= tokens.size() || tokens.get(next).form().equals(".")) {
                return true;
            }
            if (cue.cue().takes(Cues.Complement.SAY)) {
                return !tokens.get(next).form().equals("that") && !ClauseWords.PRONOUN.has(tokens.get(next));
            }
        }
        return false;
    }

    private static <A extends Annotation> List<A> within(List<A> all, Span span) {
        return all.stream().filter(one -> span.contains(one.span())).toList();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    /// The quotation that a token is part of, its marks included.
    Optional<Annotation.Quotation> quotationAt(int index) {
        Span token = tokens.get(index).span();
        return quotations.stream().filter(one -> one.span().overlaps(token)).findFirst();
    }

    /// Whether a token stands in quotation marks, or is one.
    boolean isQuoted(int index) {
        return quotationAt(index).isPresent();
    }

    /// The name that starts at a token, or null when none does.
    Annotation.@Nullable Name nameFrom(int index) {
        int start = tokens.get(index).span().start();
        return names.stream()
                .filter(name -> name.span().start() == start)
                .findFirst()
                .orElse(null);
    }

    /// The name that a token is part of, or null when it is part of none.
    Annotation.@Nullable Name nameAt(int index) {
        Span token = tokens.get(index).span();
        return names.stream()
                .filter(name -> name.span().contains(token))
                .findFirst()
                .orElse(null);
    }

    /// The index of the first token that starts at an offset or later.
    int indexFrom(int offset) {
        int index = 0;
        while (index < tokens.size() && tokens.get(index).span().start() < offset) {
            index++;
        }
        return index;
    }

    /// The characters from one token to another, both included.
    Span between(int first, int last) {
        return tokens.get(first).span().cover(tokens.get(last).span());
    }

    /// Whether the token at an index is this mark or word; false beyond the ends.
    boolean is(int index, String form) {
        return index >= 0 && index < tokens.size() && tokens.get(index).form().equalsIgnoreCase(form);
    }

    /// Whether the token at an index is of a word class; false beyond the ends.
    boolean is(int index, ClauseWords words) {
        return index >= 0 && index < tokens.size() && words.has(tokens.get(index));
    }
}

package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Content;
import whosaid.annotation.Annotation.Cue;
import whosaid.annotation.Annotation.DirectSpeech;
import whosaid.annotation.Annotation.Post;
import whosaid.annotation.Annotations;
import whosaid.annotation.Annotator;
import whosaid.annotation.SpeechVerbs;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Finds the paragraphs that are quoted whole without quotation marks, since pages set them apart: behind one that ends
/// with a cue and a colon, "Lind wrote in a statement:".
///
/// Needs posts and the parts of attributions.
public final class BlockQuotationAnnotator implements Annotator {

    private static final char COLON = ':';

    /// A paragraph of whole sentences, that is no item of a list, no quotation and nobody's turn.
    private static final Pattern SENTENCES =
            Pattern.compile("(?![\\p{L}.’' -]{1,40}:)[\\p{Lu}\\[][^\\n]*[.!?…][)\\]\"”’']*");

    /// Words between a cue and the colon, at most: "in an open letter on Monday".
    private static final int LONGEST_GAP = 6;

    /// In words.
    private static final int SHORTEST = 5;

    @Override
    public List<DirectSpeech> annotate(Article article, Annotations seen) {
        Text text = article.text();
        ReadingOrder<Cue> cues = new ReadingOrder<>(seen.of(Cue.class), Cue::span);
        ReadingOrder<Content> contents = new ReadingOrder<>(seen.of(Content.class), Content::span);
        ReadingOrder<Post> posts = new ReadingOrder<>(seen.of(Post.class), Post::span);
        List<DirectSpeech> found = new ArrayList<>();
        Span before = null;
        for (Span paragraph : article.paragraphs()) {
            if (before != null && posts.touching(paragraph).isEmpty()) {
                introducing(text, cues.within(before), contents.within(before), before)
                        .filter(cue -> isOfSentences(text, paragraph))
                        .ifPresent(cue -> found.add(new DirectSpeech(paragraph, cue)));
            }
            before = paragraph;
        }
        return found;
    }

    private static boolean isOfSentences(Text text, Span paragraph) {
        return SENTENCES.matcher(text.at(paragraph)).matches()
                && text.tokens(paragraph).stream().filter(Token::isWord).count() >= SHORTEST;
    }

    /// The cue that a paragraph ends with, and nothing that is said by it.
    private static Optional<Span> introducing(Text text, List<Cue> cues, List<Content> contents, Span paragraph) {
        if (text.value().charAt(paragraph.end() - 1) != COLON) {
            return Optional.empty();
        }
        return cues.reversed().stream()
                .findFirst()
                .map(Cue::span)
                .filter(cue -> opens(text, cue, text.tokens(cue.end(), paragraph.end())))
                .filter(cue -> contents.stream()
                        .noneMatch(content ->
                                cue.equals(content.cue()) || content.span().end() > cue.end()));
    }

    /// Whether a cue stands right before the colon, or says that somebody spoke and has a few words more: "read, in
    /// part:", but neither "oppose the plan:" nor a colon alone.
    private static boolean opens(Text text, Span cue, List<Token> behind) {
        long gap = behind.stream().filter(Token::isWord).count();
        return gap == 0
                ? text.tokens(cue).stream().anyMatch(Token::isWord)
                : gap <= LONGEST_GAP && SpeechVerbs.tellsOfWords(text, cue);
    }
}

package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.DirectSpeech;
import whosaid.annotation.Annotation.Post;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;

/// Finds the posts of social media that a page embeds, by the line under them: "Never again! pic.twitter.com/x — Ana
/// Lind (@analind) May 3, 2026". Where that line is a paragraph of its own, the one before it was posted, unless long.
///
/// So posts of Twitter, X and Bluesky end: of the 687 lines in the 5,000 articles of `corpora/articles` that have a
/// dash, a name and an account, all but one have a date.
public final class PostAnnotator implements Annotator {

    private static final String DASH = "(?<!\\S)(?:[—–―]|--?(?=\\s))\\s*";
    private static final String AUTHOR = "(?<author>(?:(?!\\s--?\\s)[^\\n()@—–―]){1,60}?)";
    private static final String ACCOUNT = "\\s*\\(@[\\w.-]{1,60}\\)";
    private static final String DAY =
            "\\s+(?:on )?(?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}, \\d{4}|\\d{1,2} \\p{Lu}\\p{L}{2,8} \\d{4})";
    private static final Pattern SIGNATURE = Pattern.compile(DASH + AUTHOR + ACCOUNT + DAY);

    private static final Pattern LINKS = Pattern.compile("(?:\\s*(?:https?://|pic\\.twitter\\.com/)\\S*)+\\s*$");

    /// UTF-16 units of a paragraph above a line of its own: where a post was nothing but a picture, what stands above
    /// is the article's own, and mostly longer.
    private static final int LONGEST = 400;

    @Override
    public List<Annotation> annotate(Article article, Annotations seen) {
        List<Annotation> found = new ArrayList<>();
        Span before = null;
        for (Span paragraph : article.paragraphs()) {
            Matcher signature = SIGNATURE.matcher(article.text().value()).region(paragraph.start(), paragraph.end());
            Span open = before;
            before = paragraph.length() <= LONGEST ? paragraph : null;
            int from = paragraph.start();
            while (signature.find()) {
                Span posted = signature.start() > from ? new Span(from, signature.start()) : open;
                Span line = new Span(signature.start("author"), signature.end());
                Span author = new Span(signature.start("author"), signature.end("author"));
                Optional.ofNullable(posted)
                        .flatMap(span -> words(article.text(), span))
                        .ifPresent(words -> {
                            found.add(new Post(words.cover(line), author, words));
                            found.add(new DirectSpeech(words, null));
                        });
                from = signature.end();
                open = null;
                before = null;
            }
        }
        return found;
    }

    /// What was posted, without the links behind it; none where there is nothing else.
    private static Optional<Span> words(Text text, Span posted) {
        Matcher links = LINKS.matcher(text.value()).region(posted.start(), posted.end());
        int end = links.find() ? links.start() : posted.end();
        return end > posted.start() ? text.trimmed(new Span(posted.start(), end)) : Optional.empty();
    }
}

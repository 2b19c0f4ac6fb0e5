package whosaid.extract.speech;

import java.util.List;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Post;
import whosaid.text.Span;
import whosaid.text.Text;

/// The sentence in which words are credited to their source.
///
/// @param text the article's text
/// @param sentence where the cue stands, or the credited words begin where there is no cue; all of a post
/// @param content the credited words
public record Surroundings(Text text, Span sentence, List<Span> content) {

    /// What stands around an attribution.
    public static Surroundings of(Text text, Attribution attribution) {
        Span first = attribution.content().getFirst();
        Span cue = attribution.cue();
        Span at = cue == null ? first : cue;
        Span sentence = text.sentences().stream()
                .filter(span -> span.overlaps(at))
                .reduce(Span::cover)
                .orElse(at);
        return new Surroundings(text, sentence, attribution.content());
    }

    /// What stands around the words of a post: who posted them, and when.
    public static Surroundings of(Text text, Post post) {
        return new Surroundings(text, post.span(), List.of(post.words()));
    }

    /// Whether a span is part of the credited words.
    public boolean isContent(Span span) {
        return content.stream().anyMatch(part -> part.overlaps(span));
    }

    /// The sentence with the credited words blanked out, of the same length.
    StringBuilder withoutContent() {
        StringBuilder words = new StringBuilder(text.at(sentence));
        for (Span part : content) {
            int from = Math.max(part.start(), sentence.start());
            int to = Math.min(part.end(), sentence.end());
            for (int i = from; i < to; i++) {
                words.setCharAt(i - sentence.start(), ' ');
            }
        }
        return words;
    }
}

package whosaid.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import whosaid.text.Span;

/// Something seen in an article's text. What it means for who said what is for the extractors to say.
public sealed interface Annotation {

    /// All of it, first part to last, in UTF-16 units.
    Span span();

    /// A name: who or what is named, without titles and without a possessive ending.
    ///
    /// @param kind what bears the name
    /// @param confidence 0 to 1
    record Name(Span span, NameKind kind, double confidence) implements Annotation {}

    /// The words of a role or title: "chief AI scientist", "Foreign Minister"; the organisation is not part of it.
    record RoleTitle(Span span) implements Annotation {}

    /// Words between quotation marks.
    ///
    /// @param span with the marks; where the closing mark is missing, to the end of the paragraph
    /// @param words without the marks
    record Quotation(Span span, Span words) implements Annotation {}

    /// Words that are set as somebody's own without quotation marks: a paragraph quoted whole, a turn of an
    /// interview, a post.
    ///
    /// @param cue that stands in the paragraph before them and introduces them, or null when none does
    record DirectSpeech(Span span, @Nullable Span cue) implements Annotation {}

    /// What somebody posted on a social medium, as a page embeds it.
    ///
    /// @param span the words, who posted them, and when
    /// @param author who posted them, without the account
    /// @param words what was posted, without the links behind it
    record Post(Span span, Span author, Span words) implements Annotation {}

    /// Words that look like the source of an attribution ("he", "two officials").
    ///
    /// @param probability that they are one; 0 to 1
    record Source(Span span, double probability) implements Annotation {}

    /// Words that look like the cue of an attribution ("said", "according to").
    ///
    /// @param probability that they are one; 0 to 1
    record Cue(Span span, double probability) implements Annotation {}

    /// Words that look like the content of an attribution: what its source is reported to have said.
    ///
    /// @param probability that they are said, written or published, and not only thought or planned; 0 to 1
    /// @param source the one that they seem to belong to, or null when none is seen
    /// @param cue the one that they seem to belong to, or null when none is seen
    record Content(
            Span span,
            double probability,
            @Nullable Span source,
            @Nullable Span cue) implements Annotation {}

    /// Words credited to a source.
    ///
    /// @param source the words that name the source ("he", "Tang", "two officials"), or null when none is given
    /// @param cue the words that signal the report ("said", "according to"), or null when there is none
    /// @param content the credited words without quotation marks around them, in reading order; several parts when
    ///     the cue interrupts them; never empty
    /// @param confidence 0 to 1
    record Attribution(@Nullable Span source, @Nullable Span cue, List<Span> content, double confidence)
            implements Annotation {

        public Attribution {
            content = List.copyOf(content);
            if (content.isEmpty()) {
                throw new IllegalArgumentException("An attribution credits at least one character to its source");
            }
        }

        @Override
        public Span span() {
            Span all = content.getFirst().cover(content.getLast());
            Span withSource = source == null ? all : all.cover(source);
            return cue == null ? withSource : withSource.cover(cue);
        }
    }
}

package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Attribution;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// What somebody says in an interview or transcript until the next one speaks: its first paragraph.
///
/// @param label who speaks, at its beginning, or above it
/// @param speaker the label's words
/// @param words the rest of the paragraph
record InterviewTurn(Span label, String speaker, Span words) {

    private static final String NAME = "\\p{Lu}[\\p{L}.’'-]*(?: [\\p{Lu}\\d][\\p{L}\\d.’'-]*)";
    private static final Pattern LABEL =
            Pattern.compile("(?<label>" + NAME + "{0,3})(?: \\([^()\\n]{1,40}\\))? ?: ?(?=\\S)");
    private static final Pattern ALONE = Pattern.compile(NAME + "{1,3}");

    private static final int LONGEST_INITIALS = 4;

    /// All paragraphs of an article that open with a name or a word and a colon, or stand under a name alone.
    static List<InterviewTurn> of(Article article) {
        String text = article.text().value();
        List<InterviewTurn> turns = new ArrayList<>();
        Span alone = null;
        for (Span paragraph : article.paragraphs()) {
            if (ALONE.matcher(text).region(paragraph.start(), paragraph.end()).matches()) {
                alone = paragraph;
                continue;
            }
            Matcher label = LABEL.matcher(text).region(paragraph.start(), paragraph.end());
            if (label.lookingAt()) {
                turns.add(turn(
                        text,
                        new Span(label.start("label"), label.end("label")),
                        new Span(label.end(), paragraph.end())));
            } else if (alone != null) {
                turns.add(turn(text, alone, paragraph));
            }
            alone = null;
        }
        return turns;
    }

    private static InterviewTurn turn(String text, Span label, Span words) {
        return new InterviewTurn(label, text.substring(label.start(), label.end()), words);
    }

    boolean is(Pattern pattern) {
        return pattern.matcher(speaker).matches();
    }

    boolean isOfInitials() {
        return Token.isInCapitals(speaker) && speaker.length() <= LONGEST_INITIALS;
    }

    /// Whether it opens with a number, as the results of a poll do: "Lind: 33 percent".
    boolean isNumber(Text text) {
        return Character.isDigit(text.value().charAt(words.start()));
    }

    boolean asks(Text text) {
        return text.value().charAt(words.end() - 1) == '?';
    }

    /// Whether an attribution has the label for its source already.
    boolean isCredited(Attribution attribution) {
        return attribution.source() != null && attribution.source().overlaps(label);
    }
}

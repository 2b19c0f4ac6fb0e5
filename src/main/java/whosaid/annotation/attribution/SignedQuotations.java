package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Quotation;
import whosaid.annotation.Annotations;
import whosaid.annotation.NameKind;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Tells whose words stand before a signature: one behind a dash, at the end of their paragraph or alone in the next
/// ("“…” — Ana Lind, teacher"), or one in a line of its own under a paragraph that is nothing but a quotation ("Ana
/// Lind, Harbour Wire"). Where the paragraph has a cue, that tells who speaks; and an agency alone signs the whole
/// article.
final class SignedQuotations {

    private static final Pattern DASH = Pattern.compile("\\s*(?:[—–―]|--?(?=\\s))\\s*");
    private static final Pattern LINE = Pattern.compile("\\s*\\n\\s*");
    private static final String COMMA = ",";
    private static final String ENDINGS = ".!?:;…";

    /// Words of a signature, at most.
    private static final int LONGEST = 14;

    private final Text text;
    private final LabelledQuotations labels;
    private final ReadingOrder<Span> names;
    private final ReadingOrder<Span> cues;
    private final ReadingOrder<Quotation> quotations;
    private final ReadingOrder<Span> paragraphs;
    private final Set<Span> bodies;

    /// @param names of people and bodies
    SignedQuotations(
            Article article,
            Annotations seen,
            LabelledQuotations labels,
            ReadingOrder<Span> names,
            ReadingOrder<Span> cues,
            ReadingOrder<Quotation> quotations) {
        this.text = article.text();
        this.labels = labels;
        this.names = names;
        this.cues = cues;
        this.quotations = quotations;
        this.paragraphs = new ReadingOrder<>(article.paragraphs(), paragraph -> paragraph);
        this.bodies = seen.of(Name.class).stream()
                .filter(name -> name.kind() == NameKind.ORGANISATION)
                .map(Name::span)
                .collect(Collectors.toSet());
    }

    /// The signature of what is said, if it has one.
    Optional<Span> behind(Span said) {
        List<Quotation> quoted = quotations.touching(said);
        Optional<Span> paragraph = paragraphs.touching(said).stream().findFirst();
        if (quoted.isEmpty() || paragraph.isEmpty() || hasCue(paragraph.get())) {
            return Optional.empty();
        }
        Span quotation = quoted.getLast().span();
        return behind(DASH, quotation)
                .filter(signature -> !bodies.contains(signature) && labels.isOfSomebody(signature))
                .or(() -> behind(LINE, quotation)
                        .filter(signature -> quotation.equals(paragraph.get()) && isNameWithMore(signature)));
    }

    /// Whether a paragraph says outside of its quotations that somebody speaks.
    private boolean hasCue(Span paragraph) {
        return cues.within(paragraph).stream()
                .anyMatch(cue -> quotations.touching(cue).isEmpty());
    }

    /// The words that follow, to the end of their paragraph.
    ///
    /// @param between what stands between these and the quotation
    private Optional<Span> behind(Pattern between, Span quotation) {
        int length = text.value().length();
        Matcher gap = between.matcher(text.value()).region(quotation.end(), length);
        return gap.lookingAt() && gap.end() < length
                ? paragraphs.touching(new Span(gap.end(), gap.end() + 1)).stream()
                        .findFirst()
                        .flatMap(paragraph -> words(new Span(gap.end(), paragraph.end())))
                : Optional.empty();
    }

    private Optional<Span> words(Span line) {
        List<Token> words = text.tokens(line).stream().filter(Token::isWord).toList();
        return words.isEmpty() || words.size() > LONGEST
                ? Optional.empty()
                : Optional.of(words.getFirst().span().cover(words.getLast().span()))
                        .filter(signature -> cues.within(signature).isEmpty());
    }

    /// Whether a line is a name, a comma and more, and no sentence.
    private boolean isNameWithMore(Span line) {
        boolean ends = line.end() < text.value().length()
                && ENDINGS.indexOf(text.value().charAt(line.end())) >= 0;
        return !ends
                && names.touching(line).stream()
                        .anyMatch(name ->
                                name.start() == line.start() && text.value().startsWith(COMMA, name.end()));
    }
}

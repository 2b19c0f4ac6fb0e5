package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Content;
import whosaid.annotation.Annotation.Cue;
import whosaid.annotation.Annotation.Source;
import whosaid.annotation.encoder.Encoder;
import whosaid.annotation.encoder.Mark;
import whosaid.annotation.encoder.Marks;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees names, with what the encoder says of them, and the parts of attributions as it marks them: sources, cues, and
/// the contents that are statements.
public final class EncoderAnnotator implements Annotator {

    private static final String SOURCE = "source";
    private static final String CUE = "cue";
    private static final List<String> CONTENTS = List.of("content", "nested");

    /// A content that is less likely a statement may be a belief, a plan or nothing of the kind. Of 0.6 to 0.9 this
    /// value gave the best F1 of statements on the ten articles of news, and 0.002 less than the best on n64 to n83 of
    /// corpora/news.
    private static final double LEAST_STATEMENT = 0.85;

    /// Behind a verb of saying less is enough, for a clause: all four so found in news and in n64 to n83 of
    /// corpora/news are statements, one of six in n00 to n63, which the encoder knows by heart, and 42 of 50 drawn
    /// from others.
    private static final double LEAST_SAID = 0.6;

    private static final int SHORTEST_CLAUSE = 4;
    private static final Set<String> SAID = WordList.load("said-words.txt");

    private final NameTagger tagger = new NameTagger();
    private final Encoder encoder;

    /// @param encoder that marks the words
    public EncoderAnnotator(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<Annotation> annotate(Article article, Annotations seen) {
        Marks marks = encoder.read(article);
        Text text = article.text();
        List<Annotation.Name> names = tagger.names(article, marks);
        ReadingOrder<Annotation.Name> persons = new ReadingOrder<>(
                names.stream().filter(name -> name.kind() == NameKind.PERSON).toList(), Annotation.Name::span);
        ReadingOrder<Mark> sources = new ReadingOrder<>(
                marks.joined(SOURCE).stream()
                        .filter(mark -> !isCredit(text, mark.span(), names))
                        .toList(),
                Mark::span);
        ReadingOrder<Mark> cues = new ReadingOrder<>(marks.of(CUE), Mark::span);
        ReadingOrder<Span> paragraphs = new ReadingOrder<>(article.paragraphs(), paragraph -> paragraph);
        List<Span> speaking =
                sources.all().stream().map(mark -> whole(text, mark, persons)).toList();
        List<Annotation> found = new ArrayList<>(BodiesOfPersons.in(text, names, speaking));
        sources.all().forEach(mark -> found.add(new Source(whole(text, mark, persons), mark.probability())));
        cues.all().forEach(mark -> found.add(new Cue(text.wholeTokens(mark.span()), mark.probability())));
        for (String head : CONTENTS) {
            for (Mark content : marks.of(head)) {
                double probability = 1 - marks.probability("statement", "none", content);
                Span words = text.wholeTokens(content.span());
                Span cue = marks.linked(CUE, content, cues)
                        .map(mark -> text.wholeTokens(mark.span()))
                        .orElse(null);
                if (probability >= (isClauseSaid(text, cue, words) ? LEAST_SAID : LEAST_STATEMENT)) {
                    Span source = marks.linked(SOURCE, content, sources)
                            .map(mark -> whole(text, mark, persons))
                            .orElse(null);
                    found.addAll(byParagraph(new Content(words, probability, source, cue), paragraphs.touching(words)));
                }
            }
        }
        return found;
    }

    private static boolean isClauseSaid(Text text, @Nullable Span cue, Span content) {
        return cue != null
                && text.tokens(cue).stream().anyMatch(token -> SAID.contains(token.form()))
                && text.tokens(content).stream().filter(Token::isWord).count() >= SHORTEST_CLAUSE;
    }

    /// Whether a source is a photographer or his agency, who say nothing: "REUTERS/Ana Lind", but not "a CNN/ORC poll".
    private static boolean isCredit(Text text, Span source, List<Annotation.Name> names) {
        return text.hasSlash(source)
                && names.stream()
                        .filter(name -> name.kind() == NameKind.PERSON && text.hasSlash(name.span()))
                        .anyMatch(name -> name.span().start() <= source.end() + 1
                                && source.start() <= name.span().end() + 1);
    }

    /// A source that cuts no word in two and no name of a person, nor parts one from the title before it ("President").
    private static Span whole(Text text, Mark source, ReadingOrder<Annotation.Name> persons) {
        Span words = text.wholeTokens(source.span());
        boolean goesOn = text.value().startsWith(" ", words.end())
                && words.end() + 2 <= text.value().length();
        return persons.touching(goesOn ? new Span(words.start(), words.end() + 2) : words).stream()
                .map(Annotation.Name::span)
                .reduce(words, Span::cover);
    }

    /// A content in parts where it runs on to the next paragraph, from a headline without a full stop: each is credited
    /// by what its own paragraph says.
    private static List<Content> byParagraph(Content whole, List<Span> paragraphs) {
        return paragraphs.size() == 1
                ? List.of(whole)
                : paragraphs.stream()
                        .map(paragraph -> new Content(
                                new Span(
                                        Math.max(paragraph.start(), whole.span().start()),
                                        Math.min(paragraph.end(), whole.span().end())),
                                whole.probability(),
                                within(paragraph, whole.source()),
                                within(paragraph, whole.cue())))
                        .toList();
    }

    private static @Nullable Span within(Span paragraph, @Nullable Span part) {
        return part == null || paragraph.contains(part) ? part : null;
    }
}

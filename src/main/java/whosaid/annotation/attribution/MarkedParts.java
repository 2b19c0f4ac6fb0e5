package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Content;
import whosaid.annotation.Annotation.Cue;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Source;
import whosaid.annotation.Dateline;
import whosaid.annotation.NameKind;
import whosaid.annotation.SpeechVerbs;
import whosaid.annotation.encoder.Mark;
import whosaid.annotation.encoder.Marks;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// The parts of attributions as the encoder marks them in one article: sources, cues, and the contents that are
/// statements. None cuts a word in two.
final class MarkedParts {

    private static final String SOURCE = "source";
    private static final String CUE = "cue";
    private static final List<String> CONTENTS = List.of("content", "nested");

    /// A content that is less likely a statement may be a belief, a plan or nothing of the kind. Of 0.6 to 0.9 this
    /// value gave the best F1 of statements on the ten articles of news, and 0.002 less than the best on n64 to n83 of
    /// corpora/news.
    private static final double LEAST_STATEMENT = 0.85;

    /// Beside a cue that hardly ever means anything else, less is enough for more than the name of a thing ("denied the
    /// report"): of others than corpora/news, 42 of 50 drawn behind verbs of saying are statements, 40 of 45 beside
    /// "according to", and 33 of 39 behind verbs such as "confirmed".
    private static final double LEAST_SAID = 0.6;

    /// In words.
    private static final int SHORTEST_SAID = 4;

    private final Text text;
    private final Marks marks;
    private final List<Name> names;
    private final ReadingOrder<Span> paragraphs;
    private final SourceEdges sourceEdges;
    private final List<Span> sentences;
    private final ReadingOrder<Mark> sources;
    private final ReadingOrder<Mark> cues;

    MarkedParts(Article article, Marks marks, List<Name> names) {
        this.text = article.text();
        this.marks = marks;
        this.names = names;
        this.paragraphs = new ReadingOrder<>(article.paragraphs(), paragraph -> paragraph);
        this.sourceEdges = new SourceEdges(text, paragraphs, names);
        this.sentences = article.sentences();
        this.sources = new ReadingOrder<>(
                marks.joined(SOURCE).stream()
                        .filter(mark -> !isCredit(mark.span()))
                        .toList(),
                Mark::span);
        this.cues = new ReadingOrder<>(marks.of(CUE), Mark::span);
    }

    List<Source> sources() {
        return sources.all().stream()
                .flatMap(mark -> whole(mark).map(span -> new Source(span, mark.probability())).stream())
                .toList();
    }

    List<Cue> cues() {
        return cues.all().stream()
                .map(mark -> new Cue(text.wholeTokens(mark.span()), mark.probability()))
                .toList();
    }

    List<Content> contents() {
        PartedContents parted = new PartedContents(text, cues);
        List<Content> found = new ArrayList<>();
        for (String head : CONTENTS) {
            parted.joined(marks.of(head).stream().map(this::content).toList()).stream()
                    .filter(this::isStatement)
                    .flatMap(content -> byParagraph(content, paragraphs.touching(content.span())).stream())
                    .flatMap(content -> withoutDateline(content).stream())
                    .forEach(found::add);
        }
        return new TrailingCredits(
                        text, new ReadingOrder<>(sources(), Source::span), new ReadingOrder<>(cues(), Cue::span))
                .completed(sentences, found);
    }

    private Content content(Mark mark) {
        return new Content(
                text.wholeTokens(mark.span()),
                1 - marks.probability("statement", "none", mark),
                marks.linked(SOURCE, mark, sources).flatMap(this::whole).orElse(null),
                marks.linked(CUE, mark, cues)
                        .map(cue -> text.wholeTokens(cue.span()))
                        .orElse(null));
    }

    private Optional<Content> withoutDateline(Content content) {
        return withoutDateline(content.span())
                .map(span -> new Content(span, content.probability(), content.source(), content.cue()));
    }

    private boolean isStatement(Content content) {
        return content.probability() >= (isSaid(content.cue(), content.span()) ? LEAST_SAID : LEAST_STATEMENT);
    }

    private boolean isSaid(@Nullable Span cue, Span content) {
        if (cue == null) {
            return false;
        }
        List<Token> words = text.tokens(content).stream().filter(Token::isWord).toList();
        return words.size() >= SHORTEST_SAID
                && (SpeechVerbs.tellsOfSpeech(text, cue) || AsSaying.end(words) < words.size());
    }

    /// Whether a source is a photographer or his agency, who say nothing: "REUTERS/Ana Lind", but not "a CNN/ORC poll".
    private boolean isCredit(Span source) {
        return text.hasSlash(source)
                && names.stream()
                        .filter(name -> name.kind() == NameKind.PERSON && text.hasSlash(name.span()))
                        .anyMatch(name -> name.span().start() <= source.end() + 1
                                && source.start() <= name.span().end() + 1);
    }

    /// A source or content without the dateline before it: "VISBY – The minister"; nothing of one that is a dateline.
    private Optional<Span> withoutDateline(Span part) {
        Optional<Span> opened = paragraphs.touching(part).stream()
                .filter(paragraph -> paragraph.start() == part.start())
                .findFirst();
        if (opened.isEmpty()) {
            return Optional.of(part);
        }
        List<Token> behind = Dateline.behind(text.tokens(opened.get()));
        int start = behind.isEmpty() ? part.start() : behind.getFirst().span().start();
        return start < part.end() ? Optional.of(new Span(start, part.end())) : Optional.empty();
    }

    private Optional<Span> whole(Mark source) {
        return withoutDateline(text.wholeTokens(source.span()))
                .filter(span -> !sourceEdges.isByline(span))
                .map(sourceEdges::whole);
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

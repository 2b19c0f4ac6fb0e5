package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Content;
import whosaid.annotation.Annotation.Cue;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Source;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
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

    private static final String COMMA = ", ";
    private static final String BY = "by ";

    /// In UTF-16 units.
    private static final int LONGEST_BYLINE = 80;

    /// In UTF-16 units, with what stands before it.
    private static final int LONGEST_NAME = 60;

    private final Text text;
    private final Marks marks;
    private final List<Name> names;
    private final ReadingOrder<Name> persons;
    private final ReadingOrder<Span> paragraphs;
    private final List<Span> sentences;
    private final ReadingOrder<Mark> sources;
    private final ReadingOrder<Mark> cues;

    MarkedParts(Article article, Marks marks, List<Name> names) {
        this.text = article.text();
        this.marks = marks;
        this.names = names;
        this.persons = new ReadingOrder<>(
                names.stream().filter(name -> name.kind() == NameKind.PERSON).toList(), Name::span);
        this.paragraphs = new ReadingOrder<>(article.paragraphs(), paragraph -> paragraph);
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
                .filter(span -> !isByline(span))
                .map(this::withWholePersons)
                .map(this::withPeople)
                .map(this::withApposition);
    }

    /// A source that cuts no name of a person, nor parts one from the title before it ("President").
    private Span withWholePersons(Span words) {
        boolean goesOn = text.value().startsWith(" ", words.end())
                && words.end() + 2 <= text.value().length();
        return persons.touching(goesOn ? new Span(words.start(), words.end() + 2) : words).stream()
                .map(Name::span)
                .reduce(words, Span::cover);
    }

    /// Whether a source is who wrote the article: the line "By Ana Lind in Visby".
    private boolean isByline(Span source) {
        return paragraphs.touching(source).stream()
                .anyMatch(line -> line.length() <= LONGEST_BYLINE
                        && line.start() + BY.length() == source.start()
                        && text.at(line).toLowerCase(Locale.ROOT).startsWith(BY));
    }

    /// "Ontario nurses", not the province, where a headline says that they say something.
    private Span withPeople(Span words) {
        List<Token> source = text.tokens(words);
        int end = Math.min(words.end() + LONGEST_NAME, text.value().length());
        return text.tokens(words.end(), end).stream()
                .findFirst()
                .filter(next -> text.value().charAt(words.end()) == ' ')
                .filter(next -> !source.isEmpty()
                        && source.getLast().isCapitalised()
                        && !next.isCapitalised()
                        && RoleNouns.isPluralHead(next.lower()))
                .map(next -> words.cover(next.span()))
                .orElse(words);
    }

    /// "Its chair, Ana Lind," of which only "Its chair" was marked.
    private Span withApposition(Span words) {
        return text.value().startsWith(COMMA, words.end())
                        && text.tokens(words).getLast().isWord()
                        && RoleNouns.has(text.tokens(words).getLast().lower())
                ? persons
                        .within(new Span(
                                words.end(),
                                Math.min(
                                        words.end() + LONGEST_NAME, text.value().length())))
                        .stream()
                        .map(Name::span)
                        .filter(name -> name.start() == words.end() + COMMA.length()
                                && text.value().startsWith(COMMA, name.end()))
                        .findFirst()
                        .map(words::cover)
                        .orElse(words)
                : words;
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

package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Content;
import whosaid.annotation.Annotation.Cue;
import whosaid.annotation.Annotation.DirectSpeech;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Quotation;
import whosaid.annotation.Annotation.Source;
import whosaid.annotation.Annotations;
import whosaid.annotation.NameKind;
import whosaid.annotation.SpeechVerbs;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Puts the parts of attributions together: each content goes to the cue nearest to it in its sentence, else its
/// paragraph, and to the source nearest to that cue.
final class LinkedParts {

    private static final String THAT = "that";
    private static final String COMMA = ",";
    private static final String PARTICIPLE_ENDING = "ing";
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");

    /// How often a paragraph that is quoted whole is of whom the cue before it names: 48 of 50 in corpora/articles.
    private static final double BLOCK = 0.95;

    /// Tokens of a subject that was not seen as a source, at most.
    private static final int LONGEST_SUBJECT = 6;

    private final Article article;
    private final ReadingOrder<Content> contents;
    private final ReadingOrder<Span> cues;
    private final ReadingOrder<Span> sources;
    private final ReadingOrder<Span> names;
    private final ReadingOrder<Span> sentences;
    private final ReadingOrder<Quotation> quotations;
    private final ContentEdges edges;
    private final CutSources cutSources;
    private final InvertedSources inverted;
    private final NamedSubjects named;

    /// The cues of paragraphs that are quoted whole.
    private final Map<Span, Span> blocks;

    /// Of contents that have one, by where they stand.
    private final Map<Span, Span> labels = new HashMap<>();

    private LinkedParts(Article article, Annotations seen) {
        this.article = article;
        this.contents = new ReadingOrder<>(seen.of(Content.class), Content::span);
        this.cues = spans(seen.of(Cue.class).stream().map(Cue::span));
        this.sources = spans(seen.of(Source.class).stream().map(Source::span));
        this.names = spans(seen.of(Name.class).stream()
                .filter(name -> name.kind() == NameKind.PERSON || name.kind() == NameKind.ORGANISATION)
                .map(Name::span));
        this.sentences = spans(article.sentences().stream());
        this.quotations = new ReadingOrder<>(seen.of(Quotation.class), Quotation::span);
        this.edges = new ContentEdges(article.text(), sentences, quotations, names);
        this.cutSources = new CutSources(article.text(), seen.of(Name.class));
        this.inverted = new InvertedSources(article.text(), names);
        this.named = new NamedSubjects(article.text(), names);
        this.blocks = seen.of(DirectSpeech.class).stream()
                .filter(block -> block.cue() != null)
                .collect(Collectors.toMap(DirectSpeech::span, block -> Objects.requireNonNull(block.cue())));
        LabelledQuotations labelled = new LabelledQuotations(article.text(), names, cues);
        SignedQuotations signed = new SignedQuotations(article, seen, labelled, names, cues, quotations);
        for (Content content : contents.all()) {
            labelled.before(content.span(), sentence(content.span()))
                    .or(() -> signed.behind(content.span()))
                    .ifPresent(label -> labels.put(content.span(), label));
        }
    }

    private static ReadingOrder<Span> spans(Stream<Span> spans) {
        return new ReadingOrder<>(spans.toList(), span -> span);
    }

    /// The attributions that the parts make, in reading order of their contents.
    static List<Attribution> of(Article article, Annotations seen) {
        RelayedSpeech relayed = new RelayedSpeech(article, seen.of(Name.class), seen.of(Quotation.class));
        return new LinkedParts(article, seen)
                .linked().stream().map(relayed::innermost).toList();
    }

    /// Contents of one cue are one attribution; those of another paragraph than the cue's are one each.
    private List<Attribution> linked() {
        Map<Span, List<Content>> byCue = new LinkedHashMap<>();
        Map<Span, @Nullable Span> cueOf = new LinkedHashMap<>();
        List<Attribution> found = new ArrayList<>();
        for (Span paragraph : article.paragraphs()) {
            Optional<Attribution> block =
                    Optional.ofNullable(blocks.get(paragraph)).flatMap(cue -> block(paragraph, cue));
            block.ifPresent(found::add);
            for (Content content : contents.within(paragraph)) {
                Span cue = cue(content, paragraph).orElse(null);
                if (block.isPresent() && cue == null) {
                    continue;
                }
                Span key = cue == null ? content.span() : cue;
                cueOf.put(key, cue);
                byCue.computeIfAbsent(key, one -> new ArrayList<>()).add(content);
            }
        }
        byCue.forEach((key, said) ->
                attribution(cueOf.get(key), withoutStrays(said, cueOf.get(key))).ifPresent(found::add));
        ReadingOrder<Attribution> all =
                new ReadingOrder<>(found, one -> one.content().getFirst());
        return all.all().stream().filter(one -> !onlyRelays(one, all)).toList();
    }

    /// A paragraph that is quoted whole, if somebody is told by the cue before it.
    private Optional<Attribution> block(Span paragraph, Span cue) {
        return source(cue, new Content(paragraph, BLOCK, null, cue))
                .flatMap(this::words)
                .map(source -> new Attribution(source, words(cue).orElse(null), List.of(paragraph), BLOCK));
    }

    /// The contents of a cue, without what a sentence before it tells in no quotation marks, where others stand behind
    /// it: not "answered no calls" in "She answered no calls. She told the Wire that she was ill".
    private List<Content> withoutStrays(List<Content> said, @Nullable Span cue) {
        if (cue == null || said.getLast().span().start() < cue.end()) {
            return said;
        }
        int start = sentence(cue).start();
        return said.stream()
                .filter(content -> content.span().end() > start
                        || !quotations.touching(content.span()).isEmpty())
                .toList();
    }

    /// "According to the Wire, Lind said …": the Wire says nothing but that Lind said it.
    private boolean onlyRelays(Attribution one, ReadingOrder<Attribution> all) {
        Span content = one.content().getFirst().cover(one.content().getLast());
        return all.within(content).stream()
                .filter(other -> other != one && other.source() != null && content.contains(other.span()))
                .anyMatch(other -> article.text().tokens(content).stream()
                        .allMatch(token -> !token.isWord() || token.form().equals(THAT) || isPart(token, other)));
    }

    private static boolean isPart(Token token, Attribution of) {
        Span span = token.span();
        return of.source() != null && of.source().overlaps(span)
                || of.cue() != null && of.cue().overlaps(span)
                || of.content().stream().anyMatch(span::overlaps);
    }

    private Optional<Attribution> attribution(@Nullable Span cue, List<Content> said) {
        List<Span> words = edges.of(said.stream().map(Content::span).toList(), cue);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        double probability =
                said.stream().mapToDouble(Content::probability).min().orElseThrow();
        Optional<Span> source = source(cue, said.getFirst())
                .flatMap(this::words)
                .map(one -> cue == null ? one : cutSources.completed(one, cue, endOfSource(one, words)));
        // A colon binds a source to its words, but is no word that signals a report.
        Optional<Span> signal = Optional.ofNullable(cue).flatMap(this::words);
        return signal.isEmpty() && source.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(source.orElse(null), signal.orElse(null), words, probability));
    }

    /// Where at the latest a source ends: with its sentence, or before what is said.
    private int endOfSource(Span source, List<Span> said) {
        return said.stream()
                .mapToInt(Span::start)
                .filter(start -> start >= source.end())
                .reduce(sentence(source).end(), Math::min);
    }

    /// A span from its first word to its last, with the bracket that closes one opened in it.
    private Optional<Span> words(Span span) {
        return article.text().tokens(span).stream()
                .filter(Token::isWord)
                .map(Token::span)
                .reduce(Span::cover)
                .map(words -> closesBracket(words) ? new Span(words.start(), words.end() + 1) : words);
    }

    private boolean closesBracket(Span words) {
        String value = article.text().value();
        String inside = article.text().at(words);
        return words.end() < value.length()
                && value.charAt(words.end()) == ')'
                && inside.lastIndexOf('(') > inside.lastIndexOf(')');
    }

    private Optional<Span> cue(Content content, Span paragraph) {
        if (labels.containsKey(content.span())) {
            return Optional.empty();
        }
        if (content.cue() != null && !content.span().contains(content.cue())) {
            return Optional.of(content.cue()).filter(paragraph::contains);
        }
        List<Span> outside = cues.within(paragraph).stream()
                .filter(cue -> !content.span().contains(cue))
                .toList();
        Span sentence = sentence(content.span());
        return nearest(outside.stream().filter(sentence::overlaps), content.span())
                .or(() -> nearest(outside.stream(), content.span()));
    }

    private Optional<Span> source(@Nullable Span cue, Content content) {
        Optional<Span> linked = Optional.ofNullable(content.source())
                .filter(source -> !content.span().contains(source));
        if (cue == null) {
            return Optional.ofNullable(labels.get(content.span()))
                    .or(() -> linked)
                    .or(() -> nearestIn(sentence(content.span()), content.span(), content));
        }
        Span sentence = sentence(cue);
        boolean namedBehind = linked.filter(source -> source.start() >= cue.end())
                .filter(source -> !names.touching(source).isEmpty())
                .isPresent();
        return namedBehind
                ? linkedSource(linked, sentence, cue, content)
                : inverse(sentence, cue, content).or(() -> linkedSource(linked, sentence, cue, content));
    }

    /// The subject right behind a cue, as far as the encoder marked it a source or it was found to be one.
    private Optional<Span> inverse(Span sentence, Span cue, Content content) {
        return inverted.behind(cue, content.span(), sentence)
                .map(subject -> sources.touching(subject).stream().reduce(subject, Span::cover));
    }

    private Optional<Span> linkedSource(Optional<Span> linked, Span sentence, Span cue, Content content) {
        if (linked.isEmpty() || linked.get().start() >= sentence.end()) {
            return nearestIn(sentence, cue, content).or(() -> linked.filter(source -> !isParticiple(cue)));
        }
        return sentence.overlaps(linked.get())
                ? nextTo(linked.get(), cue).or(() -> linked)
                : subject(sentence, cue).or(() -> named.before(cue, sentence)).or(() -> linked);
    }

    private Optional<Span> nearestIn(Span sentence, Span anchor, Content content) {
        return nearest(sources.within(sentence).stream(), anchor)
                .or(() -> nearest(
                        names.within(sentence).stream()
                                .filter(name -> named.isNextTo(name, anchor)
                                        && !content.span().overlaps(name)),
                        anchor));
    }

    /// Whether the subject of a cue stands before it: "troops killed two men, claiming they were armed".
    private boolean isParticiple(Span cue) {
        return article.text().tokens(cue).getLast().form().endsWith(PARTICIPLE_ENDING);
    }

    /// The source or name right before a cue whose linked source stands behind it, or before another cue: in "Lind
    /// called it a lie, while Berg said …" each has the verb behind it. Where the linked one is that of an "according
    /// to" before the cue, the one before that: "Lind, who left according to the reports, criticised …".
    private Optional<Span> nextTo(Span linked, Span cue) {
        List<Span> before = sources.within(sentence(cue)).stream()
                .filter(source -> source.end() <= cue.start())
                .toList();
        if (linked.end() <= cue.start() && isCited(linked, cue)) {
            return before.stream()
                    .filter(source -> source.end() < linked.start())
                    .findFirst();
        }
        boolean elsewhere = linked.start() >= cue.end()
                || cues.within(sentence(cue)).stream()
                        .anyMatch(other -> other.start() >= linked.end() && other.end() <= cue.start());
        return elsewhere && !isBeside(linked, cue)
                ? before.stream()
                        .filter(source -> isBeside(source, cue))
                        .findFirst()
                        .or(() -> named.before(cue, sentence(cue)).filter(name -> name.start() >= linked.end()))
                : Optional.empty();
    }

    /// Whether a source stands right behind an "according to" that is not this cue.
    private boolean isCited(Span source, Span cue) {
        return cues.within(sentence(cue)).stream()
                .anyMatch(other -> !other.equals(cue)
                        && SpeechVerbs.isCiting(article.text().at(other))
                        && article.text().tokens(other.end(), source.start()).isEmpty()
                        && other.end() <= source.start());
    }

    /// Whether nothing stands between but auxiliaries, and the comma that ends an apposition within the source: in "he
    /// wrote to Lind, asking …" Lind asks nothing.
    private boolean isBeside(Span source, Span cue) {
        boolean apposition = article.text().at(source).contains(COMMA);
        int from = Math.min(source.end(), cue.end());
        int to = Math.max(source.start(), cue.start());
        return article.text().tokens(from, to).stream()
                .allMatch(token -> apposition && token.form().equals(COMMA) || SpeechVerbs.isAuxiliary(token));
    }

    /// The words that open a sentence and go right up to its cue, where they are few: they are its subject.
    private Optional<Span> subject(Span sentence, Span cue) {
        List<Token> before = article.text().tokens(sentence.start(), cue.start());
        return !before.isEmpty()
                        && before.size() <= LONGEST_SUBJECT
                        && before.stream().allMatch(Token::isWord)
                        && before.stream().noneMatch(token -> PREPOSITIONS.contains(token.lower()))
                ? Optional.of(before.getFirst().span().cover(before.getLast().span()))
                : Optional.empty();
    }

    private static Optional<Span> nearest(Stream<Span> spans, Span anchor) {
        return spans.min(Comparator.comparingInt((Span span) -> distance(span, anchor))
                .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(Span one, Span other) {
        return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
    }

    private Span sentence(Span span) {
        return sentences.touching(span).stream().reduce(Span::cover).orElse(span);
    }
}

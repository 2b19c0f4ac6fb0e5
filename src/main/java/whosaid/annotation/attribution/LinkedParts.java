package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Content;
import whosaid.annotation.Annotation.Cue;
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

    /// A content that covers so much of a quotation covers all of it: the encoder is less sure of edges than the marks.
    private static final double MOST = 0.5;

    private static final String THAT = "that";
    private static final String TO = "to";
    private static final String COMMA = ",";
    private static final Pattern ACCORDING = Pattern.compile("(?i)according\\b");
    private static final Set<String> CONJUNCTIONS = WordList.load("conjunctions.txt");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");

    /// Tokens between a cue and "to" that may name who is to do what was said.
    private static final int LONGEST_TARGET = 8;

    /// Tokens of a subject that was not seen as a source, at most.
    private static final int LONGEST_SUBJECT = 6;

    private final Article article;
    private final ReadingOrder<Content> contents;
    private final ReadingOrder<Span> cues;
    private final ReadingOrder<Span> sources;
    private final ReadingOrder<Span> names;
    private final ReadingOrder<Span> sentences;
    private final ReadingOrder<Quotation> quotations;
    private final CutSources cutSources;

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
        this.cutSources = new CutSources(article.text(), seen.of(Name.class));
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
        for (Span paragraph : article.paragraphs()) {
            for (Content content : contents.within(paragraph)) {
                Span cue = cue(content, paragraph).orElse(null);
                Span key = cue == null ? content.span() : cue;
                cueOf.put(key, cue);
                byCue.computeIfAbsent(key, one -> new ArrayList<>()).add(content);
            }
        }
        List<Attribution> found = new ArrayList<>();
        byCue.forEach((key, said) -> attribution(cueOf.get(key), said).ifPresent(found::add));
        ReadingOrder<Attribution> all =
                new ReadingOrder<>(found, one -> one.content().getFirst());
        return all.all().stream().filter(one -> !onlyRelays(one, all)).toList();
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
        List<Span> whole = joined(said.stream()
                .flatMap(content -> edges(withTarget(content.span(), cue), cue).stream())
                .map(words -> withDemonstrative(words, cue))
                .distinct()
                .sorted()
                .toList());
        List<Span> words = whole.stream()
                .filter(one -> whole.stream().noneMatch(other -> !other.equals(one) && other.contains(one)))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        double probability =
                said.stream().mapToDouble(Content::probability).min().orElseThrow();
        Optional<Span> source = source(cue, said.getFirst())
                .flatMap(this::words)
                .map(one -> cue == null ? one : cutSources.completed(one, cue));
        // A colon binds a source to its words, but is no word that signals a report.
        Optional<Span> signal = Optional.ofNullable(cue).flatMap(this::words);
        return signal.isEmpty() && source.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(source.orElse(null), signal.orElse(null), words, probability));
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

    /// "urged the council to rebuild": who is to do it belongs to what was said.
    private Span withTarget(Span content, @Nullable Span cue) {
        if (cue == null || cue.end() >= content.start() || !sentence(content).contains(cue)) {
            return content;
        }
        List<Token> between = article.text().tokens(new Span(cue.end(), content.start()));
        List<Token> said = article.text().tokens(content);
        boolean isTarget = !between.isEmpty()
                && between.size() <= LONGEST_TARGET
                && between.stream().allMatch(Token::isWord)
                && !PREPOSITIONS.contains(between.getFirst().form())
                && said.getFirst().form().equals(TO);
        return isTarget ? content.cover(between.getFirst().span()) : content;
    }

    /// "According to the bank, that country has paid": behind such a cue "that" opens no clause.
    private Span withDemonstrative(Span words, @Nullable Span cue) {
        if (cue == null
                || cue.end() > words.start()
                || !ACCORDING.matcher(article.text().at(cue)).lookingAt()) {
            return words;
        }
        List<Token> between = article.text().tokens(cue.end(), words.start());
        return !between.isEmpty() && between.getLast().form().equals(THAT)
                ? words.cover(between.getLast().span())
                : words;
    }

    /// Contents with no word between them are one, unless each is a quotation of its own.
    private List<Span> joined(List<Span> contents) {
        List<Span> joined = new ArrayList<>();
        for (Span next : contents) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.end() < next.start()
                    && !(isQuotation(last) && isQuotation(next))
                    && article.text().tokens(new Span(last.end(), next.start())).stream()
                            .allMatch(token -> isOpening(token) || isClosing(token))) {
                joined.set(joined.size() - 1, withMarks(last).cover(withMarks(next)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private boolean isQuotation(Span words) {
        return !withMarks(words).equals(words);
    }

    private Span withMarks(Span words) {
        return quotations.touching(words).stream()
                .filter(quotation -> quotation.words().equals(words))
                .map(Quotation::span)
                .findFirst()
                .orElse(words);
    }

    private Optional<Span> cue(Content content, Span paragraph) {
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
        Span anchor = cue == null ? content.span() : cue;
        Span sentence = sentence(anchor);
        if (content.source() != null && !content.span().contains(content.source())) {
            Optional<Span> linked = Optional.of(content.source());
            if (cue == null) {
                return linked;
            }
            return sentence.overlaps(content.source())
                    ? nextTo(content.source(), cue).or(() -> linked)
                    : subject(sentence, cue).or(() -> linked);
        }
        return nearest(sources.within(sentence).stream(), anchor)
                .or(() -> nearest(
                        names.within(sentence).stream()
                                .filter(name -> distance(name, anchor) <= 1
                                        && !content.span().overlaps(name)),
                        anchor));
    }

    /// The source that stands right before a cue whose linked source stands behind it, or before another cue: in "Lind
    /// called it a lie, while Berg said …" each has the verb behind it.
    private Optional<Span> nextTo(Span linked, Span cue) {
        boolean elsewhere = linked.start() >= cue.end()
                || cues.within(sentence(cue)).stream()
                        .anyMatch(other -> other.start() >= linked.end() && other.end() <= cue.start());
        return elsewhere && !isBeside(linked, cue)
                ? sources.within(sentence(cue)).stream()
                        .filter(source -> source.end() <= cue.start() && isBeside(source, cue))
                        .findFirst()
                : Optional.empty();
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

    /// The words of a content: a whole quotation where it is one; otherwise with the whole of the quotations that it
    /// begins or ends in, and without "that" and the marks around it. One that somebody who is quoted tells of somebody
    /// else is none of these.
    private Optional<Span> edges(Span content, @Nullable Span cue) {
        Span wider = trimmed(content).orElse(content);
        for (Quotation quotation : quotations.touching(content)) {
            if (cue != null && quotation.span().contains(cue)) {
                wider = withoutMarks(wider, quotation);
                continue;
            }
            boolean most =
                    shared(quotation.span(), content) >= MOST * quotation.span().length();
            boolean within = isWithin(wider, quotation);
            if (within && (most || cue != null)) {
                return Optional.of(quotation.words());
            }
            if (most) {
                wider = wider.cover(quotation.span());
            }
        }
        return trimmed(wider);
    }

    /// A part of a quotation that has the cue too, without the marks of the quotation.
    private static Span withoutMarks(Span content, Quotation quotation) {
        Span words = quotation.words();
        return quotation.span().contains(content) && words.overlaps(content)
                ? new Span(Math.max(words.start(), content.start()), Math.min(words.end(), content.end()))
                : content;
    }

    private boolean isWithin(Span content, Quotation quotation) {
        return article.text().tokens(content).stream()
                .allMatch(token -> !token.isWord() || quotation.span().contains(token.span()));
    }

    private Optional<Span> trimmed(Span content) {
        List<Token> tokens = article.text().tokens(content);
        int first = 0;
        while (first < tokens.size()
                && (!tokens.get(first).isWord() || tokens.get(first).form().equals(THAT))
                && !isOpening(tokens.get(first))
                && !isCurrency(tokens.get(first))) {
            first++;
        }
        int last = tokens.size() - 1;
        while (last >= first
                && (!tokens.get(last).isWord()
                        || CONJUNCTIONS.contains(tokens.get(last).form()))
                && !isClosing(tokens.get(last))) {
            last--;
        }
        return first > last
                ? Optional.empty()
                : Optional.of(tokens.get(first).span().cover(tokens.get(last).span()));
    }

    /// "$25 billion" begins with its sign.
    private static boolean isCurrency(Token token) {
        return Character.getType(token.form().codePointAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private boolean isOpening(Token token) {
        return quotations.touching(token.span()).stream()
                .anyMatch(quotation -> quotation.span().start() == token.span().start());
    }

    private boolean isClosing(Token token) {
        return quotations.touching(token.span()).stream()
                .anyMatch(quotation -> quotation.span().end() == token.span().end());
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }
}

package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Quotation;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Credits to the speaker what others only pass on.
///
/// In "according to a report by the Wire, Ana Lind said the bridge was safe" the words are hers, but only where a body
/// passes them on: what a document tells of what somebody said is told by the document. In "Reuters quoted Ana Lind as
/// saying" they are hers too, in "“It is safe,” Ana Lind said, according to two people", and in "Ana Lind declared that
/// it was safe, the Wire reported". In "It was safe, Reuters reported, citing two officials" they are those of the two.
final class RelayedSpeech {

    private static final Set<String> RELAYING = WordList.load("relay-cues.txt");
    private static final Set<String> SAID = WordList.load("said-words.txt");
    private static final Set<String> TELLING = WordList.load("telling-words.txt");
    private static final Set<String> QUOTING = Set.of("quoted", "quotes", "quoting", "quote");
    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had", "also");
    private static final String THAT = "that";
    private static final Set<String> BEING = Set.of("was", "were", "is", "are", "been", "has", "have", "had", "also");
    private static final String QUOTED = "quoted";
    private static final String BY = "by";
    private static final String AS = "as";
    private static final String SAYING = "saying";
    private static final String COMMA = ",";

    /// Tokens between a speaker and the cue: an apposition at most.
    private static final int LONGEST_APPOSITION = 20;

    /// Tokens of a title between "quoted" and the name of whom it quotes, at most.
    private static final int LONGEST_TITLE = 8;

    private final Article article;
    private final ReadingOrder<Name> people;
    private final ReadingOrder<Name> bodies;
    private final ReadingOrder<Span> sentences;
    private final ReadingOrder<Quotation> quotations;
    private final CitedSources cited;

    RelayedSpeech(Article article, List<Name> names, List<Quotation> quotations) {
        this.article = article;
        this.quotations = new ReadingOrder<>(quotations, Quotation::span);
        this.people = of(NameKind.PERSON, names);
        this.bodies = of(NameKind.ORGANISATION, names);
        this.sentences = new ReadingOrder<>(article.sentences(), sentence -> sentence);
        this.cited = new CitedSources(article);
    }

    private static ReadingOrder<Name> of(NameKind kind, List<Name> names) {
        return new ReadingOrder<>(
                names.stream().filter(name -> name.kind() == kind).toList(), Name::span);
    }

    /// The attribution to the one who spoke, or the same one where it passes nothing on.
    Attribution innermost(Attribution one) {
        Span cue = one.cue();
        if (cue == null) {
            return one;
        }
        return cited(one, cue)
                .or(() -> quotedBy(one, cue))
                .or(() -> quoted(one, cue))
                .or(() -> behindQuotation(one, cue))
                .or(() -> behindThat(one, cue))
                .or(() -> reported(one, cue))
                .orElse(one);
    }

    /// "It was safe, Reuters reported, citing two officials".
    private Optional<Attribution> cited(Attribution one, Span cue) {
        boolean byBody = one.source() != null && !bodies.touching(one.source()).isEmpty();
        return byBody && (isRelaying(cue) || TELLING.contains(article.text().at(cue)))
                ? cited.inSentenceOf(cue)
                        .filter(source -> one.content().stream().noneMatch(source::overlaps))
                        .map(source -> new Attribution(source, cue, one.content(), one.confidence()))
                : Optional.empty();
    }

    /// "Reuters quoted Ana Lind as saying it was safe".
    private Optional<Attribution> quoted(Attribution one, Span cue) {
        if (!QUOTING.contains(article.text().at(cue).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Span sentence = sentence(cue);
        return people.between(cue.end(), sentence.end()).stream()
                .findFirst()
                .filter(name ->
                        isTitle(article.text().tokens(cue.end(), name.span().start())))
                .map(Name::span)
                .or(() -> withoutName(article.text().tokens(cue.end(), sentence.end())))
                .flatMap(speaker -> {
                    List<Span> content = one.content().stream()
                            .flatMap(part -> behindSaying(part, speaker).stream())
                            .toList();
                    return content.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Attribution(speaker, cue, content, one.confidence()));
                });
    }

    /// "the mayor" of "the mayor as saying".
    private static Optional<Span> withoutName(List<Token> behind) {
        List<Token> words = behind.stream()
                .takeWhile(token -> token.isWord() && !token.form().equals(AS))
                .toList();
        boolean says = words.size() + 1 < behind.size()
                && behind.get(words.size()).form().equals(AS)
                && behind.get(words.size() + 1).form().equals(SAYING);
        return says && !words.isEmpty()
                ? Optional.of(words.getFirst().span().cover(words.getLast().span()))
                : Optional.empty();
    }

    /// "The mayor was quoted by Xinhua as saying it was safe": the mayor, not Xinhua.
    private Optional<Attribution> quotedBy(Attribution one, Span cue) {
        List<Token> inside = article.text().tokens(cue);
        List<Token> behind = article.text().tokens(cue.end(), sentence(cue).end());
        boolean passive = !inside.isEmpty()
                && QUOTED.equals(inside.getLast().form())
                && !behind.isEmpty()
                && behind.getFirst().form().equals(BY);
        if (!passive) {
            return Optional.empty();
        }
        int quoted = inside.getLast().span().start();
        List<Token> before = article.text().tokens(sentence(cue).start(), quoted).reversed().stream()
                .dropWhile(token -> BEING.contains(token.form()))
                .takeWhile(token ->
                        token.isWord() && quotations.touching(token.span()).isEmpty())
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        before.getLast().span().cover(before.getFirst().span()),
                        inside.getLast().span(),
                        one.content(),
                        one.confidence()));
    }

    /// A part of the content, without "Ana Lind as saying that" where it begins so; nothing where it is the speaker.
    private Optional<Span> behindSaying(Span part, Span speaker) {
        if (!part.overlaps(speaker)) {
            return Optional.of(part);
        }
        List<Token> behind = article.text().tokens(speaker.end(), part.end()).stream()
                .dropWhile(token -> !token.form().equals(SAYING))
                .skip(1)
                .toList();
        int start = !behind.isEmpty() && behind.getFirst().form().equals(THAT) ? 1 : 0;
        return start < behind.size()
                ? Optional.of(new Span(behind.get(start).span().start(), part.end()))
                : Optional.empty();
    }

    private static boolean isTitle(List<Token> between) {
        return between.size() <= LONGEST_TITLE && between.stream().allMatch(Token::isWord);
    }

    /// "“It is safe,” Ana Lind said" as the words that somebody else told.
    private Optional<Attribution> behindQuotation(Attribution one, Span cue) {
        Span last = one.content().getLast();
        if (!isRelaying(cue) || cue.start() < last.end()) {
            return Optional.empty();
        }
        List<Quotation> inside = quotations.within(last);
        if (inside.isEmpty() || inside.getLast().span().end() >= last.end()) {
            return Optional.empty();
        }
        Span behind = new Span(inside.getLast().span().end(), last.end());
        List<Token> tokens = article.text().tokens(behind);
        return people.within(behind).stream().findFirst().flatMap(name -> tokens.stream()
                .filter(token -> SAID.contains(token.form()))
                .findFirst()
                .filter(said -> isSaying(tokens, name.span(), said))
                .map(said -> new Attribution(
                        name.span(),
                        said.span(),
                        inside.stream().map(Quotation::words).toList(),
                        one.confidence())));
    }

    /// "Ana Lind declared in Visby that it was safe, the Wire reported".
    private Optional<Attribution> behindThat(Attribution one, Span cue) {
        Span first = one.content().getFirst();
        boolean relayed = isRelaying(cue) && cue.start() >= first.end();
        if (!relayed && !isLinkedBehind(one, cue)) {
            return Optional.empty();
        }
        Span told = sentence(first).cover(first);
        return people.between(told.start(), first.end()).stream()
                .filter(name -> quotations.touching(name.span()).isEmpty())
                .findFirst()
                .flatMap(name -> verb(article.text().tokens(name.span().end(), first.end()))
                        .filter(said -> relayed || said.equals(cue))
                        .flatMap(said -> behindThat(one, name.span(), said)));
    }

    /// Whether the cue stands before the content and the source behind it: the encoder took the outlet for the speaker.
    private static boolean isLinkedBehind(Attribution one, Span cue) {
        Span first = one.content().getFirst();
        return one.source() != null
                && cue.end() <= first.start()
                && one.source().start() >= first.end();
    }

    /// The verb of saying behind a name, or behind the apposition that follows it: the encoder marks but one cue here.
    private static Optional<Span> verb(List<Token> behind) {
        int at = 0;
        if (!behind.isEmpty() && behind.getFirst().form().equals(COMMA)) {
            at = 1;
            while (at < Math.min(behind.size(), LONGEST_APPOSITION)
                    && !behind.get(at).form().equals(COMMA)) {
                at++;
            }
            at++;
        }
        while (at < behind.size() && AUXILIARIES.contains(behind.get(at).form())) {
            at++;
        }
        return at < behind.size() && TELLING.contains(behind.get(at).form())
                ? Optional.of(behind.get(at).span())
                : Optional.empty();
    }

    /// The part of the content behind "that", or all of it where it begins there.
    private Optional<Attribution> behindThat(Attribution one, Span speaker, Span said) {
        Span first = one.content().getFirst();
        List<Token> behind = article.text().tokens(said.end(), first.end()).stream()
                .dropWhile(token -> !token.form().equals(THAT))
                .skip(1)
                .toList();
        boolean inBetween =
                behind.stream().anyMatch(token -> token.isWord() && token.span().end() <= first.start());
        if (behind.isEmpty() || inBetween) {
            return Optional.empty();
        }
        Span rest = new Span(behind.getFirst().span().start(), first.end());
        List<Span> content = new ArrayList<>(one.content());
        content.set(
                0,
                quotations.touching(rest).stream()
                        .filter(quotation -> quotation.span().start() <= rest.start()
                                && rest.end() <= quotation.span().end())
                        .map(Quotation::words)
                        .findFirst()
                        .orElse(new Span(Math.max(rest.start(), first.start()), first.end())));
        return Optional.of(new Attribution(speaker, said, content, one.confidence()));
    }

    /// Whether nothing but a name and the word of saying opens some words, in either order.
    private static boolean isSaying(List<Token> words, Span name, Token said) {
        int end = Math.max(name.end(), said.span().end());
        return words.stream()
                .takeWhile(token -> token.span().start() < end)
                .allMatch(token -> name.contains(token.span()) || token.equals(said));
    }

    private Optional<Attribution> reported(Attribution one, Span cue) {
        Span first = one.content().getFirst();
        return !isRelaying(cue)
                        || cue.end() >= first.start()
                        || bodies.between(sentence(first).start(), first.start())
                                .isEmpty()
                ? Optional.empty()
                : speaker(cue, first).flatMap(name -> within(one, name));
    }

    private Span sentence(Span span) {
        return sentences.touching(span.firstUnit()).stream().findFirst().orElse(span);
    }

    private boolean isRelaying(Span cue) {
        return RELAYING.contains(article.text().at(cue).toLowerCase(Locale.ROOT));
    }

    /// The person whose name opens the content, or stands between it and the cue.
    private Optional<Name> speaker(Span cue, Span content) {
        return people.touching(content.firstUnit()).stream()
                .filter(name ->
                        name.span().start() == content.start() && name.span().end() < content.end())
                .findFirst()
                .or(() -> people.between(cue.end(), content.start()).stream().findFirst());
    }

    private Optional<Attribution> within(Attribution one, Name speaker) {
        Span first = one.content().getFirst();
        List<Token> behind = article.text().tokens(new Span(speaker.span().end(), first.end()));
        int cue = 0;
        while (cue < behind.size() && !SAID.contains(behind.get(cue).form())) {
            cue++;
        }
        int start = cue + 1 < behind.size() && behind.get(cue + 1).form().equals(THAT) ? cue + 2 : cue + 1;
        if (start >= behind.size() || !leadsTo(behind.subList(0, cue))) {
            return Optional.empty();
        }
        List<Span> content = new ArrayList<>(one.content());
        content.set(0, new Span(behind.get(start).span().start(), first.end()));
        return Optional.of(new Attribution(speaker.span(), behind.get(cue).span(), content, one.confidence()));
    }

    /// Whether nothing but an apposition and auxiliaries stands between a speaker and the cue.
    private static boolean leadsTo(List<Token> between) {
        return between.stream().allMatch(token -> AUXILIARIES.contains(token.form()))
                || between.getFirst().form().equals(COMMA) && between.size() <= LONGEST_APPOSITION;
    }
}

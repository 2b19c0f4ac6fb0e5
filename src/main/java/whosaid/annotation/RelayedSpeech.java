package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Name;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Credits to the speaker what a report only passes on: in "according to a report by the Wire, Ana Lind said the bridge
/// was safe" the words are hers. Only where a body passes them on: what a document tells of what somebody said is told
/// by the document.
final class RelayedSpeech {

    private static final Set<String> RELAYING = WordList.load("relay-cues.txt");
    private static final Set<String> SAID = WordList.load("said-words.txt");
    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had", "also");
    private static final String THAT = "that";
    private static final String COMMA = ",";

    /// Tokens between a speaker and the cue: an apposition at most.
    private static final int LONGEST_APPOSITION = 20;

    private final Article article;
    private final ReadingOrder<Name> people;
    private final ReadingOrder<Name> bodies;
    private final ReadingOrder<Span> sentences;

    RelayedSpeech(Article article, List<Name> names) {
        this.article = article;
        this.people = of(NameKind.PERSON, names);
        this.bodies = of(NameKind.ORGANISATION, names);
        this.sentences = new ReadingOrder<>(article.sentences(), sentence -> sentence);
    }

    private static ReadingOrder<Name> of(NameKind kind, List<Name> names) {
        return new ReadingOrder<>(
                names.stream().filter(name -> name.kind() == kind).toList(), Name::span);
    }

    /// The attribution to the speaker in a content, or the same one where it passes nothing on.
    Attribution innermost(Attribution one) {
        Span first = one.content().getFirst();
        if (one.cue() == null || !isRelaying(one.cue()) || one.cue().end() >= first.start()) {
            return one;
        }
        int start = sentences.touching(first.firstUnit()).stream()
                .mapToInt(Span::start)
                .findFirst()
                .orElse(first.start());
        return bodies.between(start, first.start()).isEmpty()
                ? one
                : speaker(one.cue(), first).flatMap(name -> within(one, name)).orElse(one);
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

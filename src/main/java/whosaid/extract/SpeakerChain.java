package whosaid.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import whosaid.annotation.RoleNouns;
import whosaid.article.Article;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Those who spoke before, in one article, for pronouns that take them up: "it said" goes on with the body that spoke
/// last, "they said" with the body or the several people, and "he said", where it stands for nobody with a name, with
/// the one without a name. Sources come in reading order.
final class SpeakerChain {

    private static final String IT = "it";
    private static final String THEY = "they";
    private static final List<String> DEFINITE = List.of("the ");
    private static final Set<String> ONE = Set.of("he", "she");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> DOCUMENTS = WordList.load("document-nouns.txt");

    /// So many sentences back somebody may have spoken.
    private static final int REACH = 5;

    private final Article article;
    private final List<Speaker> speakers = new ArrayList<>();

    SpeakerChain(Article article) {
        this.article = article;
    }

    /// Who speaks.
    ///
    /// @param words the words of the source
    /// @param entity who that is, if it has a name
    /// @param place where the words, or the pronoun that takes them up, stand
    record Speaker(Span words, Optional<Entity> entity, int place) {}

    /// Who a source is, when those who spoke before are known.
    ///
    /// @param source its words
    /// @param entity whom these stand for by themselves
    Speaker next(Span source, Optional<Entity> entity) {
        String word = article.text().at(source).toLowerCase(Locale.ROOT);
        Speaker own = new Speaker(source, entity, source.start());
        Optional<Speaker> before =
                switch (word) {
                    case IT -> last(source, this::isBody);
                    case THEY -> last(source, this::isMany);
                    default -> entity.isEmpty() ? byDescription(source, word) : Optional.empty();
                };
        Speaker next = before.map(one ->
                        new Speaker(one.entity().isPresent() ? source : one.words(), one.entity(), source.start()))
                .orElse(own);
        if (before.isPresent() || !Pronouns.isPronoun(word)) {
            speakers.add(before.map(one -> new Speaker(one.words(), one.entity(), source.start()))
                    .orElse(own));
        }
        return next;
    }

    /// Who spoke before, for "he", "the agency" and "the report" that stand for nobody named by themselves.
    private Optional<Speaker> byDescription(Span source, String word) {
        if (ONE.contains(word)) {
            return last(source, this::isOne);
        }
        String noun = noun(new Speaker(source, Optional.empty(), source.start()));
        boolean isDefinite = DEFINITE.stream().anyMatch(word::startsWith)
                && noun.length() + DEFINITE.getFirst().length() >= word.length();
        if (isDefinite && Descriptions.isBody(noun)) {
            return last(source, SpeakerChain::isOrganisation);
        }
        return isDefinite && DOCUMENTS.contains(noun)
                ? last(source, speaker -> isAuthor(speaker, noun))
                : Optional.empty();
    }

    private static boolean isOrganisation(Speaker speaker) {
        return speaker.entity()
                .filter(entity -> entity.kind() == Entity.Kind.ORGANISATION)
                .isPresent();
    }

    /// Whether somebody with a name spoke in a sentence that has the document: "a report by the bank".
    private boolean isAuthor(Speaker speaker, String document) {
        return speaker.entity().isPresent()
                && article.sentences().stream()
                        .filter(sentence -> sentence.start() <= speaker.place() && speaker.place() < sentence.end())
                        .flatMap(sentence -> article.text().tokens(sentence).stream())
                        .anyMatch(token -> token.form().equalsIgnoreCase(document));
    }

    private Optional<Speaker> last(Span source, Predicate<Speaker> fits) {
        return speakers.reversed().stream()
                .filter(speaker -> speaker.place() < source.start())
                .takeWhile(speaker -> article.sentences().stream()
                                .filter(sentence ->
                                        sentence.start() > speaker.place() && sentence.start() <= source.start())
                                .count()
                        <= REACH)
                .filter(fits)
                .findFirst();
    }

    private boolean isBody(Speaker speaker) {
        return speaker.entity()
                .map(entity -> entity.kind() == Entity.Kind.ORGANISATION || entity.kind() == Entity.Kind.PLACE)
                .orElseGet(() -> {
                    String noun = noun(speaker);
                    return !RoleNouns.has(noun) && !isPlural(noun);
                });
    }

    private boolean isMany(Speaker speaker) {
        return speaker.entity()
                .map(entity -> entity.kind() == Entity.Kind.ORGANISATION)
                .orElseGet(() -> isPlural(noun(speaker)) || Descriptions.isBody(noun(speaker)));
    }

    private boolean isOne(Speaker speaker) {
        String noun = noun(speaker);
        return speaker.entity().isEmpty() && !isPlural(noun) && !Descriptions.isBody(noun) && !DOCUMENTS.contains(noun);
    }

    /// What the words are about, in lower case: "official" in "a top official from the ministry".
    private String noun(Speaker speaker) {
        List<Token> phrase = article.text().tokens(speaker.words()).stream()
                .takeWhile(token -> token.isWord() && !PREPOSITIONS.contains(token.form()))
                .toList();
        return phrase.isEmpty() ? "" : phrase.getLast().form().toLowerCase(Locale.ROOT);
    }

    private static boolean isPlural(String noun) {
        return RoleNouns.isPlural(noun)
                || noun.equals("people")
                || noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && !noun.endsWith("is");
    }
}

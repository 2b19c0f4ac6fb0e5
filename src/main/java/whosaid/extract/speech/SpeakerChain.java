package whosaid.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import whosaid.annotation.BodyNouns;
import whosaid.annotation.RoleNouns;
import whosaid.article.Article;
import whosaid.extract.entity.Descriptions;
import whosaid.extract.entity.Pronouns;
import whosaid.statement.Entity;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.WordList;

/// Those who spoke before, in one article, for sources that take them up: "it said" goes on with the body that spoke
/// last, "they said" with the body or the several people. What stands for nobody named by itself goes on with them too:
/// "he said" with the one without a name, "the agency said" with the body, "the report said" with who spoke by it.
/// Sources come in reading order.
public final class SpeakerChain {

    private static final String IT = "it";
    private static final String THEY = "they";
    private static final String THE = "the";
    private static final Set<String> ONE = Set.of("he", "she");
    private static final Set<String> DOCUMENTS = WordList.load("document-nouns.txt");

    /// So many sentences back somebody may have spoken.
    private static final int REACH = 5;

    private final Article article;
    private final ReadingOrder<Span> sentences;
    private final List<Speaker> speakers = new ArrayList<>();

    /// @param article whose statements are told of in reading order
    public SpeakerChain(Article article) {
        this.article = article;
        this.sentences = new ReadingOrder<>(article.sentences(), sentence -> sentence);
    }

    /// Who speaks.
    ///
    /// @param words the words of the source
    /// @param entity who that is, if it has a name
    /// @param place where the words, or the pronoun that takes them up, stand
    public record Speaker(Span words, Optional<Entity> entity, int place) {}

    /// Who a source is, when those who spoke before are known.
    ///
    /// @param source its words
    /// @param entity whom these stand for by themselves
    public Speaker next(Span source, Optional<Entity> entity) {
        String word = article.text().at(source).toLowerCase(Locale.ROOT);
        Optional<Speaker> before =
                switch (word) {
                    case IT ->
                        // a document goes on at once; of bodies the last, whoever spoke since
                        last(source, speaker -> true).filter(this::isDocument).or(() -> last(source, this::isBody));
                    case THEY -> last(source, this::isMany);
                    default -> entity.isEmpty() ? byDescription(source, word) : Optional.empty();
                };
        if (before.isEmpty()) {
            Speaker own = new Speaker(source, entity, source.start());
            if (!Pronouns.isPronoun(word)) {
                speakers.add(own);
            }
            return own;
        }
        Speaker again = new Speaker(before.get().words(), before.get().entity(), source.start());
        speakers.add(again);
        return again.entity().isPresent() ? new Speaker(source, again.entity(), source.start()) : again;
    }

    /// Who spoke before, for "he", "the agency" and "the report" that stand for nobody named by themselves.
    private Optional<Speaker> byDescription(Span source, String word) {
        if (ONE.contains(word)) {
            return last(source, this::isOne);
        }
        String noun = noun(source);
        if (!word.equals(THE + " " + noun)) {
            return Optional.empty();
        }
        if (BodyNouns.has(noun)) {
            return last(source, speaker -> isOrganisation(speaker, noun));
        }
        return DOCUMENTS.contains(noun) ? last(source, speaker -> isAuthor(speaker, noun)) : Optional.empty();
    }

    /// Whether an organisation spoke that a noun may stand for.
    private static boolean isOrganisation(Speaker speaker, String noun) {
        return speaker.entity()
                .filter(entity -> entity.kind() == Entity.Kind.ORGANISATION)
                .filter(entity -> !BodyNouns.isInName(noun) || Descriptions.isNamed(entity, noun))
                .filter(entity -> Descriptions.isOfKind(entity, noun))
                .isPresent();
    }

    /// Whether somebody with a name spoke in a sentence that has the document: "a report by the bank".
    private boolean isAuthor(Speaker speaker, String document) {
        return speaker.entity().isPresent()
                && article.text().tokens(sentences.all().get(sentence(speaker.place()))).stream()
                        .anyMatch(token -> token.form().equalsIgnoreCase(document));
    }

    private Optional<Speaker> last(Span source, Predicate<Speaker> fits) {
        return speakers.reversed().stream()
                .filter(speaker -> speaker.place() < source.start())
                .takeWhile(speaker -> sentence(source.start()) - sentence(speaker.place()) <= REACH)
                .filter(fits)
                .findFirst();
    }

    /// The number of the sentence that a place is in.
    private int sentence(int place) {
        return Math.max(0, sentences.startingBefore(place + 1).size() - 1);
    }

    private boolean isBody(Speaker speaker) {
        return speaker.entity()
                .map(entity -> entity.kind() == Entity.Kind.ORGANISATION || entity.kind() == Entity.Kind.PLACE)
                .orElseGet(() -> {
                    String noun = noun(speaker.words());
                    return !RoleNouns.has(noun) && !isPlural(noun);
                });
    }

    /// Whether somebody spoke by what was published: "A statement issued in Accra by Ana Lind".
    private boolean isDocument(Speaker speaker) {
        return phrase(speaker.words()).stream().anyMatch(DOCUMENTS::contains);
    }

    private boolean isMany(Speaker speaker) {
        return speaker.entity()
                .map(entity -> entity.kind() == Entity.Kind.ORGANISATION)
                .orElseGet(() -> isPlural(noun(speaker.words())) || BodyNouns.has(noun(speaker.words())));
    }

    private boolean isOne(Speaker speaker) {
        String noun = noun(speaker.words());
        return speaker.entity().isEmpty() && !isPlural(noun) && !BodyNouns.has(noun) && !DOCUMENTS.contains(noun);
    }

    /// What the words are about, in lower case: "official" in "a top official from the ministry".
    private String noun(Span words) {
        List<String> phrase = phrase(words);
        return phrase.isEmpty() ? "" : phrase.getLast();
    }

    private List<String> phrase(Span words) {
        return Descriptions.phrase(article.text().tokens(words));
    }

    private static boolean isPlural(String noun) {
        return RoleNouns.isPlural(noun) || noun.equals("people") || Descriptions.isPlural(noun);
    }
}

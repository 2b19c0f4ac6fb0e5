package whosaid.extract.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import whosaid.annotation.BodyKinds;
import whosaid.annotation.BodyNouns;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.annotation.TitleAbbreviations;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds whom a description stands for, where that can be only one: "the senator", "the ministry", "the Irish prime
/// minister".
public final class Descriptions {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> DOCUMENTS = WordList.load("document-nouns.txt");
    private static final String AND = "and";
    private static final String COMMA = ",";
    private static final int MOST_WORDS = 14;

    private final Mentions mentions;
    private final DescribedPersons persons;

    Descriptions(Mentions mentions) {
        this.mentions = mentions;
        this.persons = new DescribedPersons(mentions);
    }

    /// Whom the words stand for, or nobody when they name no one in particular ("a minister", "the officials").
    Optional<Entity> referent(Span whole) {
        Span span = withoutClause(whole);
        List<String> words =
                mentions.text().tokens(span).stream().map(Token::lower).toList();
        if (words.size() > MOST_WORDS || words.isEmpty()) {
            return Optional.empty();
        }
        if (!DEFINITE.contains(words.getFirst())) {
            return isTitle(span)
                    ? persons.introduced(words.getLast(), span)
                    : office(span).flatMap(office -> persons.introduced(office, span));
        }
        if (words.size() < 2) {
            return Optional.empty();
        }
        List<String> phrase = words.stream()
                .takeWhile(word -> !PREPOSITIONS.contains(word) && !word.equals(COMMA))
                .toList();
        if (phrase.stream().anyMatch(RoleWords.UNNAMED::has)) {
            return Optional.empty();
        }
        String noun = phrase.getLast();
        boolean all = phrase.size() == words.size();
        if (all && phrase.size() == 2 && !RoleNouns.has(noun) && !DOCUMENTS.contains(noun)) {
            Optional<Entity> body = bodyCalled(noun, span);
            if (body.isPresent()) {
                return body;
            }
        }
        boolean several = isPlural(noun) && TitleAbbreviations.meanings(noun).isEmpty();
        if (phrase.size() < 2 || several || !all && BodyNouns.has(noun)) {
            return Optional.empty();
        }
        return BodyNouns.has(noun)
                ? bodyNamed(noun, phrase.subList(1, phrase.size() - 1), span)
                        .or(() -> BodyNouns.isVague(noun) || phrase.size() == 2 && !BodyNouns.isInName(noun)
                                ? onlyBody(noun, span)
                                : Optional.empty())
                : persons.referent(noun, span).filter(person -> !isOwner(person, span));
    }

    /// Whether one or several without a name were called so before a description: "a 19-year-old".
    ///
    /// @param noun in lower case
    boolean isUnnamed(String noun, Span description) {
        return persons.isUnnamed(noun, description);
    }

    /// Whether a description tells of one person only where from or of which party: "the Italian", "the Ohio
    /// Democrat".
    boolean isOrigin(Span description) {
        return persons.isOrigin(mentions.text().tokens(description));
    }

    /// Who may be called by such a description.
    Predicate<Entity> from(Span origin) {
        return persons.from(origin);
    }

    /// "Harbour MLA", "Police spokesman": papers of some countries leave "the" out.
    private boolean isTitle(Span span) {
        List<Token> tokens = mentions.text().tokens(span);
        return tokens.size() > 1
                && tokens.getFirst().isCapitalised()
                && tokens.stream()
                        .allMatch(token -> token.isWord()
                                && !RoleWords.DETERMINER.has(token)
                                && !RoleWords.COUNTING.has(token)
                                && !PREPOSITIONS.contains(token.form()))
                && RoleNouns.has(tokens.getLast().lower());
    }

    /// The noun of an office that belongs to a place or body with a name: "minister" in "Kenya’s minister of health".
    private Optional<String> office(Span span) {
        List<Token> tokens = mentions.text().tokens(span);
        Optional<Mention> owner = mentions.within(span).stream()
                .filter(mention -> mention.span().start() == span.start())
                .filter(mention -> mention.isOf(Entity.Kind.PLACE) || mention.isOf(Entity.Kind.ORGANISATION))
                .findFirst();
        List<Token> owned = tokens.stream()
                .filter(token -> owner.isPresent()
                        && token.span().start() >= owner.get().span().end())
                .toList();
        if (owned.isEmpty() || !Possessive.isEnding(owned.getFirst())) {
            return Optional.empty();
        }
        List<String> phrase = phrase(owned.subList(1, owned.size()));
        return phrase.isEmpty()
                        || phrase.contains(AND)
                        || phrase.stream().anyMatch(RoleWords.UNNAMED::has)
                        || !RoleNouns.has(phrase.getLast())
                        || isPlural(phrase.getLast())
                ? Optional.empty()
                : Optional.of(phrase.getLast());
    }

    /// Whether a person is whose somebody else is: the president in "the president’s chief of staff".
    private boolean isOwner(Entity person, Span span) {
        List<Token> tokens = mentions.text().tokens(span);
        return tokens.stream()
                .skip(1)
                .filter(Possessive::isEnding)
                .map(ending -> new Span(span.start(), ending.span().start()))
                .anyMatch(owner -> referent(owner).filter(person::equals).isPresent());
    }

    /// "the president" of "the president, who leads the council".
    private Span withoutClause(Span description) {
        List<Token> tokens = mentions.text().tokens(description);
        int comma = 1;
        while (comma + 1 < tokens.size()
                && !(tokens.get(comma).form().equals(COMMA) && RoleWords.RELATIVE.has(tokens.get(comma + 1)))) {
            comma++;
        }
        return comma + 1 < tokens.size()
                ? tokens.getFirst().span().cover(tokens.get(comma - 1).span())
                : description;
    }

    /// The organisation that a common noun for a body stands for: one that has it in its name, or, where it says
    /// little, the only one nearby.
    Optional<Entity> body(String noun, Span at) {
        return bodyNamed(noun, List.of(), at).or(() -> BodyNouns.isVague(noun) ? onlyBody(noun, at) : Optional.empty());
    }

    /// The only organisation nearby that a noun may stand for, else the one that the sentence opens with: "Gridwell has
    /// left Berg Bank, the company said".
    private Optional<Entity> onlyBody(String noun, Span at) {
        return mentions.onlyNearby(at, Entity.Kind.ORGANISATION, body -> isOfKind(body, noun))
                .or(() -> mentions.sentenceOf(at).stream()
                        .flatMap(sentence ->
                                mentions.between(sentence.start(), at.start(), Entity.Kind.ORGANISATION).stream())
                        .findFirst()
                        .filter(mentions::opensSentence)
                        .filter(body -> !isOfOthers(body) && isOfKind(body.entity(), noun))
                        .map(Mention::entity));
    }

    /// "Gridwell" in "Gridwell’s rival" and in "Gridwell chief Ana Lind".
    private boolean isOfOthers(Mention body) {
        List<Token> behind = mentions.tokensAfter(body.span());
        return !behind.isEmpty()
                && (Possessive.isEnding(behind.getFirst())
                        || RoleNouns.has(behind.getFirst().lower()));
    }

    /// Whether a noun may stand for an organisation, as far as its names show what it is.
    public static boolean isOfKind(Entity body, String noun) {
        return BodyKinds.mayBe(noun, body.names());
    }

    /// The words before the first preposition or mark, in lower case: "a top official" of "a top official from the
    /// ministry".
    public static List<String> phrase(List<Token> tokens) {
        return tokens.stream()
                .takeWhile(token -> token.isWord() && !PREPOSITIONS.contains(token.form()))
                .map(Token::lower)
                .toList();
    }

    /// Whether a noun has the ending of a plural.
    public static boolean isPlural(String noun) {
        return noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && !noun.endsWith("is");
    }

    /// The organisation before that has the noun in its name, "the ministry" after "Ministry of Justice", and most
    /// of the words before the noun; of several the last.
    private Optional<Entity> bodyNamed(String noun, List<String> modifiers, Span span) {
        List<Entity> bodies = mentions.before(span.start(), Entity.Kind.ORGANISATION)
                .map(Mention::entity)
                .distinct()
                .filter(entity -> isNamed(entity, noun) && !isElsewhere(entity, modifiers))
                .toList();
        return bodies.stream()
                .max(Comparator.comparingLong((Entity body) -> modifiers.stream()
                                .filter(word -> isNamed(body, word))
                                .count())
                        .thenComparing(body -> -bodies.indexOf(body)));
    }

    /// The last organisation before whose name ends in a noun: "the archives" after "National Archives".
    private Optional<Entity> bodyCalled(String noun, Span span) {
        return mentions.before(span.start(), Entity.Kind.ORGANISATION)
                .map(Mention::entity)
                .distinct()
                .filter(entity -> names(entity)
                        .anyMatch(form -> form.words().size() > 1
                                && form.words().getLast().equals(noun)))
                .findFirst();
    }

    /// "Central Government" is not "the Russian government".
    private static boolean isElsewhere(Entity body, List<String> modifiers) {
        return modifiers.stream().anyMatch(word -> NameForm.isOrigin(word) && !isNamed(body, word));
    }

    /// Whether an organisation has a word in one of its names.
    public static boolean isNamed(Entity entity, String word) {
        return names(entity).anyMatch(form -> form.words().contains(word));
    }

    private static Stream<NameForm> names(Entity entity) {
        return entity.names().stream().map(NameForm::of);
    }
}

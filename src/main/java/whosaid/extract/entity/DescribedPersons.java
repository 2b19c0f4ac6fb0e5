package whosaid.extract.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.extract.entity.Introductions.Introduction;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds the person whom a definite description stands for, by how the article introduces people: "the Irish prime
/// minister" is who was called so, "the author" the only person nearby.
final class DescribedPersons {

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> NATIONALS = WordList.load("nationals.txt");
    private static final Set<String> PARTY_MEMBERS = WordList.load("party-members.txt");

    /// "The British", "the French" and "the Chinese" are peoples.
    private static final Pattern PEOPLE = Pattern.compile(".*(?:sh|ch|ese|s)");

    private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another", "some", "two", "three");

    /// So many words stand between an article and its noun at most: "a former senior police official".
    private static final int BETWEEN = 3;

    private static final String THE = "the";
    private static final String COMMA = ",";
    private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");

    private final Mentions mentions;
    private final Introductions introductions;

    DescribedPersons(Mentions mentions) {
        this.mentions = mentions;
        this.introductions = new Introductions(mentions);
    }

    /// A description as what it says of a person.
    ///
    /// @param head its noun, in lower case
    /// @param words all its words but the grammatical ones, in lower case
    /// @param named the organisations and places in it
    /// @param roles those that it may be another word for, each as its words
    private record Description(String head, List<String> words, Set<Entity> named, List<Set<String>> roles) {

        /// What a body or place in common weighs, in words in common.
        private static final int NAMED = 2;

        /// How much of it an introduction says; 0 when it speaks of another.
        int fit(Introduction introduction) {
            Set<Entity> shared = new HashSet<>(named);
            shared.retainAll(introduction.named());
            boolean elsewhere = !named.isEmpty()
                    && shared.isEmpty()
                    && !introduction.named().isEmpty();
            if (elsewhere || !isCalled(introduction, !shared.isEmpty())) {
                return 0;
            }
            int said =
                    (int) words.stream().filter(introduction.words()::contains).count();
            boolean past = words.stream().anyMatch(RoleWords.FORMER::has);
            boolean atOneTime = past == introduction.words().stream().anyMatch(RoleWords.FORMER::has);
            return 1 + said + NAMED * shared.size() + (atOneTime ? 1 : 0);
        }

        /// Its noun, with the word before where the two are one title: "prime minister" is no other minister.
        private List<String> title() {
            int last = words.size() - 1;
            return last > 0 && words.getLast().equals(head) && RoleNouns.has(words.get(last - 1) + " " + head)
                    ? words.subList(last - 1, last + 1)
                    : List.of(head);
        }

        /// Whether it names an origin of which the introduction says nothing: "the Korean finance minister" is no
        /// "Treasury Secretary Lind".
        private boolean isForeign(Introduction introduction) {
            return named.stream().noneMatch(introduction.named()::contains)
                    && words.stream()
                            .anyMatch(word -> NameForm.isOrigin(word)
                                    && !introduction.words().contains(word));
        }

        /// Whether the noun is that of the introduction: the very word, or another by which news goes on; for the head
        /// of the same body any word for one; and for somebody's counterpart every office there.
        private boolean isCalled(Introduction introduction, boolean sameBody) {
            return introduction.heads().containsAll(title())
                    || !isForeign(introduction) && roles.stream().anyMatch(introduction.words()::containsAll)
                    || (sameBody || words.stream().anyMatch(introduction.words()::contains))
                            && introduction.heads().contains(Introductions.COUNTERPART)
                    || sameBody
                            && RoleWords.LEADER.has(head)
                            && introduction.heads().stream().anyMatch(RoleWords.LEADER::has);
        }
    }

    /// Whom a description stands for, if anybody.
    ///
    /// @param noun what it is about, in lower case
    Optional<Entity> referent(String noun, Span span) {
        return introduced(noun, span)
                .or(() -> RoleNouns.has(noun) && !isUnnamed(noun, span)
                        ? mentions.onlyNearby(span, Entity.Kind.PERSON, person -> true)
                                .or(() -> onlyInParagraph(noun, span)
                                        .filter(person -> !isOffice(noun) || isLeader(noun, person)))
                                .filter(person -> mayBe(noun, person))
                        : Optional.empty());
    }

    /// "The head of the Harbour Party" of "opposition leader Ana Lind".
    private boolean isLeader(String noun, Entity person) {
        Introduction introduction = introductions.all().get(person);
        return RoleWords.LEADER.has(noun)
                && introduction != null
                && introduction.heads().stream().anyMatch(RoleWords.LEADER::has);
    }

    /// Whether a noun is that of an office, not one by which news goes on: "politician".
    private static boolean isOffice(String noun) {
        return (RoleNouns.isOffice(noun) || RoleNouns.isOfBody(noun))
                && RoleParaphrases.roles(noun, List.of(noun)).isEmpty();
    }

    /// The only person whom the paragraph names before a description that opens a sentence: "Ana Lind was late. The
    /// retired nurse said …". Who has an office may be another, and so may a nurse of whom it told.
    private Optional<Entity> onlyInParagraph(String noun, Span span) {
        int start = mentions.text().paragraphs().stream()
                .filter(paragraph -> paragraph.contains(span))
                .mapToInt(Span::start)
                .findFirst()
                .orElse(span.start());
        Set<Entity> named = mentions.between(start, span.start(), Entity.Kind.PERSON).stream()
                .map(Mention::entity)
                .collect(Collectors.toSet());
        boolean told = mentions.text().tokens(start, span.start()).stream()
                .anyMatch(word -> word.lower().equals(noun));
        return named.size() == 1 && mentions.tokensBefore(span).isEmpty() && !told
                ? named.stream().findFirst()
                : Optional.empty();
    }

    /// Whether a person may be called so who was not: who speaks or works for another does not hold an office.
    private boolean mayBe(String noun, Entity person) {
        Introduction introduction = introductions.all().get(person);
        return !RoleWords.DELEGATE.has(noun)
                || introduction == null
                || introduction.heads().isEmpty();
    }

    /// The person whose introduction says most of a description; of several, the one named last before it. One named
    /// only later must have the very title.
    ///
    /// @param noun what it is about, in lower case
    Optional<Entity> introduced(String noun, Span span) {
        Description description = description(noun, span);
        Map<Entity, Integer> fits = new HashMap<>();
        introductions.all().forEach((person, introduction) -> fits.put(person, description.fit(introduction)));
        int most = fits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<Entity> best = fits.entrySet().stream()
                .filter(entry -> most > 0 && entry.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Optional<Mention> last = mentions.before(span.start(), Entity.Kind.PERSON)
                .filter(mention -> best.contains(mention.entity()))
                .findFirst();
        if (last.isPresent() && isOpenedByAnother(noun, last.get().span().end(), span.start())) {
            return Optional.empty();
        }
        return last.map(Mention::entity)
                .or(() -> best.size() == 1
                        ? best.stream().findFirst().filter(person -> isTitle(description, person))
                        : Optional.empty());
    }

    /// Whether the article introduces a person by the very title, not by another word for it.
    private boolean isTitle(Description description, Entity person) {
        Introduction introduction = introductions.all().get(person);
        return introduction != null && introduction.heads().containsAll(description.title());
    }

    /// Whether between two offsets a sentence opens with one without a name who is called so: "A spokesman for the bank
    /// said"; in "Lind is a spokesman" it is Lind.
    private boolean isOpenedByAnother(String noun, int start, int end) {
        List<Token> between = mentions.text().tokens(start, end);
        for (int i = 0; i < between.size(); i++) {
            if (INDEFINITE.contains(between.get(i).lower())
                    && (between.get(i).isCapitalised() || isBehindOpening(between, i))
                    && between.subList(i, Math.min(between.size(), i + BETWEEN + 2)).stream()
                            .map(Token::lower)
                            .anyMatch(noun::equals)) {
                return true;
            }
        }
        return false;
    }

    /// Whether before a token stands one word that opens a sentence, and a comma: "However, a doctor".
    private static boolean isBehindOpening(List<Token> tokens, int index) {
        return index > 1
                && tokens.get(index - 1).form().equals(COMMA)
                && tokens.get(index - 2).isCapitalised()
                && STARTERS.contains(tokens.get(index - 2).form());
    }

    /// Whether words are an article and what somebody is by birth or party: "the Italian", "the Nevada Democrat".
    boolean isOrigin(List<Token> words) {
        List<Token> told = words.subList(Math.min(1, words.size()), words.size());
        if (told.isEmpty()
                || !words.getFirst().lower().equals(THE)
                || !told.stream().allMatch(Token::isCapitalised)) {
            return false;
        }
        String origin = told.stream().map(Token::form).collect(Collectors.joining(" "));
        return NATIONALS.contains(origin)
                || PARTY_MEMBERS.contains(told.getLast().form())
                || CountryAdjectives.isAdjective(origin)
                        && !PEOPLE.matcher(origin).matches();
    }

    /// Those whom the article introduces by the place in a description, if there are any; else everybody. In "though
    /// the Ohio Republican insists, Lind is not so sure" it is not Lind.
    Predicate<Entity> from(Span origin) {
        Set<Entity> places = mentions.bodiesAndPlaces(origin);
        Set<Entity> there = introductions.all().entrySet().stream()
                .filter(person -> person.getValue().named().stream().anyMatch(places::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<Entity> beside = mentions.sentenceOf(origin).stream()
                .flatMap(sentence -> mentions.between(origin.end(), sentence.end(), Entity.Kind.PERSON).stream())
                .map(Mention::entity)
                .collect(Collectors.toSet());
        return person -> !beside.contains(person) && (there.isEmpty() || there.contains(person));
    }

    private Description description(String noun, Span span) {
        List<String> words = mentions.text().tokens(span).stream()
                .filter(token -> token.isWord() && !RoleWords.DETERMINER.has(token))
                .map(Token::lower)
                .filter(word -> !PREPOSITIONS.contains(word))
                .toList();
        List<Set<String>> roles = RoleParaphrases.roles(noun, words);
        boolean another = !roles.isEmpty() && isUnnamed(noun, span);
        return new Description(noun, words, mentions.bodiesAndPlaces(span), another ? List.of() : roles);
    }

    /// Whether one or several without a name were called so before: "an official of the ministry", "officials".
    boolean isUnnamed(String noun, Span span) {
        List<Token> before = span.start() == 0 ? List.of() : mentions.text().tokens(new Span(0, span.start()));
        for (int i = 0; i < before.size(); i++) {
            String word = before.get(i).lower();
            boolean one = word.equals(noun)
                    && before.subList(Math.max(0, i - BETWEEN - 1), i).stream()
                            .map(Token::lower)
                            .anyMatch(INDEFINITE::contains);
            if (one || word.equals(noun + "s")) {
                return true;
            }
        }
        return false;
    }
}

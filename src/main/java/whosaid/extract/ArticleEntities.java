package whosaid.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotations;
import whosaid.annotation.BodyNouns;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.article.Article;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The entities of one article and whom each mention stands for.
///
/// In a noun phrase with several names the one it is about counts: not a possessor ("Tencent’s Yao Shunyu"), not what
/// stands behind a preposition ("officials at the Pentagon"), a person before an organisation ("former Google
/// president Kai-fu Lee").
final class ArticleEntities implements Entities {

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> CONJUNCTIONS = WordList.load("conjunctions.txt");
    private static final Set<String> SAID = WordList.load("said-words.txt");
    private static final Set<String> DOCUMENTS = WordList.load("document-nouns.txt");
    private static final Set<String> FOLLOWERS = WordList.load("followers.txt");
    private static final Set<String> PLATFORMS = WordList.load("platforms.txt");
    private static final Set<String> CALENDAR = WordList.load("calendar.txt");
    private static final Set<String> TIMES = Set.of("today", "yesterday", "tonight");
    private static final Set<String> BY = Set.of("by", "from");
    private static final String IN = "in";

    /// Words from a person's name to the noun that it describes: "a Lind foreign policy adviser".
    private static final int LONGEST_ADJUNCT = 3;

    private static final Set<String> TITLES = WordList.load("person-titles.txt");

    private final List<Entity> all;
    private final Mentions mentions;
    private final Pronouns pronouns;
    private final Descriptions descriptions;

    ArticleEntities(Article article, Annotations seen, List<Entity> all) {
        this.all = List.copyOf(all);
        this.mentions = new Mentions(article, all);
        this.descriptions = new Descriptions(mentions);
        this.pronouns = new Pronouns(mentions, seen, descriptions);
    }

    @Override
    public List<Entity> all() {
        return all;
    }

    @Override
    public Optional<Entity> referent(Span span) {
        List<Mention> named = mentions.within(span);
        List<Token> words =
                mentions.text().tokens(span).stream().filter(Token::isWord).toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (!named.isEmpty()) {
            return head(span, named).or(() -> descriptions.referent(span));
        }
        Token first = words.getFirst();
        if (RelativePronouns.isRelative(first.form())) {
            return words.size() == 1 ? new RelativePronouns(mentions).referent(first.span()) : Optional.empty();
        }
        return Pronouns.isPronoun(first.form()) && words.size() <= 2 && isAlone(words)
                ? pronouns.referent(first.span())
                : descriptions.referent(span);
    }

    @Override
    public Span words(Span source) {
        List<Token> words =
                mentions.text().tokens(source).stream().filter(Token::isWord).toList();
        if (words.isEmpty() || !RelativePronouns.endsSource(words.getLast().form())) {
            return source;
        }
        Span pronoun = words.getLast().span();
        if (words.size() > 1) {
            return words.getFirst().span().cover(words.get(words.size() - 2).span());
        }
        RelativePronouns relatives = new RelativePronouns(mentions);
        return relatives.referent(pronoun).isPresent()
                ? source
                : relatives.antecedent(pronoun).orElse(source);
    }

    @Override
    public Optional<Entity> body(String noun, Span at) {
        return descriptions.body(noun, at);
    }

    /// "He", "he himself"; in "his wife" the pronoun is not whom the words stand for.
    private static boolean isAlone(List<Token> words) {
        return words.size() == 1 || Pronouns.isPronoun(words.getLast().form());
    }

    private Optional<Entity> head(Span span, List<Mention> named) {
        List<Mention> possible = named.stream()
                .filter(mention -> !isPossessor(mention, span)
                        && !isComplement(mention, span)
                        && !isModifier(mention, named)
                        && !isAdjunct(mention, span))
                .toList();
        return possible.stream()
                .filter(mention -> mention.isOf(Entity.Kind.PERSON))
                .findFirst()
                .or(() -> possible.stream()
                        .filter(mention -> endsPhrase(mention, span))
                        .findFirst())
                .map(Mention::entity);
    }

    /// "Lind’s" in "Lind’s lawyer" and "Kenya’s news agency", but not in "Lind’s letter", which speaks for Lind.
    private boolean isPossessor(Mention mention, Span span) {
        List<Token> after = rest(mention, span);
        Optional<Token> last = after.stream()
                .takeWhile(token -> !PREPOSITIONS.contains(token.form()))
                .filter(token -> isDocument(token) || BodyNouns.has(token.form()))
                .reduce((one, other) -> other);
        return after.size() > 1
                && Possessive.isEnding(after.getFirst())
                && last.filter(ArticleEntities::isDocument).isEmpty();
    }

    /// "Lind" in "Lind spokeswoman Maria Oliveira" and in "Lind campaign chief Maria Oliveira".
    private boolean isModifier(Mention mention, List<Mention> named) {
        return named.stream()
                .filter(other -> other.isOf(Entity.Kind.PERSON)
                        && other.span().start() > mention.span().end())
                .findFirst()
                .map(next -> mentions.text()
                        .tokens(new Span(mention.span().end(), next.span().start())))
                .filter(between -> !between.isEmpty() && between.stream().allMatch(ArticleEntities::isNoun))
                .isPresent();
    }

    /// "Lind" in "the Lind administration", "a Lind spokesman" and "Lind supporters".
    private boolean isAdjunct(Mention mention, Span span) {
        List<Token> rest = rest(mention, span);
        return mention.isOf(Entity.Kind.PERSON)
                && !rest.isEmpty()
                && (BodyNouns.has(rest.getFirst().form())
                        || rest.stream()
                                .limit(LONGEST_ADJUNCT)
                                .takeWhile(token -> isNoun(token) && !token.isCapitalised())
                                .anyMatch(token -> isFollower(token.form())));
    }

    private static boolean isFollower(String noun) {
        return FOLLOWERS.contains(noun) || RoleNouns.has(noun) || RoleNouns.isPlural(noun);
    }

    private static boolean isNoun(Token token) {
        return token.isWord()
                && !PREPOSITIONS.contains(token.form())
                && !CONJUNCTIONS.contains(token.form())
                && !SAID.contains(token.form());
    }

    private List<Token> rest(Mention mention, Span span) {
        return mention.span().end() == span.end()
                ? List.of()
                : mentions.text().tokens(new Span(mention.span().end(), span.end()));
    }

    /// Whether a preposition stands before it in the same part of the phrase. The one in "Secretary of State Ana Lind"
    /// belongs to her title.
    private boolean isComplement(Mention mention, Span span) {
        if (mention.span().start() == span.start()) {
            return false;
        }
        List<Token> before =
                mentions.text().tokens(new Span(span.start(), mention.span().start()));
        for (int i = before.size() - 1; i >= 0 && !before.get(i).form().equals(","); i--) {
            Token token = before.get(i);
            if (PREPOSITIONS.contains(token.form())
                    && !mentions.isPartOfName(token.span())
                    && !(mention.isOf(Entity.Kind.PERSON) && (isWithinTitle(before, i) || isBehindObject(before, i)))) {
                return !isAuthorship(mention, before, i);
            }
        }
        return false;
    }

    /// Whether a preposition has an object of its own, which the name follows: "delegate from Harbour Land Ana Lind".
    private boolean isBehindObject(List<Token> before, int preposition) {
        return preposition < before.size() - 1
                && mentions.isPartOfName(before.getLast().span())
                && mentions
                        .within(before.get(preposition + 1)
                                .span()
                                .cover(before.getLast().span()))
                        .stream()
                        .anyMatch(object -> !object.isOf(Entity.Kind.PERSON)
                                && object.span().end()
                                        == before.getLast().span().end());
    }

    /// Whether the words are those of the one named: "a report by the bank", "a letter from Ana Lind", "an article in
    /// the Harbour Times", but not "a report from Oslo".
    private static boolean isAuthorship(Mention mention, List<Token> before, int preposition) {
        String form = before.get(preposition).form();
        boolean by = BY.contains(form) && !mention.isOf(Entity.Kind.PLACE);
        boolean in = form.equals(IN) && mention.isOf(Entity.Kind.ORGANISATION);
        return (by || in) && before.subList(0, preposition).stream().anyMatch(ArticleEntities::isDocument);
    }

    private static boolean isDocument(Token token) {
        return DOCUMENTS.contains(token.form().toLowerCase(Locale.ROOT));
    }

    /// "Secretary of State Ana Lind", "Leader of the Opposition Ana Lind", but not "the lawyer of Senator Ana Lind".
    private static boolean isWithinTitle(List<Token> before, int preposition) {
        int next = preposition + 1 < before.size() && RoleWords.DETERMINER.has(before.get(preposition + 1))
                ? preposition + 2
                : preposition + 1;
        int head = beforeBrackets(before, preposition - 1);
        String last = before.getLast().form();
        boolean isTitle = TITLES.contains(last) || RoleNouns.has(last.toLowerCase(Locale.ROOT));
        return head >= 0
                && next < before.size()
                && before.get(head).isCapitalised()
                && before.get(next).isCapitalised()
                && !isTitle;
    }

    /// "Officer-in-Charge" in "Officer-in-Charge (OC)".
    private static int beforeBrackets(List<Token> tokens, int index) {
        return index > 1
                        && tokens.get(index).form().equals(")")
                        && tokens.get(index - 2).form().equals("(")
                ? index - 3
                : index;
    }

    private static boolean isTime(Token token) {
        return CALENDAR.contains(token.form()) || TIMES.contains(token.form());
    }

    /// "the Kremlin", "Reuters news agency", "a WHO report", "the FAO today", but not "Google officials", "a Shanghai
    /// court" nor "a Twitter post".
    private boolean endsPhrase(Mention mention, Span span) {
        for (Token token : rest(mention, span)) {
            if (!token.isWord() || isTime(token)) {
                return true;
            }
            boolean goesOn = mention.isOf(Entity.Kind.ORGANISATION)
                    && (BodyNouns.has(token.form()) || isDocument(token))
                    && !PLATFORMS.contains(mention.entity().name());
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }
}

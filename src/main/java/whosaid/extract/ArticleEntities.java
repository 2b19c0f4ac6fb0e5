package whosaid.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotations;
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

    private final List<Entity> all;
    private final Mentions mentions;
    private final Pronouns pronouns;
    private final Descriptions descriptions;

    ArticleEntities(Article article, Annotations seen, List<Entity> all) {
        this.all = List.copyOf(all);
        this.mentions = new Mentions(article, all);
        this.pronouns = new Pronouns(mentions, seen);
        this.descriptions = new Descriptions(mentions);
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
            return head(span, named);
        }
        Token first = words.getFirst();
        return Pronouns.isPronoun(first.form()) && words.size() <= 2 && isAlone(words)
                ? pronouns.referent(first.span())
                : descriptions.referent(span);
    }

    /// "He", "he himself"; in "his wife" the pronoun is not whom the words stand for.
    private static boolean isAlone(List<Token> words) {
        return words.size() == 1 || Pronouns.isPronoun(words.getLast().form());
    }

    private Optional<Entity> head(Span span, List<Mention> named) {
        List<Mention> possible = named.stream()
                .filter(mention -> !isPossessor(mention, span) && !isComplement(mention, span))
                .toList();
        return possible.stream()
                .filter(mention -> mention.isOf(Entity.Kind.PERSON))
                .findFirst()
                .or(() -> possible.stream()
                        .filter(mention -> endsPhrase(mention, span))
                        .findFirst())
                .map(Mention::entity);
    }

    private boolean isPossessor(Mention mention, Span span) {
        List<Token> after = rest(mention, span);
        return after.size() > 1 && Possessive.isEnding(after.getFirst());
    }

    private List<Token> rest(Mention mention, Span span) {
        return mention.span().end() == span.end()
                ? List.of()
                : mentions.text().tokens(new Span(mention.span().end(), span.end()));
    }

    /// Whether a preposition stands before it in the same part of the phrase.
    private boolean isComplement(Mention mention, Span span) {
        if (mention.span().start() == span.start()) {
            return false;
        }
        List<Token> before =
                mentions.text().tokens(new Span(span.start(), mention.span().start()));
        for (Token token : before.reversed()) {
            if (token.form().equals(",")) {
                return false;
            }
            if (PREPOSITIONS.contains(token.form()) && !mentions.isPartOfName(token.span())) {
                return true;
            }
        }
        return false;
    }

    /// "the Kremlin", "Reuters news agency", "Reuters, which …", but not "Google officials".
    private boolean endsPhrase(Mention mention, Span span) {
        for (Token token : rest(mention, span)) {
            if (!token.isWord()) {
                return true;
            }
            if (!Descriptions.isBody(token.form())) {
                return false;
            }
        }
        return true;
    }
}

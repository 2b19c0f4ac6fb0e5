package whosaid.extract.entity;

import java.util.List;
import java.util.Optional;
import whosaid.annotation.Annotations;
import whosaid.article.Article;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;

/// The entities of one article and whom each mention stands for.
final class ArticleEntities implements Entities {

    private final List<Entity> all;
    private final Mentions mentions;
    private final NounPhrases phrases;
    private final Pronouns pronouns;
    private final Descriptions descriptions;
    private final StatedAges ages;
    private final NamesGiven given;

    ArticleEntities(Article article, Annotations seen, List<Entity> all) {
        this.all = List.copyOf(all);
        this.mentions = new Mentions(article, seen, all);
        this.phrases = new NounPhrases(mentions, seen);
        this.descriptions = new Descriptions(mentions);
        this.ages = new StatedAges(mentions);
        this.given = new NamesGiven(mentions);
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
        if (hasApposition(span) && Pronouns.isSubject(words.getFirst())) {
            return pronouns.referent(words.getFirst().span());
        }
        if (!named.isEmpty()) {
            return phrases.head(span, named)
                    .or(() -> given.of(span))
                    .or(() -> descriptions.referent(span))
                    .or(() -> ofOrigin(span));
        }
        Token first = words.getFirst();
        if (RelativePronouns.isRelative(first.form())) {
            return words.size() == 1 ? new RelativePronouns(mentions).referent(first.span()) : Optional.empty();
        }
        return Pronouns.isPronoun(first.form()) && words.size() <= 2 && isAlone(words)
                ? pronouns.referent(first.span())
                : described(span);
    }

    /// Whom a description without a name stands for: by the age in it, if the article tells it of one person; by the
    /// name that they give; by what people are; and where it tells only an origin, or an age of which nothing else is
    /// told, as a pronoun does.
    private Optional<Entity> described(Span span) {
        Optional<String> age = ages.in(span);
        return age.flatMap(ages::only)
                .or(() -> given.of(span))
                .or(() -> descriptions.referent(span))
                .or(() -> ofOrigin(span))
                .or(() -> age.filter(years -> !descriptions.isUnnamed(years + "-year-old", span))
                        .flatMap(years -> pronouns.ofDescription(span, ages::allows)));
    }

    private Optional<Entity> ofOrigin(Span description) {
        return descriptions.isOrigin(description)
                ? pronouns.ofDescription(description, descriptions.from(description))
                : Optional.empty();
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

    /// "He, also a member of the council".
    private boolean hasApposition(Span span) {
        List<Token> tokens = mentions.text().tokens(span);
        return tokens.size() > 2 && tokens.get(1).form().equals(",");
    }

    /// "He", "he himself"; in "his wife" the pronoun is not whom the words stand for.
    private static boolean isAlone(List<Token> words) {
        return words.size() == 1 || Pronouns.isPronoun(words.getLast().form());
    }
}

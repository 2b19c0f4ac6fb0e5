package whosaid.extract.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.Annotations;
import whosaid.annotation.BodyNouns;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.annotation.SpeechVerbs;
import whosaid.statement.Entity;
import whosaid.text.Calendar;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Tells which of several names in a noun phrase it is about: not a possessor ("Tencent’s Yao Shunyu"), not what
/// stands behind a preposition ("officials at the Pentagon") or in a clause ("the engineer who replaced Lind"), a
/// person before an organisation ("former Google president Kai-fu Lee").
final class NounPhrases {

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> CONJUNCTIONS = WordList.load("conjunctions.txt");
    private static final Set<String> FOLLOWERS = WordList.load("followers.txt");
    private static final Set<String> PLATFORMS = WordList.load("platforms.txt");
    private static final Set<String> TIMES = Set.of("today", "yesterday", "tonight");
    private static final String HYPHEN = "-";
    private static final Set<String> EXAMPLES = Set.of("including", "like");
    private static final Set<String> BRACKETS = Set.of("(", ")");

    /// Words from a person's name to the noun that it describes: "a Lind foreign policy adviser".
    private static final int LONGEST_ADJUNCT = 3;

    private final Mentions mentions;
    private final Complements complements;

    NounPhrases(Mentions mentions, Annotations seen) {
        this.mentions = mentions;
        this.complements = new Complements(mentions, seen);
    }

    /// Whom a phrase is about; nobody when it is about none of the names in it.
    ///
    /// @param named the mentions in it, at least one
    Optional<Entity> head(Span span, List<Mention> named) {
        List<Mention> possible = named.stream()
                .filter(mention -> !isPartOfWord(mention)
                        && !isNational(mention)
                        && !isPossessor(mention, span)
                        && !isInClause(mention, span)
                        && !complements.has(mention, span)
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

    /// "Italian" in "the Italian", who is somebody, and in "the Chinese".
    private boolean isNational(Mention mention) {
        return CountryAdjectives.isAdjective(mentions.text().at(mention.span()));
    }

    /// "Russia" in "Russia-backed forces", "Ohio" in "R-Ohio".
    private boolean isPartOfWord(Mention mention) {
        Span name = mention.span();
        Span word = mentions.text().wholeTokens(name);
        return word.start() < name.start()
                        && mentions.text()
                                .at(new Span(name.start() - 1, name.start()))
                                .equals(HYPHEN)
                || name.end() < word.end()
                        && mentions.text()
                                .at(new Span(name.end(), name.end() + 1))
                                .equals(HYPHEN);
    }

    /// "Lind’s" in "Lind’s lawyer", "Kenya’s news agency" and "Kenya’s Nairobi News", but not in "Lind’s letter", which
    /// speaks for Lind.
    private boolean isPossessor(Mention mention, Span span) {
        List<Token> after = rest(mention, span);
        Optional<Token> last = after.stream()
                .takeWhile(token -> !PREPOSITIONS.contains(token.form()))
                .filter(token -> !mentions.isPartOfName(token.span()))
                .filter(token -> Complements.isDocument(token) || BodyNouns.has(token.form()))
                .reduce((one, other) -> other);
        return after.size() > 1
                && Possessive.isEnding(after.getFirst())
                && last.filter(Complements::isDocument).isEmpty();
    }

    /// "Lind" in "the engineer who replaced Lind", in "Bo Ek, who has advised the Senate and Lind" and in "engineers
    /// including Bo Ek and Lind", but not in "the engineer who replaced Bo Ek, Ana Lind": a clause that only adds
    /// something, and a list of examples, end the phrase.
    private boolean isInClause(Mention mention, Span span) {
        if (mention.span().start() == span.start()) {
            return false;
        }
        List<Token> before =
                mentions.text().tokens(new Span(span.start(), mention.span().start()));
        boolean comma = false;
        for (int i = before.size() - 1; i >= 0; i--) {
            boolean that = i == 0 && RoleWords.DETERMINER.has(before.get(i));
            if (RoleWords.RELATIVE.has(before.get(i)) && !that) {
                return !comma || i > 0 && RelativePronouns.isComma(before.get(i - 1));
            }
            if (EXAMPLES.contains(before.get(i).form())) {
                return true;
            }
            comma |= RelativePronouns.isComma(before.get(i));
        }
        return false;
    }

    /// "Lind" in "Lind spokeswoman Maria Oliveira" and in "Lind campaign chief Maria Oliveira".
    private boolean isModifier(Mention mention, List<Mention> named) {
        return named.stream()
                .filter(other -> other.isOf(Entity.Kind.PERSON)
                        && other.span().start() > mention.span().end())
                .findFirst()
                .map(next -> mentions.text()
                        .tokens(new Span(mention.span().end(), next.span().start())))
                .filter(between -> !between.isEmpty() && between.stream().allMatch(NounPhrases::isNoun))
                .isPresent();
    }

    /// "Lind" in "the Lind administration", "a Lind spokesman" and "Lind supporters".
    private boolean isAdjunct(Mention mention, Span span) {
        List<Token> rest = rest(mention, span);
        return mention.isOf(Entity.Kind.PERSON)
                && !rest.isEmpty()
                && (BodyNouns.has(rest.getFirst().form()) || isFollowed(rest));
    }

    /// Whether words begin with a noun for people: "spokesman", "foreign policy adviser".
    private static boolean isFollowed(List<Token> words) {
        return words.stream()
                .limit(LONGEST_ADJUNCT)
                .takeWhile(token -> isNoun(token) && !token.isCapitalised())
                .map(Token::form)
                .anyMatch(noun -> FOLLOWERS.contains(noun) || RoleNouns.has(noun) || RoleNouns.isPlural(noun));
    }

    private static boolean isNoun(Token token) {
        return token.isWord()
                && !RoleWords.DETERMINER.has(token)
                && !PREPOSITIONS.contains(token.form())
                && !CONJUNCTIONS.contains(token.form())
                && !SpeechVerbs.isSaying(token);
    }

    private List<Token> rest(Mention mention, Span span) {
        return mention.span().end() == span.end()
                ? List.of()
                : mentions.text().tokens(new Span(mention.span().end(), span.end()));
    }

    private static boolean isTime(Token token) {
        return Calendar.has(token) || TIMES.contains(token.form());
    }

    /// "the Kremlin", "Reuters in London", "Reuters news agency", "a WHO report", "the FAO today", but not "Google
    /// officials", "a Shanghai court" nor "a Twitter post".
    private boolean endsPhrase(Mention mention, Span span) {
        List<Token> rest = rest(mention, span);
        if (isFollowed(behindBracket(rest))) {
            return false;
        }
        for (Token token : rest) {
            if (!token.isWord() || isTime(token) || PREPOSITIONS.contains(token.form())) {
                return true;
            }
            boolean goesOn = mention.isOf(Entity.Kind.ORGANISATION)
                    && (BodyNouns.has(token.form()) || Complements.isDocument(token))
                    && !PLATFORMS.contains(mention.entity().name());
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }

    /// "director" of "(HLA) director", and of ") director" behind the short form itself; nothing where no bracket is.
    private static List<Token> behindBracket(List<Token> tokens) {
        boolean bracketed =
                !tokens.isEmpty() && BRACKETS.contains(tokens.getFirst().form());
        return bracketed
                ? tokens.stream()
                        .dropWhile(token -> !token.form().equals(")"))
                        .skip(1)
                        .toList()
                : List.of();
    }
}

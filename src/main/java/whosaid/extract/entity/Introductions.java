package whosaid.extract.entity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.annotation.SpeechVerbs;
import whosaid.annotation.TitleAbbreviations;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// What an article calls each person beside the name: title, role or apposition.
final class Introductions {

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> TITLES = WordList.load("person-titles.txt");

    private static final String OF = "of";
    private static final String HYPHEN = "-";

    private static final Set<String> WITHIN = Set.of("-", "(", ")");

    /// Somebody's counterpart holds the same office elsewhere.
    static final String COUNTERPART = "counterpart";

    /// The longest title and apposition, in words.
    private static final int TITLE = 6;

    private static final int APPOSITION = 16;

    private final Mentions mentions;
    private final Map<Entity, Introduction> all = new LinkedHashMap<>();

    Introductions(Mentions mentions) {
        this.mentions = mentions;
        for (Mention person : mentions.of(Entity.Kind.PERSON)) {
            Introduction found = all.computeIfAbsent(
                    person.entity(), key -> new Introduction(new HashSet<>(), new HashSet<>(), new HashSet<>()));
            title(person.span(), found);
            appositionBehind(person.span(), found);
            appositionBefore(person.span(), found);
        }
    }

    /// The words that introduce a person, in lower case.
    ///
    /// @param heads those up to a preposition: "prime" and "minister" of "prime minister of Ireland"
    /// @param words all of them
    /// @param named the organisations and places among them
    record Introduction(Set<String> heads, Set<String> words, Set<Entity> named) {}

    /// Of each person, in reading order.
    Map<Entity, Introduction> all() {
        return all;
    }

    /// "Irish Prime Minister Lind", "Officer-in-Charge (OC) Lind"; in "Prime Minister Lind met Ana Berg" the title is
    /// not Berg's.
    private void title(Span name, Introduction into) {
        List<Token> before = mentions.tokensBefore(name);
        int start = shortFormStart(before);
        while (start > 0
                && before.size() - start < TITLE
                && (before.get(start - 1).isWord()
                        || Possessive.isEnding(before.get(start - 1))
                        || before.get(start - 1).form().equals(HYPHEN))
                && !isPerson(before.get(start - 1))
                && !SpeechVerbs.isSaying(before.get(start - 1))
                && (!PREPOSITIONS.contains(before.get(start - 1).form()) || isOfOffice(before, start - 1))) {
            start--;
        }
        take(before.subList(start, before.size()), into);
    }

    /// Where a short form in brackets begins that some tokens end with: "(OC)"; their end where they end with none.
    private static int shortFormStart(List<Token> tokens) {
        int open = tokens.size() - 3;
        return open >= 0
                        && tokens.get(open).form().equals("(")
                        && tokens.getLast().form().equals(")")
                ? open
                : tokens.size();
    }

    /// The "of" in "Secretary of State Lind", not that in "the spokesman of President Lind".
    private static boolean isOfOffice(List<Token> before, int of) {
        return of > 0
                && before.get(of).form().equals(OF)
                && RoleNouns.has(before.get(of - 1).lower())
                && before.subList(of + 1, before.size()).stream().noneMatch(token -> RoleNouns.has(token.lower()));
    }

    /// "Lind, head of the Harbour Party", but not "met Lind, the mayor said".
    private void appositionBehind(Span name, Introduction into) {
        List<Token> after = mentions.tokensAfter(name);
        if (after.isEmpty() || !after.getFirst().form().equals(",")) {
            return;
        }
        int end = 1;
        while (end < after.size() && end <= APPOSITION && isInside(after.get(end)) && !isComma(after.get(end))) {
            end++;
        }
        boolean another = end < after.size() && SpeechVerbs.isSaying(after.get(end));
        if (!another) {
            take(after.subList(1, end), into);
        }
    }

    /// "The director and founder of the Harbour Network, Ana Lind, announced"; "Foreign Minister of Kenya, Ana Lind,
    /// said".
    private void appositionBefore(Span name, Introduction into) {
        List<Token> after = mentions.tokensAfter(name);
        List<Token> before = mentions.tokensBefore(name);
        int end = before.size();
        while (end > 0 && TITLES.contains(before.get(end - 1).form())) {
            end--;
        }
        boolean closed = after.isEmpty() || !after.getFirst().isWord() && !Possessive.isEnding(after.getFirst());
        if (!closed || end == 0 || !isComma(before.get(end - 1))) {
            return;
        }
        int start = end - 1;
        while (start > 0 && end - start <= APPOSITION && isInside(before.get(start - 1))) {
            start--;
        }
        boolean taken = false;
        for (int from = start; from < end - 1 && !taken; from++) {
            boolean opens = RoleWords.DETERMINER.has(before.get(from))
                    || before.get(from).isCapitalised() && (from == 0 || isComma(before.get(from - 1)));
            List<Token> phrase = before.subList(from, end - 1);
            taken = opens && isOfRole(phrase) && take(phrase, into);
        }
    }

    /// Whether what a phrase is about is a role: not in "an official visit from his counterpart".
    private static boolean isOfRole(List<Token> phrase) {
        return phrase.stream()
                .takeWhile(token -> !PREPOSITIONS.contains(token.form()))
                .map(Token::lower)
                .reduce((first, second) -> second)
                .filter(noun -> RoleNouns.has(noun) || noun.equals(COUNTERPART))
                .isPresent();
    }

    private boolean isInside(Token token) {
        return !SpeechVerbs.isSaying(token)
                && !RoleWords.RELATIVE.has(token)
                && (token.isWord() || isComma(token) || Possessive.isEnding(token) || WITHIN.contains(token.form()))
                && !isPerson(token);
    }

    private boolean isPerson(Token token) {
        return mentions.touching(token.span()).stream().anyMatch(mention -> mention.isOf(Entity.Kind.PERSON));
    }

    private static boolean isComma(Token token) {
        return token.form().equals(",");
    }

    /// Takes a phrase if there is a role in it.
    private boolean take(List<Token> phrase, Introduction into) {
        List<Token> heads = phrase.stream()
                .takeWhile(token -> !PREPOSITIONS.contains(token.form()))
                .toList();
        Set<String> words = new HashSet<>();
        heads.forEach(token -> {
            words.add(token.lower());
            words.addAll(TitleAbbreviations.meanings(token.form()));
        });
        boolean ofTwoWords = IntStream.range(1, heads.size())
                .anyMatch(i -> RoleNouns.has(
                        heads.get(i - 1).lower() + " " + heads.get(i).lower()));
        if (!ofTwoWords && words.stream().noneMatch(word -> RoleNouns.has(word) || word.equals(COUNTERPART))) {
            return false;
        }
        into.heads.addAll(words);
        into.words.addAll(words);
        phrase.forEach(token -> into.words.add(token.lower()));
        Span whole = phrase.getFirst().span().cover(phrase.getLast().span());
        into.named.addAll(mentions.bodiesAndPlaces(whole));
        return true;
    }
}

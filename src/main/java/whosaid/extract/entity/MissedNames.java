package whosaid.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.SpeechVerbs;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds the further occurrences of names that were seen elsewhere in the same article: surnames, given names and names
/// of bodies that the annotator overlooked, and stated aliases that do not look like names.
final class MissedNames {

    private static final Set<String> JOINERS = WordList.load("name-joiners.txt");

    /// Less than any name that was seen for itself.
    private static final double CONFIDENCE = 0.5;

    private final Article article;
    private final List<Name> names;
    private final Map<String, List<Sought>> byFirstWord = new HashMap<>();

    /// @param manner how it is written, compared with where it was seen
    private record Sought(List<String> words, NameKind kind, Manner manner) {}

    private enum Manner {
        AS_SEEN,
        /// In a headline.
        IN_CAPITALS,
        /// Like another word: "April"; believed only within a sentence, beside a word of saying.
        LIKE_A_WORD,
        /// By mistake; believed only before a word of saying.
        WITHOUT_CAPITAL
    }

    private MissedNames(Article article, List<Name> names) {
        this.article = article;
        this.names = names;
    }

    /// The names with those that were missed.
    static List<Name> addTo(Article article, List<Name> names, List<StatedAlias> aliases) {
        MissedNames missed = new MissedNames(article, names);
        names.forEach(name -> missed.seek(name.span(), name.kind()));
        for (StatedAlias alias : aliases) {
            names.stream()
                    .filter(name -> name.span().equals(alias.name()))
                    .forEach(name -> missed.seek(alias.alias(), name.kind()));
        }
        List<Name> found = new ArrayList<>(names);
        article.sentences().forEach(sentence -> missed.search(sentence, found));
        return found.stream().sorted(Comparator.comparing(Name::span)).toList();
    }

    private void seek(Span span, NameKind kind) {
        List<String> words =
                article.text().tokens(span).stream().map(Token::form).toList();
        if (words.isEmpty() || kind != NameKind.PERSON && kind != NameKind.ORGANISATION) {
            return;
        }
        add(new Sought(words, kind, Manner.AS_SEEN));
        boolean generation = NameForm.isGeneration(words.getLast());
        List<String> plain = words.stream()
                .filter(word -> !word.equals(",") && !NameForm.isGeneration(word))
                .toList();
        String last = plain.isEmpty() ? words.getLast() : plain.getLast();
        boolean surname = plain.size() > 1 && last.length() > 2 && !JOINERS.contains(last);
        if (kind == NameKind.PERSON && surname && Character.isUpperCase(last.codePointAt(0))) {
            if (generation) {
                add(new Sought(List.of(last, words.getLast()), kind, Manner.AS_SEEN));
            }
            add(new Sought(List.of(last), kind, Manner.AS_SEEN));
            add(new Sought(List.of(last.toUpperCase(Locale.ROOT)), kind, Manner.IN_CAPITALS));
            add(new Sought(List.of(last.toLowerCase(Locale.ROOT)), kind, Manner.WITHOUT_CAPITAL));
        }
        if (kind == NameKind.PERSON && words.size() > 1) {
            add(new Sought(List.of(words.getFirst()), kind, Manner.LIKE_A_WORD));
        }
        List<String> capitals =
                words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
        if (!capitals.equals(words)) {
            add(new Sought(capitals, kind, Manner.IN_CAPITALS));
        }
    }

    private void add(Sought sought) {
        List<Sought> known = byFirstWord.computeIfAbsent(sought.words().getFirst(), word -> new ArrayList<>());
        if (known.stream().noneMatch(other -> other.words().equals(sought.words()))) {
            known.add(sought);
            known.sort(Comparator.comparingInt((Sought one) -> -one.words().size()));
        }
    }

    private void search(Span sentence, List<Name> found) {
        List<Token> tokens = article.text().tokens(sentence);
        List<Span> taken = Stream.concat(names.stream(), found.stream())
                .map(Name::span)
                .filter(sentence::overlaps)
                .toList();
        int i = 0;
        while (i < tokens.size()) {
            i += takeAt(tokens, i, taken, found);
        }
    }

    /// Adds the longest sought name that begins at a token and gives how many tokens to go on.
    private int takeAt(List<Token> tokens, int at, List<Span> taken, List<Name> found) {
        for (Sought sought : byFirstWord.getOrDefault(tokens.get(at).form(), List.of())) {
            int length = sought.words().size();
            if (at + length > tokens.size() || !isLikely(sought, tokens, at)) {
                continue;
            }
            List<Token> here = tokens.subList(at, at + length);
            Span span = here.getFirst().span().cover(here.getLast().span());
            boolean same = here.stream().map(Token::form).toList().equals(sought.words());
            if (same && taken.stream().noneMatch(span::overlaps)) {
                found.add(new Name(span, sought.kind(), CONFIDENCE));
                return length;
            }
        }
        return 1;
    }

    private static boolean isLikely(Sought sought, List<Token> tokens, int at) {
        int end = at + sought.words().size();
        return switch (sought.manner()) {
            case AS_SEEN -> !isPartOfLonger(tokens, at, end);
            case IN_CAPITALS -> true;
            case LIKE_A_WORD ->
                at > 0 && (isSaid(tokens, at - 1) || isSaid(tokens, end)) && !isPartOfLonger(tokens, at, end);
            case WITHOUT_CAPITAL -> isSaid(tokens, end);
        };
    }

    private static boolean isSaid(List<Token> tokens, int index) {
        return index < tokens.size() && SpeechVerbs.isSaying(tokens.get(index));
    }

    /// "Ford" in "Ford Theatre" is no mention of Mr Ford.
    private static boolean isPartOfLonger(List<Token> tokens, int from, int to) {
        return to < tokens.size() && tokens.get(to).isWord() && tokens.get(to).isCapitalised()
                || from > 1
                        && tokens.get(from - 1).isWord()
                        && tokens.get(from - 1).isCapitalised();
    }
}

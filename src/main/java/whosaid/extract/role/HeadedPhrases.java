package whosaid.extract.role;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.RoleTitle;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.annotation.SpeechVerbs;
import whosaid.extract.entity.Possessive;
import whosaid.extract.role.RolePhrases.Role;
import whosaid.statement.Statement.HoldsRole.Status;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Phrases behind a name that a title heads: "founder and CEO of Novatek", "one of the judges", but not "asked by a
/// reporter" nor "the daughter of a judge".
record HeadedPhrases(PersonMention person, RolePhrases phrases) {

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> ARTICLES = Set.of("a", "an");

    /// What else may stand before "a" or "the" in a phrase: "as a judge", "both a judge and a mayor".
    private static final Set<String> OPENING = Set.of("as", "both", "and", "not");

    /// The endings of "formerly" and "herself".
    private static final Set<String> OPENING_ENDS = Set.of("ly", "self");

    private static final int LONGEST_BEFORE_TITLE = 10;

    /// The roles of the person in the phrase between two tokens; none where no title heads it.
    ///
    /// @param verb when they are held by the verb before the phrase, or null when there is none
    List<StatedRole> read(List<Token> tokens, int start, int end, @Nullable Status verb) {
        if (end <= start) {
            return List.of();
        }
        Span phrase = tokens.get(start).span().cover(tokens.get(end - 1).span());
        List<RoleTitle> titles = phrases.titles(phrase);
        if (titles.isEmpty() || !leadsTo(phrase, titles.getFirst())) {
            return List.of();
        }
        List<Role> roles = phrases.read(phrase);
        return IntStream.range(0, roles.size())
                .filter(i -> isOwn(roles.get(i)) && (i == 0 || !isGoverned(roles.get(i - 1), roles.get(i))))
                .mapToObj(i -> new StatedRole(roles.get(i), verb))
                .toList();
    }

    /// "an adviser to the president", "a candidate for mayor": the second title is somebody else's.
    private boolean isGoverned(Role before, Role role) {
        List<Token> between = person.tokens(before.title().end(), role.title().start());
        return between.stream().anyMatch(token -> PREPOSITIONS.contains(token.form()))
                && between.stream()
                        .noneMatch(token -> !phrases.isPartOfName(token)
                                && (token.form().equals(",") || token.form().equals("and")));
    }

    /// Not the title of somebody else ("a spokesman for President Lind", "leader Sheikh Lind", "the president’s son"),
    /// and no plural.
    private boolean isOwn(Role role) {
        List<Token> next = person.tokens(role.title().end(), person.sentence().end());
        if (!next.isEmpty() && Possessive.isEnding(next.getFirst())) {
            return false;
        }
        int end = role.span().end();
        boolean another = person.people().stream()
                .anyMatch(other -> other.span().start() > end
                        && person.tokens(end, other.span().start()).stream().allMatch(FormsOfAddress::has));
        return !another && !RoleNouns.isPlural(person.text().at(role.title()));
    }

    /// Whether a title stands at the head of a phrase: only "a", "the", "former", "one of" or an organisation before
    /// it, or what else somebody is ("a resident of Visby and retired teacher").
    private boolean leadsTo(Span phrase, RoleTitle title) {
        List<Token> before = person.tokens(phrase.start(), title.span().start());
        return before.size() <= LONGEST_BEFORE_TITLE
                && !isBehindObject(before)
                && !isBehindVerb(before)
                && before.stream()
                        .noneMatch(token -> RoleWords.BE.has(token)
                                || token.form().equals("and")
                                        && !ARTICLES.contains(before.getFirst().form())
                                || RoleWords.RELATIVE.has(token)
                                || SpeechVerbs.isSaying(token)
                                || leadsAway(before, token)
                                || person.isPerson(token));
    }

    /// Whether a phrase opens with a verb: "met the judge", but not "now the judge", "herself a judge" nor "one of the
    /// judges".
    private static boolean isBehindVerb(List<Token> before) {
        if (before.size() < 2 || !RoleWords.DETERMINER.has(before.get(1))) {
            return false;
        }
        Token first = before.getFirst();
        boolean opening = RoleWords.DETERMINER.has(first)
                || RoleWords.ADVERB.has(first)
                || RoleWords.FORMER.has(first)
                || PREPOSITIONS.contains(first.form())
                || OPENING.contains(first.form())
                || OPENING_ENDS.stream().anyMatch(first.form()::endsWith);
        return first.isWord() && !first.isCapitalised() && !opening;
    }

    /// Whether another noun phrase stands before that of the title: "is setting a precedent a future president".
    private static boolean isBehindObject(List<Token> before) {
        boolean opened = false;
        for (Token token : before) {
            if (RoleWords.DETERMINER.has(token)) {
                if (opened) {
                    return true;
                }
                opened = true;
            }
            opened &= token.isWord() && !PREPOSITIONS.contains(token.form());
        }
        return false;
    }

    /// "Ana Lind, asked by a reporter", "Ana Lind is the daughter of a judge", but not "one of the judges" or
    /// "a resident of Visby and retired judge".
    private boolean leadsAway(List<Token> tokens, Token token) {
        int index = tokens.indexOf(token);
        boolean goesOn = token.form().equals("of")
                && index > 0
                && (RoleWords.COUNTING.has(tokens.get(index - 1))
                        || tokens.stream().skip(index).anyMatch(next -> next.form()
                                .equals("and")));
        return PREPOSITIONS.contains(token.form()) && !goesOn && !phrases.isPartOfName(token);
    }
}

package whosaid.extract.role;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.BodyNouns;
import whosaid.annotation.RoleWords;
import whosaid.annotation.SpeechVerbs;
import whosaid.extract.entity.Possessive;
import whosaid.extract.role.RoleHolders.Holder;
import whosaid.extract.role.RolePhrases.Role;
import whosaid.statement.Statement.HoldsRole.Status;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The roles that a verb tells with its object, by `leading-verbs.txt`: "Ana Lind, who heads the board", "the Harbour
/// Party, led by Ana Lind". What is led must be an organisation.
record RolesOfVerbs(PersonMention person, RolePhrases phrases) {

    private static final Map<String, Set<String>> VERBS = WordList.byClass("leading-verbs.txt");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> CONJUNCTIONS = WordList.load("conjunctions.txt");
    private static final Set<String> HAVE = Set.of("has", "have");
    private static final String HAD = "had";
    private static final String BY = "by";

    /// Between an organisation and "led by": " party, which is", ", a shipping firm".
    private static final Pattern DESCRIBED =
            Pattern.compile("(?:\\s\\p{Ll}+)?,?(?:\\s(?:a|an|the)(?:\\s[\\p{Ll}’'-]+){1,6})?"
                    + "(?:\\s(?:which|that))?(?<be>\\s(?:is|was|has been))?(?:\\s(?:now|currently|then|also))?\\s");

    private static final String WAS = " was";
    private static final int LONGEST_VERB = 4;
    private static final int MOST_MODIFIERS = 3;
    private static final int LONGEST_TITLE = 8;

    /// The role that the verb at a token tells, or the one behind auxiliaries and adverbs there. As the verb of a
    /// sentence in the past, not of a relative clause, it tells what somebody did: "Lind led the party into the talks".
    Optional<StatedRole> active(List<Token> tokens, int from) {
        boolean clause = from > 0 && RoleWords.RELATIVE.has(tokens.get(from - 1));
        int verb = from;
        while (verb < tokens.size() && verb < from + LONGEST_VERB && isAuxiliary(tokens.get(verb))) {
            verb++;
        }
        if (verb + 1 >= tokens.size()) {
            return Optional.empty();
        }
        List<Token> auxiliaries = tokens.subList(from, verb);
        Token last = tokens.get(verb + 1);
        Status phrasal = status(tokens.get(verb).lower() + "-" + last.lower(), auxiliaries, clause);
        Status status = phrasal == null ? status(tokens.get(verb).lower(), auxiliaries, clause) : phrasal;
        if (status == null) {
            return Optional.empty();
        }
        int end = phrasal == null ? verb + 1 : verb + 2;
        Span title = tokens.get(verb).span().cover(tokens.get(end - 1).span());
        return object(tokens, end)
                .map(led -> new Role(title, led.entity(), status, title.cover(led.span())))
                .map(role -> new StatedRole(role, null));
    }

    private static boolean isAuxiliary(Token token) {
        return RoleWords.ADVERB.has(token)
                || RoleWords.FUTURE.has(token)
                || token.lower().equals(HAD)
                || token.lower().endsWith("ly");
    }

    /// When a role is held that a verb tells; null where it tells none.
    private static @Nullable Status status(String verb, List<Token> auxiliaries, boolean clause) {
        if (auxiliaries.stream().anyMatch(RoleWords.FUTURE::has)) {
            return isIn("plain", verb) ? Status.INCOMING : null;
        }
        if (isIn("now", verb) || isIn("once", verb)) {
            return Status.CURRENT;
        }
        boolean perfect = auxiliaries.stream().anyMatch(token -> HAVE.contains(token.lower()));
        boolean before = auxiliaries.stream().anyMatch(token -> token.lower().equals(HAD));
        if (!isIn("past", verb) || !clause && !perfect && !before) {
            return null;
        }
        return perfect ? Status.CURRENT : Status.FORMER;
    }

    private static boolean isIn(String kind, String verb) {
        return VERBS.getOrDefault(kind, Set.of()).contains(verb);
    }

    /// The organisation that is the object of a verb: "the opposition Harbour Party", "the party".
    private Optional<Holder> object(List<Token> tokens, int from) {
        for (int i = from; i < tokens.size() && i <= from + MOST_MODIFIERS; i++) {
            Optional<Holder> body =
                    phrases.startingAt(tokens.get(i).span().start()).filter(Holder::isBody);
            if (body.isPresent()) {
                return body.filter(holder -> isWhole(holder.span()));
            }
            boolean goesOn = RoleWords.DETERMINER.has(tokens.get(i))
                    ? i == from
                    : tokens.get(i).isWord()
                            && !tokens.get(i).isCapitalised()
                            && !PREPOSITIONS.contains(tokens.get(i).form())
                            && !CONJUNCTIONS.contains(tokens.get(i).form());
            if (!goesOn) {
                break;
            }
        }
        boolean definite = from + 1 < tokens.size()
                && RoleWords.DETERMINER.has(tokens.get(from))
                && BodyNouns.has(tokens.get(from + 1).form());
        return definite
                ? phrases.body(tokens.get(from)
                                .span()
                                .cover(tokens.get(from + 1).span()))
                        .filter(holder -> isWhole(holder.span()))
                : Optional.empty();
    }

    /// Whether a name is the whole of what is led, or what is led is a part of it: not "the Senate race", "the bank's
    /// rivals".
    private boolean isWhole(Span body) {
        List<Token> behind = person.tokens(body.end(), person.sentence().end());
        if (behind.isEmpty()) {
            return true;
        }
        Token next = behind.getFirst();
        if (Possessive.isEnding(next)) {
            return behind.stream().skip(1).limit(MOST_MODIFIERS).anyMatch(token -> BodyNouns.has(token.form()));
        }
        return !next.isWord()
                || PREPOSITIONS.contains(next.form())
                || CONJUNCTIONS.contains(next.form())
                || BodyNouns.has(next.form())
                || RoleWords.ADVERB.has(next)
                || RoleWords.RELATIVE.has(next)
                || SpeechVerbs.isSaying(next);
    }

    /// The role that "led by" before the name tells, or before its titles.
    Optional<StatedRole> passive() {
        List<Token> before = person.before();
        int by = before.size() - 1;
        while (by > 0
                && before.size() - by <= LONGEST_TITLE
                && !before.get(by).form().equals(BY)
                && isTitle(before.get(by))) {
            by--;
        }
        if (by < 1
                || !before.get(by).form().equals(BY)
                || !isIn("by", before.get(by - 1).lower())) {
            return Optional.empty();
        }
        Span verb = before.get(by - 1).span();
        return phrases.bodyBefore(person.sentence().start(), verb.start())
                .flatMap(led -> led(led, verb))
                .map(role -> new StatedRole(role, null));
    }

    private Optional<Role> led(Holder body, Span verb) {
        Matcher between = DESCRIBED.matcher(person.between(body.span().end(), verb.start()));
        if (!between.matches()) {
            return Optional.empty();
        }
        boolean past =
                WAS.equals(between.group("be")) && !isIn("once", person.text().at(verb));
        Status status = past ? Status.FORMER : Status.CURRENT;
        return Optional.of(new Role(verb, body.entity(), status, body.span().cover(verb)));
    }

    private boolean isTitle(Token token) {
        return !person.isPerson(token)
                && (token.isCapitalised()
                        || TitleJoint.addresses(token)
                        || RoleWords.DETERMINER.has(token)
                        || RoleWords.FORMER.has(token)
                        || !phrases.titles(token.span()).isEmpty());
    }
}

package whosaid.annotation.name;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.annotation.RoleWords;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Tells that a name is that of a body by what stands around it, by `body-introducers.txt` and `body-contexts.txt`:
/// "ratings agency Vantor", "Norvik’s shares", "Zelphi, a fintech startup,".
final class BodyContexts {

    private static final Set<String> INTRODUCERS = WordList.load("body-introducers.txt");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final List<Context> CONTEXTS =
            WordList.lines("body-contexts.txt").stream().map(Context::of).toList();

    /// ", a Nairobi-based fintech startup,", ", the housing charity,", but not ", a member of the union," nor ", a
    /// football club owner,".
    private static final Pattern APPOSITION =
            Pattern.compile(",\\s(?:an?|the)\\s(?:(?!(?:" + String.join("|", PREPOSITIONS)
                    + "|who)\\b)[\\w'’-]+\\s){0,5}(?:"
                    + String.join("|", INTRODUCERS) + ")(?:[,.;]|\\s(?:that|which|based|founded|with|in)\\b)");

    /// So many UTF-16 units around a name are looked at.
    private static final int REACH = 80;

    private static final int LONGEST_PHRASE = 4;

    private final Text text;
    private final Set<Integer> starts;

    /// @param before what ends at the name
    /// @param behind what starts behind it
    /// @param opening whether the name must open a sentence
    private record Context(Pattern before, Pattern behind, boolean opening) {

        static Context of(String line) {
            boolean opening = line.startsWith("^");
            String[] sides = (opening ? line.substring(1) : line).split("\\{\\}", 2);
            return new Context(
                    Pattern.compile(sides[0] + "$", Pattern.CASE_INSENSITIVE),
                    Pattern.compile(sides[1], Pattern.CASE_INSENSITIVE),
                    opening);
        }
    }

    BodyContexts(Text text) {
        this.text = text;
        this.starts = text.sentences().stream().map(Span::start).collect(Collectors.toSet());
    }

    /// Whether what stands around a name shows that it is a body's.
    boolean show(Span name) {
        String before = text.value().substring(Math.max(0, name.start() - REACH), name.start());
        String behind = behind(name);
        boolean opens = opensSentence(name.start());
        return CONTEXTS.stream()
                        .anyMatch(context -> (opens || !context.opening())
                                && context.before().matcher(before).find()
                                && context.behind().matcher(behind).lookingAt())
                || tell(name);
    }

    /// Whether a name is told to be a body's: "ratings agency Vantor", "Zelphi, a fintech startup,".
    boolean tell(Span name) {
        return APPOSITION.matcher(behind(name)).lookingAt() || isIntroduced(name);
    }

    private String behind(Span name) {
        return text.value().substring(name.end(), Math.min(text.value().length(), name.end() + REACH));
    }

    /// The part of a name behind a noun that opens the sentence: "Nexora" of "Chipmaker Nexora"; else the name.
    Span withoutNoun(Span name) {
        List<Token> tokens = text.tokens(name);
        return tokens.size() > 1 && INTRODUCERS.contains(tokens.getFirst().lower()) && opensSentence(name.start())
                ? tokens.get(1).span().cover(tokens.getLast().span())
                : name;
    }

    private boolean opensSentence(int offset) {
        return starts.contains(offset);
    }

    /// "ratings agency Vantor", "the charity Hopewell said"; "the charity Lind founded" is hers.
    private boolean isIntroduced(Span name) {
        List<Token> before = text.tokens(Math.max(0, name.start() - REACH), name.start());
        if (before.isEmpty()) {
            return false;
        }
        Token noun = before.getLast();
        boolean written = !noun.isCapitalised() || opensSentence(noun.span().start());
        if (!written || !INTRODUCERS.contains(noun.lower())) {
            return false;
        }
        boolean determined = before.reversed().stream()
                .limit(LONGEST_PHRASE)
                .takeWhile(Token::isWord)
                .anyMatch(RoleWords.DETERMINER::has);
        return !determined || isWhole(name);
    }

    private boolean isWhole(Span name) {
        return text.tokens(name.end(), Math.min(text.value().length(), name.end() + REACH)).stream()
                .findFirst()
                .filter(next -> next.isWord()
                        && !SpeechVerbs.isSaying(next)
                        && !RoleWords.BE.has(next)
                        && !RoleWords.FUTURE.has(next)
                        && !RoleWords.ADVERB.has(next)
                        && !PREPOSITIONS.contains(next.form()))
                .isEmpty();
    }
}

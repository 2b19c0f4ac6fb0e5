package whosaid.extract.role;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import whosaid.annotation.BodyNouns;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.Portfolio;
import whosaid.annotation.RoleWords;
import whosaid.extract.entity.Mention;
import whosaid.extract.entity.Possessive;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds what a title is about: "Minister of Mines and Energy", "head of heritage at the Harbour Museum".
///
/// @param names of organisations and places
/// @param people names of persons
record TitleFields(Text text, ReadingOrder<Mention> names, ReadingOrder<Mention> people) {

    /// So many words behind the head may belong to the role: "minister of the environment".
    private static final int LONGEST = 6;

    private static final String OF = "of";
    private static final String FOR = "for";
    private static final String PAST_ENDING = "ed";
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");

    /// A word and what parts it from the one before, in UTF-16 units.
    private static final int LONGEST_WORD = 30;

    private static final Pattern GOVERNING = Pattern.compile(
            "(?s)(?:\\s\\([^()]{1,40}\\))?(?:\\s+(?:of|at|for|with|to|in|on|from|under)\\b.*|,\\s+(?:the\\s+)?)");
    private static final Pattern NEW_CLAUSE =
            Pattern.compile("(?s).*(?:;|[“”\"]|\\b(?:who|which|that|said|says|told|was|is)\\b).*");

    /// A title with the field it is about, which names nobody: "Minister of Mines and Energy", "head of heritage at the
    /// Harbour Museum". A body is no part of it ("director of the ministry"), nor is the country ("President of the
    /// Republic").
    Span with(Span title, int end) {
        Span whole = withComplement(title, end);
        return Portfolio.behind(text, title)
                .filter(field -> field.end() > whole.end() && field.end() <= end)
                .filter(field -> names.touching(field).isEmpty())
                .map(title::cover)
                .orElse(whole);
    }

    private Span withComplement(Span title, int end) {
        List<Token> field = names.between(title.end(), end).stream()
                .filter(name -> isNear(title, name))
                .findFirst()
                .map(name -> fieldBefore(title, name))
                .orElseGet(() -> complement(title, end));
        if (field.isEmpty()) {
            return title;
        }
        Token last = field.getLast();
        boolean definite = RoleWords.DETERMINER.has(field.getFirst());
        boolean body = RoleWords.WHOLE.has(last) || BodyNouns.has(last.lower());
        boolean portfolio = text.tokens(title).stream().anyMatch(RoleWords.PORTFOLIO::has);
        return body || definite && !portfolio ? title : title.cover(last.span());
    }

    /// "heritage" in "head of heritage at the Harbour Museum"; nothing in "head of the Harbour Museum".
    private List<Token> fieldBefore(Span title, Mention name) {
        List<Token> between = text.tokens(title.end(), name.span().start());
        int at = between.size() - 1;
        while (at > 0 && RoleWords.DETERMINER.has(between.get(at))) {
            at--;
        }
        return at > 1 && RoleWords.HOLDING.has(between.get(at))
                ? complement(title, between.get(at).span().start())
                : List.of();
    }

    private boolean isNear(Span title, Mention name) {
        return isGoverned(title, name)
                && text.tokens(new Span(title.end(), name.span().start())).size() <= LONGEST;
    }

    /// The words behind "of" or "for" right after a title, up to a name, a mark, an owner or a new clause.
    List<Token> complement(Span title, int end) {
        List<Token> following = text.tokens(title.end(), end);
        if (following.isEmpty()
                || !following.getFirst().form().equals(OF)
                        && !following.getFirst().form().equals(FOR)) {
            return List.of();
        }
        int last = 0;
        while (last + 1 < following.size()
                && last < LONGEST
                && isComplement(following.get(last + 1))
                && !isVerbBehind(following.get(last), following.get(last + 1))) {
            last++;
        }
        if (last == 1 && isDoing(following.get(1))) {
            return List.of();
        }
        boolean owned = last + 1 < following.size() && Possessive.isEnding(following.get(last + 1));
        while (last > 0
                && (owned
                        || RoleWords.DETERMINER.has(following.get(last))
                        || RoleWords.COUNTING.has(following.get(last))
                        || RoleWords.JOINT.has(following.get(last)))) {
            owned = false;
            last--;
        }
        return following.subList(Math.min(1, last), last == 0 ? 0 : last + 1);
    }

    /// "using" with an object behind it ("accused the president of using Lind"), but not the field "polling".
    private boolean isDoing(Token word) {
        int end = word.span().end();
        List<Token> behind = text.tokens(end, Math.min(text.value().length(), end + LONGEST_WORD));
        return !word.isCapitalised()
                && word.form().endsWith("ing")
                && !behind.isEmpty()
                && (behind.getFirst().isCapitalised() || RoleWords.DETERMINER.has(behind.getFirst()));
    }

    /// "Under" in "secretary of defence under Ana Lind", but not "for" in "Secretary of State for Health".
    private static boolean isOtherPreposition(Token token) {
        return PREPOSITIONS.contains(token.lower())
                && !token.form().equals(OF)
                && !token.form().equals(FOR);
    }

    private boolean isComplement(Token token) {
        return token.isWord()
                && (!FormsOfAddress.has(token) || RoleWords.DETERMINER.has(token))
                && names.touching(token.span()).isEmpty()
                && people.touching(token.span()).isEmpty()
                && !RoleWords.BE.has(token)
                && !isOtherPreposition(token)
                && (!RoleWords.CLAUSE.has(token) || RoleWords.JOINT.has(token));
    }

    /// "Defence Affairs received": behind a field in capitals a verb is no part of it.
    private static boolean isVerbBehind(Token last, Token next) {
        return last.isCapitalised() && !next.isCapitalised() && next.form().endsWith(PAST_ENDING);
    }

    /// Whether what stands between a title and a name is a complement and not a new clause.
    boolean isGoverned(Span title, Mention mention) {
        String between = text.value().substring(title.end(), mention.span().start());
        return !NEW_CLAUSE.matcher(between).matches()
                && GOVERNING.matcher(between).matches();
    }
}

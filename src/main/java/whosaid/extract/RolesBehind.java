package whosaid.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.RoleTitle;
import whosaid.annotation.RoleNouns;
import whosaid.extract.RolePhrases.Role;
import whosaid.statement.Statement.HoldsRole.Status;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The roles that stand behind a name: "Ana Lind, founder and CEO of Novatek", "Ana Lind, who was named …", "Ana Lind
/// is the …", "named Ana Lind as mayor".
record RolesBehind(PersonMention person, RolePhrases phrases) {

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> SAID = WordList.load("said-words.txt");
    private static final Set<String> CLAUSE_WORDS = Set.of("said", "that", "who", "which");
    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> OPENING_MARKS = Set.of(",", "(", "—", "–", "--");
    private static final Set<String> ENDING_MARKS = Set.of(")", ";", ".", "“", "”", "\"", "—", "–", "--");
    private static final Set<String> CLOSING_MARKS = Set.of(",", ".", ";", ")", "—", "–", "-");
    private static final Pattern AGE = Pattern.compile("\\d{1,3}");
    private static final int AGE_AND_COMMAS = 3;
    private static final int LONGEST_BEFORE_TITLE = 10;
    private static final int LONGEST_APPOSITION = 30;
    private static final int MOST_COMMAS = 3;
    private static final int LONGEST_VERB = 6;
    private static final int LONGEST_COMPLEMENT = 14;
    private static final int LONGEST_BRACKET = 8;
    private static final int LONGEST_OWNER = 8;

    List<StatedRole> roles() {
        List<Token> tokens = person.after();
        List<StatedRole> found = behind(tokens);
        int aside = found.isEmpty() ? asideEnd(tokens) : 0;
        return aside == 0 ? found : behind(tokens.subList(aside, tokens.size()));
    }

    /// The index behind a bracket or an age: "Lind (Ind.) is the mayor", "Lind, 44, is the mayor"; 0 where none stands.
    private static int asideEnd(List<Token> tokens) {
        if (!tokens.isEmpty() && tokens.getFirst().form().equals("(")) {
            return bracketEnd(tokens, 0);
        }
        boolean age = tokens.size() > AGE_AND_COMMAS
                && tokens.get(0).form().equals(",")
                && AGE.matcher(tokens.get(1).form()).matches()
                && tokens.get(2).form().equals(",");
        return age ? AGE_AND_COMMAS : 0;
    }

    private List<StatedRole> behind(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        String first = tokens.getFirst().form();
        if (OPENING_MARKS.contains(first)) {
            return tokens.size() > 1 && tokens.get(1).form().equals("who")
                    ? predicate(tokens, 2, StatedRole.Pattern.APPOSITION)
                    : apposition(tokens, 1);
        }
        if (RoleWords.FORMER.has(tokens.getFirst())) {
            return apposition(tokens, 0);
        }
        List<StatedRole> predicate = predicate(tokens, first.equals("who") ? 1 : 0, StatedRole.Pattern.PREDICATE);
        return predicate.isEmpty() ? appointment(tokens) : predicate;
    }

    /// An apposition, and what a relative clause behind it adds: "Ana Lind, a former minister, who leads the party".
    private List<StatedRole> apposition(List<Token> tokens, int comma) {
        int start = behindOwner(tokens, comma);
        int end = appositionEnd(tokens, start);
        int clause = end < tokens.size() && tokens.get(end).form().equals(",") ? end + 1 : end;
        boolean goesOn = clause < tokens.size() && tokens.get(clause).form().equals("who");
        List<StatedRole> found = read(tokens, start, end, StatedRole.Pattern.APPOSITION, null);
        if (start > comma && !isClosed(found) || isSpeaker(tokens, start, found)) {
            return List.of();
        }
        return found.isEmpty() || !goesOn
                ? found
                : Stream.concat(found.stream(), predicate(tokens, clause + 1, StatedRole.Pattern.APPOSITION).stream())
                        .toList();
    }

    /// "a letter from Ana Lind, the official said": what is behind the comma speaks. In "Ana Lind, a spokeswoman
    /// for the bank said" only a comma is missing.
    private boolean isSpeaker(List<Token> tokens, int start, List<StatedRole> found) {
        List<Token> behind = behindLast(found);
        return !behind.isEmpty()
                && SAID.contains(behind.getFirst().form())
                && RoleWords.DETERMINER.has(tokens.get(start))
                && found.getLast().role().organisation() == null;
    }

    /// Whether a mark follows: in "after a call with Ana Lind, Boateng’s spokesman said" none does.
    private boolean isClosed(List<StatedRole> found) {
        List<Token> behind = behindLast(found);
        return !behind.isEmpty() && CLOSING_MARKS.contains(behind.getFirst().form());
    }

    /// The tokens behind the last of some roles; none behind none.
    private List<Token> behindLast(List<StatedRole> found) {
        return found.isEmpty()
                ? List.of()
                : person.tokens(
                        found.getLast().role().span().end(), person.sentence().end());
    }

    /// Where a phrase goes on behind somebody whose the role is: "President Lind’s former spokesman", "Lind campaign
    /// manager".
    private int behindOwner(List<Token> tokens, int start) {
        int owner = start;
        while (owner < Math.min(tokens.size(), start + LONGEST_OWNER)
                && !person.isPerson(tokens.get(owner))
                && (tokens.get(owner).isCapitalised() || RoleWords.FORMER.has(tokens.get(owner)))) {
            owner++;
        }
        int end = nameEnd(tokens, owner);
        if (end == owner || end == tokens.size()) {
            return start;
        }
        return Possessive.isEnding(tokens.get(end))
                ? end + 1
                : owner == start && tokens.get(end).isWord() ? end : start;
    }

    /// The roles of a phrase that a title heads; none where it does not.
    private List<StatedRole> read(
            List<Token> tokens, int start, int end, StatedRole.Pattern pattern, @Nullable Status verb) {
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
                .mapToObj(i -> new StatedRole(roles.get(i), pattern, verb))
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
                && before.stream()
                        .noneMatch(token -> RoleWords.BE.has(token)
                                || token.form().equals("and")
                                        && !ARTICLES.contains(before.getFirst().form())
                                || CLAUSE_WORDS.contains(token.form())
                                || leadsAway(before, token)
                                || person.isPerson(token));
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

    /// The index of the token that ends the apposition: a verb of saying or being, a person, a closing bracket.
    private int appositionEnd(List<Token> tokens, int start) {
        int commas = 0;
        int i = Math.max(1, start);
        while (i < Math.min(tokens.size(), LONGEST_APPOSITION)) {
            String form = tokens.get(i).form();
            if (form.equals("(")) {
                i = bracketEnd(tokens, i);
            }
            if (i >= tokens.size() || endsApposition(tokens, i)) {
                return Math.min(i, tokens.size());
            }
            if (tokens.get(i).form().equals(",") && !phrases.isPartOfName(tokens.get(i))) {
                commas++;
                if (commas > MOST_COMMAS || !continues(tokens, i + 1)) {
                    return i;
                }
            }
            i++;
        }
        return i;
    }

    /// The index behind a bracket that opens at an index; the index itself where it does not close soon.
    private static int bracketEnd(List<Token> tokens, int open) {
        for (int i = open + 1; i < Math.min(tokens.size(), open + LONGEST_BRACKET); i++) {
            if (tokens.get(i).form().equals(")")) {
                return i + 1;
            }
        }
        return open;
    }

    private boolean endsApposition(List<Token> tokens, int index) {
        String form = tokens.get(index).form();
        return person.isPerson(tokens.get(index)) && !isOwner(tokens, index)
                || ENDING_MARKS.contains(form)
                || form.equals("who");
    }

    /// "secretary of President Lind’s party".
    private boolean isOwner(List<Token> tokens, int index) {
        int behind = nameEnd(tokens, index);
        return behind < tokens.size() && Possessive.isEnding(tokens.get(behind));
    }

    /// The index behind the name of a person that stands at an index; the index itself where none does.
    private int nameEnd(List<Token> tokens, int index) {
        int end = index;
        while (end < tokens.size() && person.isPerson(tokens.get(end))) {
            end++;
        }
        return end;
    }

    /// Whether what follows a comma still tells a role: a title near, or the organisation right there.
    private boolean continues(List<Token> tokens, int index) {
        int last = Math.min(tokens.size() - 1, index + 5);
        for (int i = index; i <= last; i++) {
            Token token = tokens.get(i);
            if (phrases.isTitleStart(token.span().start()) || i <= index + 1 && isOrganisation(tokens, i)) {
                return true;
            }
            boolean leading = token.form().equals("and")
                    || token.form().equals("a")
                    || token.form().equals("an")
                    || token.form().equals("the")
                    || RoleWords.FORMER.has(token);
            if (!leading) {
                return false;
            }
        }
        return false;
    }

    /// "director, Novatek," but not "director, Novatek said".
    private boolean isOrganisation(List<Token> tokens, int index) {
        return phrases.startingAt(tokens.get(index).span().start())
                .map(mention ->
                        person.tokens(mention.span().end(), person.sentence().end()))
                .filter(rest -> rest.isEmpty() || !rest.getFirst().isWord())
                .isPresent();
    }

    /// "is the chairman of", "was named", "served as", "resigned as", "will become"; "was mayor and is now a member".
    private List<StatedRole> predicate(List<Token> tokens, int from, StatedRole.Pattern pattern) {
        return predicate(tokens, from, pattern, false);
    }

    /// @param coordinated whether it goes on behind "was elected mayor and"
    private List<StatedRole> predicate(List<Token> tokens, int from, StatedRole.Pattern pattern, boolean coordinated) {
        int start = from;
        boolean future = false;
        boolean passive = coordinated;
        boolean done = false;
        Status status = null;
        while (start < tokens.size() && start < from + LONGEST_VERB) {
            Token token = tokens.get(start);
            Status here = statusOf(token);
            if (here == null && !RoleWords.FUTURE.has(token) && !isAdverb(token)) {
                break;
            }
            if (isDoneByOthers(token) && !passive) {
                return List.of();
            }
            done = done || isDoneByOthers(token);
            passive = passive || RoleWords.BE.has(token);
            future = future || RoleWords.FUTURE.has(token);
            status = here == null ? status : here;
            start++;
        }
        if (status == null) {
            return List.of();
        }
        int end = predicateEnd(tokens, start);
        List<StatedRole> found = read(tokens, start, end, pattern, future ? Status.INCOMING : status);
        if (end + 1 >= tokens.size() || !tokens.get(end).form().equals("and")) {
            return found;
        }
        return Stream.concat(found.stream(), predicate(tokens, end + 1, pattern, done).stream())
                .toList();
    }

    private static boolean isAdverb(Token token) {
        return RoleWords.ADVERB.has(token)
                || token.form().toLowerCase(Locale.ROOT).endsWith("ly");
    }

    /// "was named", "was dismissed": who does so himself ("Lind fired the director") has not the role.
    private static boolean isDoneByOthers(Token token) {
        return RoleWords.BECOME.has(token) || RoleWords.DISMISS.has(token);
    }

    /// When a role is held that stands behind a verb; null when the token is no such verb.
    private static @Nullable Status statusOf(Token token) {
        if (RoleWords.LEAVE.has(token) || RoleWords.DISMISS.has(token)) {
            return Status.FORMER;
        }
        if (RoleWords.BECOME.has(token)) {
            return Status.CURRENT;
        }
        if (RoleWords.SERVE.has(token) || RoleWords.BE.has(token)) {
            return RoleWords.PAST.has(token) ? Status.FORMER : Status.CURRENT;
        }
        return null;
    }

    private int predicateEnd(List<Token> tokens, int start) {
        int end = start;
        while (end < tokens.size()
                && end < start + LONGEST_COMPLEMENT
                && (!",.;“”\"".contains(tokens.get(end).form()) || phrases.isPartOfName(tokens.get(end)))
                && !person.isPerson(tokens.get(end))
                && !startsPredicate(tokens, end)) {
            end++;
        }
        return end;
    }

    private static boolean startsPredicate(List<Token> tokens, int and) {
        return tokens.get(and).form().equals("and") && and + 1 < tokens.size() && statusOf(tokens.get(and + 1)) != null;
    }

    /// "named Ana Lind as mayor".
    private List<StatedRole> appointment(List<Token> tokens) {
        List<Token> before = person.before();
        boolean appointed = !before.isEmpty() && RoleWords.BECOME.has(before.getLast());
        return appointed && tokens.getFirst().form().equals("as")
                ? read(tokens, 1, predicateEnd(tokens, 1), StatedRole.Pattern.PREDICATE, null)
                : List.of();
    }
}

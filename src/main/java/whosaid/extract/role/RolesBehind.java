package whosaid.extract.role;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import whosaid.annotation.RoleWords;
import whosaid.annotation.SpeechVerbs;
import whosaid.extract.entity.Possessive;
import whosaid.text.Token;

/// The roles that stand behind a name: "Ana Lind, founder and CEO of Novatek", "Ana Lind, who was named …", "Ana Lind
/// is the …", "named Ana Lind as mayor".
public record RolesBehind(PersonMention person, RolePhrases phrases) {

    private static final Set<String> OPENING_MARKS = Set.of(",", "(", "—", "–", "--");
    private static final Set<String> ENDING_MARKS = Set.of(")", ";", ".", "“", "”", "\"", "—", "–", "--");
    private static final Set<String> CLOSING_MARKS = Set.of(",", ".", ";", ")", "—", "–", "-");
    private static final Pattern AGE = Pattern.compile("\\d{1,3}");
    private static final int AGE_AND_COMMAS = 3;
    private static final int LONGEST_APPOSITION = 30;
    private static final int MOST_COMMAS = 3;
    private static final int LONGEST_BRACKET = 8;
    private static final int LONGEST_OWNER = 8;

    /// The roles of the person, in reading order; none where nothing behind the name gives one.
    public List<StatedRole> roles() {
        List<Token> tokens = person.after();
        List<StatedRole> found = behind(tokens);
        int aside = found.isEmpty() ? asideEnd(tokens) : 0;
        if (aside == 0) {
            return found;
        }
        // behind an age there may be a verb, or another apposition, which its comma opens
        List<StatedRole> further = behind(tokens.subList(aside, tokens.size()));
        boolean comma = tokens.get(aside - 1).form().equals(",");
        return further.isEmpty() && comma ? behind(tokens.subList(aside - 1, tokens.size())) : further;
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
                    ? predicates().roles(tokens, 2)
                    : apposition(tokens, 1);
        }
        if (RoleWords.FORMER.has(tokens.getFirst()) || RoleWords.BEHIND.has(tokens.getFirst())) {
            return apposition(tokens, 0);
        }
        List<StatedRole> predicate = predicates().roles(tokens, first.equals("who") ? 1 : 0);
        return predicate.isEmpty() ? predicates().appointment(tokens) : predicate;
    }

    /// An apposition, and what a relative clause behind it adds: "Ana Lind, a former minister, who leads the party".
    private List<StatedRole> apposition(List<Token> tokens, int comma) {
        int start = behindOwner(tokens, comma);
        int end = appositionEnd(tokens, start);
        int clause = end < tokens.size() && tokens.get(end).form().equals(",") ? end + 1 : end;
        boolean goesOn = clause < tokens.size() && tokens.get(clause).form().equals("who");
        List<StatedRole> found = new HeadedPhrases(person, phrases).read(tokens, start, end, null);
        if (start > comma && !isClosed(found)
                || isSpeaker(tokens, start, found)
                || new RoleList(person, phrases).givesRoleBehind()) {
            return List.of();
        }
        return found.isEmpty() || !goesOn
                ? found
                : Stream.concat(found.stream(), predicates().roles(tokens, clause + 1).stream())
                        .toList();
    }

    /// "a letter from Ana Lind, the official said": what is behind the comma speaks. In "Ana Lind, a spokeswoman
    /// for the bank said" only a comma is missing.
    private boolean isSpeaker(List<Token> tokens, int start, List<StatedRole> found) {
        List<Token> behind = behindLast(found);
        return !behind.isEmpty()
                && SpeechVerbs.isReporting(behind.getFirst())
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

    /// "director, Novatek," and "director, Novatek in Lagos,", but not "director, Novatek said".
    private boolean isOrganisation(List<Token> tokens, int index) {
        return phrases.startingAt(tokens.get(index).span().start())
                .map(mention ->
                        person.tokens(mention.span().end(), person.sentence().end()))
                .filter(this::isEnd)
                .isPresent();
    }

    /// Whether no word stands behind an organisation, but for where or within what it is.
    private boolean isEnd(List<Token> rest) {
        if (rest.isEmpty() || !rest.getFirst().isWord()) {
            return true;
        }
        int next = rest.size() > 1 && RoleWords.DETERMINER.has(rest.get(1)) ? 2 : 1;
        return next < rest.size() && RoleWords.HOLDING.has(rest.getFirst()) && isOrganisation(rest, next);
    }

    private RolePredicates predicates() {
        return new RolePredicates(person, phrases);
    }
}

package whosaid.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.RoleTitle;
import whosaid.annotation.RoleNouns;
import whosaid.extract.RolePhrases.Role;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The roles that stand before a name: "former Google China president Kai-fu Lee", "the mayor of Visby, Ana Lind,",
/// "Judges Ana Lind and Kofi Boateng".
record RolesBefore(PersonMention person, RolePhrases phrases) {

    private static final int LONGEST_PHRASE = 10;
    private static final Set<String> HONORIFICS = WordList.load("honorifics.txt");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> OPENING_MARKS = Set.of("\"", "“", "‘", "'");

    /// "Ms Lind of Visby", "Ms Lind, 71, of Visby", "Ms Lind (D-Calif.)".
    private static final Pattern WHERE =
            Pattern.compile("(?:,\\s\\d{1,3},)?\\sof\\s(?:the\\s)?|\\s\\(\\p{Lu}\\p{L}{0,3}[-–]|,\\s\\p{Lu}[-–]");

    /// Between two people of one list, the first maybe with a party or an age in brackets, or where he is from.
    private static final Pattern LISTED = Pattern.compile(
            "(?:\\s\\([^()]{1,20}\\)|\\sof(?:\\s\\p{Lu}[\\p{L}.]*){1,3})?(?:,|,?\\s(?:and|&|or|as well as))\\s");

    private static final Pattern COORDINATED = Pattern.compile("\\s+(?:and|&)\\s+|,\\s+");
    private static final Pattern INTRODUCING = Pattern.compile(",?\\s(?:such as|including|like|namely)\\s|:\\s");
    private static final Pattern CLAUSE_MARK = Pattern.compile("[;:“”\"]");

    List<StatedRole> roles() {
        Optional<Span> last = title();
        if (last.isEmpty()) {
            return List.of();
        }
        List<Role> titles = titles(last.get());
        Stream<StatedRole> held =
                titles.stream().map(this::located).map(role -> new StatedRole(role, StatedRole.Pattern.TITLE, null));
        int start = titles.isEmpty()
                ? person.name().span().start()
                : titles.getFirst().span().start();
        return Stream.concat(apposition(start).stream(), held).toList();
    }

    /// The titles right before the name, or before the list that it is part of.
    private List<Role> titles(Span last) {
        if (!isRightBefore(last)) {
            return listed();
        }
        return RoleNouns.isPlural(person.text().at(last)) && !isInList() ? List.of() : ownTitles(last);
    }

    /// "the reporters Lind has come to distrust" does not make her one.
    private boolean isInList() {
        int index = person.people().indexOf(person.name());
        return isListed(index) || isListed(index + 1);
    }

    /// The last title before the name.
    private Optional<Span> title() {
        if (person.sentence().start() == person.name().span().start()) {
            return Optional.empty();
        }
        List<RoleTitle> titles = phrases.titles(
                new Span(person.sentence().start(), person.name().span().start()));
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(titles.getLast().span());
    }

    /// Whether nothing but forms of address and opening marks stands between a title and the name: "Prime Minister Dr.
    /// Ana Lind".
    private boolean isRightBefore(Span title) {
        int start = person.name().span().start();
        int end = phrases.withPortfolio(title, start).end();
        return person.tokens(end, start).stream().allMatch(RolesBefore::addresses)
                || RoleNouns.isPlural(person.text().at(title)) && introducesList(person.between(title.end(), start));
    }

    /// "attorneys such as Ana Lind and Kofi Boateng"; "attorneys, Ana Lind and Kofi Boateng,".
    private boolean introducesList(String between) {
        int index = person.people().indexOf(person.name());
        int last = index;
        while (isListed(last + 1)) {
            last++;
        }
        return last > index
                && (INTRODUCING.matcher(between).matches()
                        || between.equals(", ")
                                && isFollowedByMark(person.people().get(last)));
    }

    private static boolean addresses(Token token) {
        String form = token.form();
        return HONORIFICS.contains(form.endsWith(".") ? form.substring(0, form.length() - 1) : form)
                || OPENING_MARKS.contains(form);
    }

    private List<Role> ownTitles(Span title) {
        int end = phrases.withPortfolio(title, person.name().span().start()).end();
        List<Role> roles = phrases.read(new Span(phraseStart(title), end));
        return roles.subList(firstOwn(roles), roles.size());
    }

    /// "founder and chief executive Ana Lind" has both roles, and so has "Prime Minister Gen Lind"; in "a spokesman for
    /// President Lind" only the last is hers.
    private int firstOwn(List<Role> roles) {
        int first = roles.size() - 1;
        while (first > 0) {
            String between = person.between(
                    roles.get(first - 1).title().end(),
                    Math.max(
                            roles.get(first - 1).title().end(),
                            roles.get(first).title().start()));
            Role before = roles.get(first - 1);
            boolean joined = between.isBlank()
                    || COORDINATED.matcher(between).matches()
                    || COORDINATED.matcher(between).lookingAt()
                            && roles.get(first).organisation() != null
                            && roles.get(first).span().start() <= before.title().end() + 5;
            if (!joined) {
                return first;
            }
            first--;
        }
        return Math.max(first, 0);
    }

    /// With the place that stands behind the name, where the title itself names none.
    private Role located(Role role) {
        boolean capitalised =
                person.tokens(role.title().start(), role.title().end()).stream().anyMatch(Token::isCapitalised);
        Matcher where = WHERE.matcher(person.text().value())
                .region(person.name().span().end(), person.text().value().length());
        return role.organisation() == null && capitalised && where.lookingAt()
                ? phrases.startingAt(where.end()).map(role::heldAt).orElse(role)
                : role;
    }

    /// The roles of those named before in a list that a plural heads: "Judges Ana Lind and Kofi Boateng".
    private List<Role> listed() {
        int index = person.people().indexOf(person.name());
        if (index < 1 || !isListed(index)) {
            return List.of();
        }
        RolesBefore previous = new RolesBefore(person.with(person.people().get(index - 1)), phrases);
        return previous.title().map(previous::titles).orElse(List.of()).stream()
                .filter(role -> RoleNouns.isPlural(person.text().at(role.title())))
                .toList();
    }

    /// Whether the person at an index stands in one list with the one before.
    private boolean isListed(int index) {
        return index > 0
                && index < person.people().size()
                && LISTED.matcher(person.between(
                                person.people().get(index - 1).span().end(),
                                person.people().get(index).span().start()))
                        .matches();
    }

    /// The roles of a phrase that ends in a comma before the name with its own titles and forms of address.
    ///
    /// @param start where these begin
    private List<StatedRole> apposition(int start) {
        List<Token> before = person.tokens(person.sentence().start(), start);
        int comma = before.size() - 1;
        while (comma >= 0 && addresses(before.get(comma))) {
            comma--;
        }
        List<RoleTitle> titles = comma < 1 || !before.get(comma).form().equals(",")
                ? List.of()
                : phrases.titles(new Span(
                        person.sentence().start(), before.get(comma).span().start()));
        if (titles.isEmpty() || hasPersonBetween(titles.getLast().span())) {
            return List.of();
        }
        Span title = titles.getLast().span();
        String between = person.between(title.end(), before.get(comma).span().start());
        Span phrase = new Span(phraseStart(title), before.get(comma).span().start());
        boolean fits = !CLAUSE_MARK.matcher(between).find()
                && between.split("\\s+").length < LONGEST_PHRASE
                && (isFollowedByMark(person.name()) || opensClause(phrase, title));
        return fits
                ? phrases.read(phrase).stream()
                        .filter(role -> !RoleNouns.isPlural(person.text().at(role.title())))
                        .map(role -> new StatedRole(role, StatedRole.Pattern.APPOSITION, null))
                        .toList()
                : List.of();
    }

    /// Whether a comma or the sentence's end follows a name: then it stands in apposition to what is before.
    private boolean isFollowedByMark(Name name) {
        int end = name.span().end();
        String value = person.text().value();
        return end < value.length() && ",.;—–".indexOf(value.charAt(end)) >= 0;
    }

    /// Whether a phrase opens the sentence, or stands with a capital behind a comma: "At the launch, Minister of
    /// Health, Ana Lind said". Behind a preposition the title is somebody else's: "In a letter to the mayor, Ana Lind
    /// said".
    private boolean opensClause(Span phrase, Span title) {
        List<Token> before = person.tokens(person.sentence().start(), phrase.start());
        boolean opens = before.isEmpty()
                || before.getLast().form().equals(",")
                        && person.tokens(title.start(), title.end()).getFirst().isCapitalised()
                        && before.stream().noneMatch(person::isPerson);
        return opens
                && person.tokens(phrase.start(), title.start()).stream()
                        .noneMatch(token -> PREPOSITIONS.contains(token.form().toLowerCase(Locale.ROOT)));
    }

    private boolean hasPersonBetween(Span title) {
        return person.people().stream()
                .anyMatch(other -> other.span().start() >= title.end()
                        && other.span().end() < person.name().span().start());
    }

    /// Where the noun phrase of a title begins: behind the last mark or person before it, not further than some words.
    /// What is in brackets belongs to it: "the Harbour Union (HU) leader".
    private int phraseStart(Span title) {
        int start = title.start();
        List<Token> before = person.tokens(person.sentence().start(), title.start());
        for (int i = before.size() - 1; i >= 0 && before.size() - i <= LONGEST_PHRASE; i--) {
            i = beforeBrackets(before, i);
            Token token = before.get(i);
            boolean partOfPhrase = token.isWord()
                    || Possessive.isEnding(token)
                    || token.form().equals("-")
                    || phrases.isTitleStart(start)
                            && phrases.isTitleEnd(token.span().start());
            if (!partOfPhrase || person.isPerson(token)) {
                break;
            }
            start = token.span().start();
        }
        return start;
    }

    /// The index of the token before a short name in brackets or quotation marks that ends at an index; else the index.
    private static int beforeBrackets(List<Token> tokens, int index) {
        int open = index - 2;
        return open > 0
                        && ")”\"".contains(tokens.get(index).form())
                        && "(“\"".contains(tokens.get(open).form())
                ? open - 1
                : index;
    }
}

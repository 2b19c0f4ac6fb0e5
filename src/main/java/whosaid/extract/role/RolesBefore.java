package whosaid.extract.role;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.RoleTitle;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.Honours;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.extract.entity.Possessive;
import whosaid.extract.role.RolePhrases.Role;
import whosaid.statement.Statement.HoldsRole.Status;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The roles that stand before a name: "former Google China president Kai-fu Lee", "the mayor of Visby, Ana Lind,",
/// "Judges Ana Lind and Kofi Boateng".
public record RolesBefore(PersonMention person, RolePhrases phrases) {

    private static final int LONGEST_PHRASE = 12;

    /// Behind a title, words that belong to no name.
    private static final int LONGEST_COMPLEMENT = 8;

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");

    /// Between two people of one list, the first maybe with a party or an age in brackets, or where he is from.
    private static final Pattern LISTED = Pattern.compile(
            "(?:\\s\\([^()]{1,20}\\)|\\sof(?:\\s\\p{Lu}[\\p{L}.]*){1,3})?(?:,|,?\\s(?:and|&|or|as well as))\\s");

    private static final Pattern INTRODUCING = Pattern.compile(",?\\s(?:such as|including|like|namely)\\s|:\\s");
    private static final Pattern FOR = Pattern.compile("\\s(?:for|of|to)\\s(?:M(?:r|s|rs)\\.?\\s)?");
    private static final Pattern END_OF_SPEECH = Pattern.compile("[,.!?][”\"’']");
    private static final Set<String> ENDING = Set.of(",", ".", ";", "—", "–");
    private static final Pattern CLAUSE_MARK = Pattern.compile("[;:“”\"]");

    /// The roles of the person, in reading order; none where nothing before the name gives one.
    public List<StatedRole> roles() {
        return Stream.concat(new RolesOfVerbs(person, phrases).passive().stream(), titled().stream())
                .toList();
    }

    private List<StatedRole> titled() {
        Optional<Span> last = title();
        if (last.isEmpty()) {
            return List.of();
        }
        List<Token> before = person.before();
        if (RoleWords.BE.has(before.getLast())) {
            return specified(before.subList(0, before.size() - 1), before.getLast());
        }
        List<Role> titles = titles(last.get());
        HolderBehindName behind = new HolderBehindName(person, phrases);
        Stream<StatedRole> held = titles.stream().map(behind::located).map(role -> new StatedRole(role, null));
        int start = titles.isEmpty()
                ? person.name().span().start()
                : titles.getFirst().span().start();
        return Stream.concat(apposition(start).stream(), held).toList();
    }

    /// "The treasurer of the union is Ana Lind": the role that a sentence opens with.
    private List<StatedRole> specified(List<Token> subject, Token verb) {
        List<Token> behind = person.after();
        boolean hers = !behind.isEmpty() && Possessive.isEnding(behind.getFirst());
        if (hers || subject.isEmpty() || !RoleWords.DETERMINER.has(subject.getFirst())) {
            return List.of();
        }
        Span phrase = subject.getFirst().span().cover(subject.getLast().span());
        List<RoleTitle> titles = phrases.titles(phrase);
        if (titles.isEmpty()) {
            return List.of();
        }
        Span title = titles.getFirst().span();
        boolean headed = subject.stream()
                .filter(token -> token.span().start() < title.start())
                .allMatch(
                        token -> token.isWord() && !PREPOSITIONS.contains(token.form()) || Possessive.isEnding(token));
        boolean another = RoleNouns.isPlural(person.text().at(title))
                || CLAUSE_MARK.matcher(person.text().at(phrase)).find()
                || person.tokens(title.end(), phrase.end()).stream()
                        .anyMatch(token -> Possessive.isEnding(token) || person.isPerson(token));
        return headed && !another
                ? phrases.read(phrase).stream()
                        .limit(1)
                        .map(role -> new StatedRole(role, RoleWords.PAST.has(verb) ? Status.FORMER : null))
                        .toList()
                : List.of();
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
        return phrases
                .titles(new Span(person.sentence().start(), person.name().span().start()))
                .reversed()
                .stream()
                .map(RoleTitle::span)
                .findFirst();
    }

    private boolean isRightBefore(Span title) {
        int start = person.name().span().start();
        return joint().end(title).isPresent()
                || RoleNouns.isPlural(person.text().at(title)) && introducesList(person.between(title.end(), start));
    }

    private TitleJoint joint() {
        return new TitleJoint(person, phrases);
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

    /// "Whether the mayor will resign, Ms Lind said": a sentence is no apposition.
    private static boolean isVerb(Token token) {
        return RoleWords.BE.has(token) || RoleWords.FUTURE.has(token);
    }

    /// "You are the boss, Ms Lind," he said.
    private boolean isSpokenTo() {
        Matcher end = END_OF_SPEECH
                .matcher(person.text().value())
                .region(person.name().span().end(), person.text().value().length());
        return end.lookingAt();
    }

    /// Whether a mark follows what is before it without a space, as the closing one of quotation does.
    private boolean isClosing(Token mark) {
        int start = mark.span().start();
        return !FormsOfAddress.has(mark)
                && start > 0
                && !Character.isWhitespace(person.text().value().charAt(start - 1));
    }

    /// The roles of the phrase that a title ends. A plural before a singular is of others, unless a list of people
    /// follows: "Speaking to reporters, Minister Ana Lind said".
    private List<Role> ownTitles(Span title) {
        int end = joint().end(title)
                .orElseGet(() ->
                        phrases.withField(title, person.name().span().start()).end());
        boolean ofSeveral = RoleNouns.isPlural(person.text().at(title)) || isInList();
        return new OwnRoles(person, phrases.read(new Span(phraseStart(title), end)))
                .last().stream()
                        .filter(role ->
                                ofSeveral || !RoleNouns.isPlural(person.text().at(role.title())))
                        .toList();
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
        while (comma >= 0 && TitleJoint.addresses(before.get(comma)) && !isClosing(before.get(comma))) {
            comma--;
        }
        List<RoleTitle> titles = comma < 1 || !before.get(comma).form().equals(",")
                ? List.of()
                : phrases
                        .titles(new Span(
                                person.sentence().start(),
                                before.get(comma).span().start()))
                        .stream()
                        .filter(title -> !RoleNouns.isPlural(person.text().at(title.span())))
                        .toList();
        if (titles.isEmpty()
                || hasPersonBetween(
                        titles.getLast().span(), before.get(comma).span().start())) {
            return List.of();
        }
        Span title = titles.getLast().span();
        String between = person.between(title.end(), before.get(comma).span().start());
        Span phrase = new Span(phraseStart(title), before.get(comma).span().start());
        boolean fits = !new RoleList(person, phrases).givesRoleBefore()
                && !CLAUSE_MARK.matcher(between).find()
                && person.tokens(title.end(), phrase.end()).stream().noneMatch(RolesBefore::isVerb)
                && !isSpokenTo()
                && person.tokens(title.end(), phrase.end()).stream()
                                .filter(token -> !phrases.isPartOfName(token))
                                .count()
                        <= LONGEST_COMPLEMENT
                && (isFollowedByMark(person.name()) || opensClause(phrase, title));
        return fits
                ? new OwnRoles(person, phrases.read(phrase))
                        .beforeComma().stream()
                                .map(role -> new StatedRole(role, null))
                                .toList()
                : List.of();
    }

    /// Whether a comma or the sentence's end follows a name and its honours: then it stands in apposition to what is
    /// before.
    private boolean isFollowedByMark(Name name) {
        return Honours.skip(person.tokens(name.span().end(), person.sentence().end())).stream()
                .findFirst()
                .filter(next -> ENDING.contains(next.form()))
                .isPresent();
    }

    /// Whether a phrase opens the sentence, or stands with a capital behind a comma: "At the launch, Minister of
    /// Health, Ana Lind said". Behind a preposition the title is somebody else's: "In a letter to the mayor, Ana Lind
    /// said". "He is a mayor, Ana Lind said" has a clause of its own.
    private boolean opensClause(Span phrase, Span title) {
        List<Token> before = person.tokens(person.sentence().start(), phrase.start());
        boolean opens = before.isEmpty()
                || before.getLast().form().equals(",")
                        && person.tokens(title.start(), title.end()).getFirst().isCapitalised()
                        && before.stream().noneMatch(person::isPerson);
        return opens
                && person.tokens(phrase.start(), title.start()).stream()
                        .noneMatch(token -> isVerb(token) || PREPOSITIONS.contains(token.lower()));
    }

    /// Whether somebody else has a title; in "a lawyer for Lind" she has not.
    private boolean hasPersonBetween(Span title, int comma) {
        return person.people().stream()
                .anyMatch(other -> other.span().start() >= title.end()
                        && other.span().end() < person.name().span().start()
                        && !(other.span().end() == comma
                                && FOR.matcher(person.between(
                                                title.end(), other.span().start()))
                                        .matches()));
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
                    || token.form().equals("&")
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

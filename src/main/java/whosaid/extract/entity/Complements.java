package whosaid.extract.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import whosaid.annotation.Annotation.RoleTitle;
import whosaid.annotation.Annotations;
import whosaid.annotation.BodyNouns;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.statement.Entity;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Tells which names in a noun phrase a preposition makes part of what another noun says: "Lind" in "a lawyer of Lind".
final class Complements {

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final Set<String> DOCUMENTS = WordList.load("document-nouns.txt");
    private static final Set<String> TITLES = WordList.load("person-titles.txt");
    private static final Set<String> BY = Set.of("by", "from");
    private static final String IN = "in";
    private static final String ON = "on";
    private static final Set<String> JOINTS = Set.of("and", "&");
    private static final String COMMA = ",";

    private final Mentions mentions;
    private final ReadingOrder<RoleTitle> titles;

    Complements(Mentions mentions, Annotations seen) {
        this.mentions = mentions;
        this.titles = new ReadingOrder<>(seen.of(RoleTitle.class), RoleTitle::span);
    }

    /// Whether a preposition stands before a name in the same part of the phrase. The one in "Secretary of State
    /// Ana Lind" belongs to her title.
    boolean has(Mention mention, Span span) {
        if (mention.span().start() == span.start()) {
            return false;
        }
        boolean person = mention.isOf(Entity.Kind.PERSON);
        List<Token> before =
                mentions.text().tokens(new Span(span.start(), mention.span().start()));
        for (int i = before.size() - 1; i >= 0 && !before.get(i).form().equals(COMMA); i--) {
            Token token = before.get(i);
            if (person && JOINTS.contains(token.form()) && joinsTitles(before, i)) {
                return false;
            }
            // a capital within the phrase makes it part of a name: "Freedom Under Law"
            if (PREPOSITIONS.contains(i == 0 ? token.lower() : token.form())
                    && !mentions.isPartOfName(token.span())
                    && !(person
                            && (isWithinTitle(before, i)
                                    || isBehindField(before, i)
                                    || isBehindObject(before, i, endsPart(mention, span))))) {
                return !isAuthorship(mention, before, i);
            }
        }
        return mention.isOf(Entity.Kind.PLACE) && isListedBehindOne(mention, span);
    }

    /// "Texas" in "officials in Ohio and Texas" and in "a doctor in Austin, Texas".
    private boolean isListedBehindOne(Mention place, Span span) {
        return mentions.within(span).stream()
                .filter(other -> other.span().end() < place.span().start())
                .reduce((one, later) -> later)
                .filter(other -> mentions
                        .text()
                        .tokens(other.span().end(), place.span().start())
                        .stream()
                        .allMatch(token -> token.form().equals(COMMA) || JOINTS.contains(token.form())))
                .filter(other -> has(other, span))
                .isPresent();
    }

    /// Whether "and" joins two titles of the one named: "the mayor of Visby and party leader Ana Lind", but not "a
    /// lawyer of the mayor and party leader Ana Lind" nor "some, like Mayor Bo Ek and party leader Ana Lind".
    private boolean joinsTitles(List<Token> before, int joint) {
        Span first = before.getFirst().span().cover(before.get(joint).span());
        Span second = before.get(joint).span().cover(before.getLast().span());
        List<RoleTitle> held = titles.within(first);
        return !held.isEmpty()
                && mentions.within(first).stream().noneMatch(other -> other.isOf(Entity.Kind.PERSON))
                && !titles.within(second).isEmpty()
                && held.stream()
                        .map(title -> mentions.text().tokens(title.span()).getLast())
                        .noneMatch(RoleWords.DELEGATE::has);
    }

    private boolean endsPart(Mention mention, Span span) {
        return mention.span().end() == span.end()
                || mentions.text().tokens(new Span(mention.span().end(), span.end())).stream()
                        .findFirst()
                        .filter(Token::isWord)
                        .isEmpty();
    }

    /// Whether a preposition has an object of its own, which the name follows: "delegate from Harbour Land Ana Lind",
    /// "director of the Harbour Institute (HI) Dr Ana Lind", "inspector of the municipality Ana Lind".
    ///
    /// @param ends whether nothing follows the name, as it would in "the team Ana Lind leads"
    private boolean isBehindObject(List<Token> before, int preposition, boolean ends) {
        int end = before.size() - 1;
        while (end > preposition && FormsOfAddress.has(before.get(end))) {
            end--;
        }
        int last = beforeBrackets(before, end);
        if (preposition >= last) {
            return false;
        }
        Token noun = before.get(last);
        if (ends && BodyNouns.has(noun.form())) {
            return true;
        }
        Span object = before.get(preposition + 1).span().cover(noun.span());
        return mentions.isPartOfName(noun.span())
                && mentions.within(object).stream()
                        .anyMatch(named -> !named.isOf(Entity.Kind.PERSON)
                                && named.span().end() == noun.span().end());
    }

    /// Whether the words are those of the one named: "a report by the bank", "a letter from Ana Lind", "an article in
    /// the Harbour Times", but not "a report from Oslo" nor "the ruling party led by Ana Lind".
    private static boolean isAuthorship(Mention mention, List<Token> before, int preposition) {
        String form = before.get(preposition).form();
        boolean by = BY.contains(form) && !mention.isOf(Entity.Kind.PLACE);
        boolean in = form.equals(IN) && mention.isOf(Entity.Kind.ORGANISATION);
        return (by || in)
                && before.subList(0, preposition).stream()
                        .filter(token -> isDocument(token) || BodyNouns.has(token.form()))
                        .reduce((first, last) -> last)
                        .filter(Complements::isDocument)
                        .isPresent();
    }

    /// Whether a word stands for what somebody publishes.
    static boolean isDocument(Token token) {
        return DOCUMENTS.contains(token.lower());
    }

    /// "Secretary of State Ana Lind", "chief of staff Ana Lind", "Leader of the Opposition Ana Lind", "Minister of
    /// Defence General Ana Lind", but not "the lawyer of Senator Ana Lind".
    private boolean isWithinTitle(List<Token> before, int preposition) {
        if (!titles.touching(before.get(preposition).span()).isEmpty()) {
            return true;
        }
        int next = preposition + 1 < before.size() && RoleWords.DETERMINER.has(before.get(preposition + 1))
                ? preposition + 2
                : preposition + 1;
        int head = beforeBrackets(before, preposition - 1);
        String last = before.getLast().form();
        boolean isTitle = TITLES.contains(last) || RoleNouns.has(last.toLowerCase(Locale.ROOT));
        return head >= 0
                && next < before.size()
                && before.get(head).isCapitalised()
                && before.get(next).isCapitalised()
                && (!isTitle || isOffice(before.get(head)));
    }

    /// "Professor of constitutional law Ana Lind", "head of research Dr Ana Lind", "spokesman on national security
    /// Senator Ana Lind", but not "the coach of striker Ana Lind".
    private boolean isBehindField(List<Token> before, int preposition) {
        List<Token> field = before.subList(preposition + 1, titleStart(before));
        boolean on = before.get(preposition).form().equals(ON);
        return preposition > 0
                && (on ? hasTitle(before.get(preposition - 1)) : isOffice(before.get(preposition - 1)))
                && !field.isEmpty()
                && field.stream()
                        .allMatch(word -> word.isWord()
                                && !word.isCapitalised()
                                && !RoleWords.DETERMINER.has(word)
                                && !RoleNouns.has(word.lower()));
    }

    private boolean isOffice(Token word) {
        return hasTitle(word) && !RoleWords.DELEGATE.has(word);
    }

    private boolean hasTitle(Token word) {
        return !titles.touching(word.span()).isEmpty();
    }

    /// Where the capitalised titles begin that some tokens end with: "Senator", "Dr".
    private static int titleStart(List<Token> before) {
        int start = before.size();
        while (start > 0
                && before.get(start - 1).isCapitalised()
                && (TITLES.contains(before.get(start - 1).withoutStop())
                        || FormsOfAddress.has(before.get(start - 1)))) {
            start--;
        }
        return start;
    }

    /// "Officer-in-Charge" in "Officer-in-Charge (OC)".
    private static int beforeBrackets(List<Token> tokens, int index) {
        return index > 1
                        && tokens.get(index).form().equals(")")
                        && tokens.get(index - 2).form().equals("(")
                ? index - 3
                : index;
    }
}

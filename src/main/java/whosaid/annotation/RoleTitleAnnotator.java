package whosaid.annotation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import whosaid.article.Article;
import whosaid.text.Calendar;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees the words of roles and titles: a head from `roles.txt` with the words before it that belong to it ("chief AI
/// scientist"). The organisation is no part of it. Needs names and the parts of attributions.
public final class RoleTitleAnnotator implements Annotator {

    private static final int MOST_WORDS = 6;
    private static final int MOST_MODIFIERS = 4;
    private static final int LONGEST_FIELD = 8;

    private static final Set<String> STOP_WORDS = WordList.load("title-stop-words.txt");
    private static final Set<String> PARTY_MEMBERS = WordList.load("party-members.txt").stream()
            .map(member -> member.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final String OF = "of";
    private static final String HYPHEN = "-";
    private static final String PARTICIPLE_ENDING = "ing";

    @Override
    public List<Annotation.RoleTitle> annotate(Article article, Annotations seen) {
        List<Annotation.RoleTitle> found = new ArrayList<>();
        List<Annotation.Name> names = seen.of(Annotation.Name.class);
        Set<Span> named = tokensOf(article, names, EnumSet.allOf(NameKind.class));
        Set<Span> origins = tokensOf(article, names, EnumSet.of(NameKind.NATIONALITY, NameKind.PLACE));
        Set<Span> bodies = tokensOf(article, names, EnumSet.of(NameKind.ORGANISATION));
        Set<Span> taken = new HashSet<>(named);
        seen.of(Annotation.Cue.class)
                .forEach(cue -> article.text().tokens(cue.span()).forEach(token -> taken.add(token.span())));
        for (Span sentence : article.sentences()) {
            List<Token> tokens = article.text().tokens(sentence);
            int from = 0;
            for (int i = 0; i < tokens.size(); i++) {
                int parted = partedEnd(tokens, i, taken);
                int whole = parted < 0 ? headEnd(tokens, i, MOST_WORDS) : parted;
                int last = isOfParty(tokens, i, whole, bodies) ? headEnd(tokens, i, whole - i) : whole;
                if (last < 0
                        || isOfBody(tokens, i)
                        || isTimeOfDay(tokens, i)
                        || last == i && isPartyAdjective(tokens, i)
                        || named.contains(tokens.get(i).span()) && !isParty(tokens.get(i), names)) {
                    continue;
                }
                int end = lastHead(tokens, last, taken, origins);
                if (isCompound(tokens, end, taken, origins) || isShortForm(tokens, i, end, from)) {
                    continue;
                }
                int first = withModifiers(tokens, i, from, taken);
                found.add(new Annotation.RoleTitle(
                        tokens.get(first).span().cover(tokens.get(end).span())));
                from = end + 1;
                i = end;
            }
        }
        return found;
    }

    private static Set<Span> tokensOf(Article article, List<Annotation.Name> names, Set<NameKind> kinds) {
        return names.stream()
                .filter(name -> kinds.contains(name.kind()))
                .flatMap(name -> article.text().tokens(name.span()).stream())
                .map(Token::span)
                .collect(Collectors.toSet());
    }

    /// "pm" in "at 5 pm", but not "PM" in "Kenyan PM Ana Lind".
    private static boolean isTimeOfDay(List<Token> tokens, int head) {
        Token token = tokens.get(head);
        boolean behindNumber =
                head > 0 && Character.isDigit(tokens.get(head - 1).form().codePointAt(0));
        return RoleWords.ABBREVIATED.has(token) && (behindNumber || !token.isInCapitals());
    }

    /// "directors" in "chairman of the board of directors".
    private static boolean isOfBody(List<Token> tokens, int head) {
        return head > 1
                && RoleNouns.isPluralHead(tokens.get(head).lower())
                && tokens.get(head - 1).form().equals(OF)
                && BodyNouns.has(tokens.get(head - 2).lower());
    }

    /// "Conservative" in "Conservative MP Ana Lind", and "conservative" in "the conservative Ana Lind".
    private static boolean isPartyAdjective(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        return index + 1 < tokens.size()
                && PARTY_MEMBERS.contains(token.lower())
                && tokens.get(index + 1).isCapitalised()
                && (!token.isCapitalised() || FormsOfAddress.has(tokens.get(index + 1)));
    }

    /// "Leader of the opposition" in "leader of the opposition Labour Party", whose leader he is.
    private static boolean isOfParty(List<Token> tokens, int first, int last, Set<Span> bodies) {
        return last > first
                && last + 1 < tokens.size()
                && !tokens.get(last).isCapitalised()
                && tokens.subList(first, last).stream()
                        .anyMatch(token -> token.form().equals(OF))
                && bodies.contains(tokens.get(last + 1).span());
    }

    /// The last token of the longest head that starts at a token, or -1 when none does. Some texts have spaces around a
    /// hyphen: "Attorney - General".
    ///
    /// @param most words that it may have
    private static int headEnd(List<Token> tokens, int first, int most) {
        StringBuilder words = new StringBuilder();
        int end = -1;
        for (int i = first; i < tokens.size() && i < first + most; i++) {
            if (i > first && tokens.get(i).form().equals(HYPHEN)) {
                continue;
            }
            String form = tokens.get(i).withoutStop();
            words.append(words.isEmpty() ? withoutStatus(form) : " " + form);
            if (isHead(words.toString().toLowerCase(Locale.ROOT))) {
                end = i;
            }
        }
        return end;
    }

    /// The last token of a title that a list of fields parts, or -1 when none starts at a token: "chief people and
    /// culture officer", "chief legal, risk and compliance officer".
    private static int partedEnd(List<Token> tokens, int first, Set<Span> taken) {
        boolean joined = false;
        int most = RoleWords.PARTED.has(tokens.get(first)) ? Math.min(tokens.size(), first + LONGEST_FIELD + 2) : 0;
        for (int i = first + 1; i < most; i++) {
            Token token = tokens.get(i);
            if (joined && RoleWords.PARTED_END.has(token)) {
                return i;
            }
            boolean joint = i > first + 1 && RoleWords.LIST.has(token);
            joined |= joint && !token.form().equals(",");
            if (!joint && !isField(token, taken)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isField(Token token, Set<Span> taken) {
        return token.isWord() && !taken.contains(token.span()) && !STOP_WORDS.contains(token.lower());
    }

    /// "legislator" of "ex-legislator", "mayor" of "then-mayor".
    private static String withoutStatus(String form) {
        int hyphen = form.indexOf('-');
        return hyphen > 0 && RoleWords.TIED.has(form.substring(0, hyphen).toLowerCase(Locale.ROOT))
                ? form.substring(hyphen + 1)
                : form;
    }

    private static boolean isHead(String words) {
        String whole = words.endsWith("-elect") ? words.substring(0, words.length() - "-elect".length()) : words;
        return RoleNouns.has(whole) || RoleNouns.isPluralHead(whole);
    }

    /// "chief AI scientist", "chief United States economist": the last of several heads that only words of one title
    /// part. "Prime Minister Gen" and "shepherd Defence Secretary" are two titles each.
    private static int lastHead(List<Token> tokens, int head, Set<Span> taken, Set<Span> origins) {
        int last = head;
        int i = behindOrigin(tokens, head + 1, origins);
        while (i < tokens.size() && i - last <= MOST_MODIFIERS && isModifier(tokens, i, taken)) {
            int end = headEnd(tokens, i, MOST_WORDS);
            if (end >= 0
                    && !FormsOfAddress.has(tokens.get(i))
                    && !FormsOfAddress.has(tokens.get(end))
                    && (tokens.get(head).isCapitalised() || !tokens.get(end).isCapitalised())) {
                last = end;
                i = end;
            }
            i++;
        }
        return last;
    }

    /// The index behind the name of a country or place where a noun in lower case follows it, else the index.
    private static int behindOrigin(List<Token> tokens, int index, Set<Span> origins) {
        int behind = index;
        while (behind < tokens.size() && origins.contains(tokens.get(behind).span())) {
            behind++;
        }
        boolean goesOn = index > 0
                && !tokens.get(index - 1).isCapitalised()
                && behind < tokens.size()
                && !tokens.get(behind).isCapitalised();
        return goesOn ? behind : index;
    }

    /// "general intelligence", "a major Republican donor": a noun behind the head makes it another thing.
    private static boolean isCompound(List<Token> tokens, int head, Set<Span> taken, Set<Span> origins) {
        int next = behindOrigin(tokens, head + 1, origins);
        if (next >= tokens.size() || !isModifier(tokens, next, taken)) {
            return false;
        }
        String form = tokens.get(next).form();
        return Character.isLowerCase(form.codePointAt(0)) && !form.endsWith("s");
    }

    /// "CEO" in "chief executive officer (CEO)".
    private static boolean isShortForm(List<Token> tokens, int first, int last, int behindTitle) {
        return first > 1
                && first - 1 == behindTitle
                && tokens.get(first - 1).form().equals("(")
                && last + 1 < tokens.size()
                && tokens.get(last + 1).form().equals(")");
    }

    /// "a Republican" is seen as a group of people too.
    private static boolean isParty(Token token, List<Annotation.Name> names) {
        return names.stream()
                .anyMatch(name ->
                        name.kind() == NameKind.NATIONALITY && name.span().equals(token.span()));
    }

    private static int withModifiers(List<Token> tokens, int head, int from, Set<Span> taken) {
        int first = head;
        boolean capitals = tokens.get(head).isCapitalised();
        while (first > from
                && head - first < MOST_MODIFIERS
                && (isModifier(tokens, first - 1, taken) || isPartOfField(tokens.get(first - 1), taken))
                && (!capitals || tokens.get(first - 1).isCapitalised())) {
            first--;
        }
        if (isFieldOfAnother(tokens, first, from)) {
            return head;
        }
        int list = Portfolio.listBefore(tokens, first, head, taken);
        return list < from ? first : list;
    }

    /// "planning" in "planning minister", "aged" and "early" in "aged care and early childhood minister": elsewhere
    /// such a word is a verb or an adverb, mostly.
    private static boolean isPartOfField(Token token, Set<Span> taken) {
        return Portfolio.isField(token) && !taken.contains(token.span());
    }

    /// Whether words before a title are the field of the title before them: "Defence" in "Minister of Defence General
    /// Ana Lind", but not in "spokesman of Defence Minister Ana Lind".
    private static boolean isFieldOfAnother(List<Token> tokens, int first, int from) {
        int of = first > 0 && RoleWords.DETERMINER.has(tokens.get(first - 1)) ? first - 2 : first - 1;
        return of > 0
                && of == from
                && tokens.get(of).form().equals(OF)
                && tokens.get(of - 1).isCapitalised()
                && !RoleWords.DELEGATE.has(tokens.get(of - 1));
    }

    private static boolean isModifier(List<Token> tokens, int index, Set<Span> taken) {
        Token token = tokens.get(index);
        String form = token.lower();
        return form.length() > 1
                && form.codePoints().anyMatch(Character::isLetter)
                && !Character.isDigit(form.codePointAt(0))
                && !taken.contains(token.span())
                && !isStatus(token)
                && !Calendar.has(token)
                && !STOP_WORDS.contains(form)
                && !form.endsWith("ly")
                && !form.endsWith(PARTICIPLE_ENDING)
                && !(form.endsWith("ed") && !token.isCapitalised());
    }

    private static boolean isStatus(Token token) {
        return RoleWords.FORMER.has(token) || RoleWords.INCOMING.has(token) || RoleWords.CURRENT.has(token);
    }
}

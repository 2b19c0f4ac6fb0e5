package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.Portfolio;
import whosaid.annotation.RoleNouns;
import whosaid.article.Article;
import whosaid.text.Calendar;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Makes the names of bodies as long as the text has them: with the country before them ("Kenyan Communist Party"),
/// with what stands behind "of" and "for" ("Democratic Party for the People"), and with all fields of a ministry
/// ("Ministry of Sport, Youth and Culture"). Sees bodies that are named by one common noun ("House Speaker").
final class BodyNames {

    private static final Set<String> BODY_WORDS = WordList.load("organisation-words.txt");
    private static final Set<String> FIELD_BODIES = WordList.load("field-bodies.txt");
    private static final Set<String> NAMED_BODIES = WordList.load("named-bodies.txt");
    private static final Set<String> PLACES = WordList.load("places.txt");
    private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");
    private static final String OF = "of";
    private static final String FOR = "for";
    private static final Set<String> GOVERNING = Set.of(OF, FOR);
    private static final String ON = "on";
    private static final Set<String> SUBJECT_BODIES = WordList.load("subject-bodies.txt");
    private static final Set<String> PLATFORMS = WordList.load("platforms.txt");

    private static final String THE = "the";
    private static final String AND = "and";
    private static final String COMMA = ",";

    /// What is added to a name is less sure than the name.
    private static final double CONFIDENCE = 0.7;

    private final Article article;
    private final ReadingOrder<Name> names;
    private final ShortenedBodies shortened;

    private BodyNames(Article article, List<Name> names) {
        this.article = article;
        this.names = new ReadingOrder<>(names, Name::span);
        this.shortened = new ShortenedBodies(article.text(), this.names);
    }

    /// The names, none overlapping another, in reading order.
    static List<Name> whole(Article article, List<Name> names) {
        BodyNames bodies = new BodyNames(article, names);
        List<Name> found = new ArrayList<>();
        for (Span sentence : article.sentences()) {
            bodies.add(sentence, found);
        }
        return found;
    }

    private void add(Span sentence, List<Name> found) {
        List<Token> tokens = article.text().tokens(sentence);
        List<Name> wanted = new ArrayList<>();
        for (Name name : names.within(sentence)) {
            Name bare = name.kind() == NameKind.PERSON ? name : withoutTitle(name, sentence);
            wanted.add(bare.kind() == NameKind.ORGANISATION ? new Grown(tokens, bare).whole() : bare);
        }
        wanted.addAll(namedBodies(tokens));
        wanted.addAll(bodiesOfFields(tokens));
        OfficesOfRoles.in(tokens, names).forEach(office -> wanted.add(new Grown(tokens, office).whole()));
        MemberBodies.in(tokens, names).forEach(body -> wanted.add(new Grown(tokens, body).whole()));
        wanted.addAll(DescribedBodies.in(tokens, names));
        wanted.addAll(ToldOutlets.in(tokens, names));
        wanted.addAll(shortened.in(tokens));
        wanted.sort(
                Comparator.comparingInt((Name name) -> -name.span().length()).thenComparing(Name::span));
        List<Name> kept = new ArrayList<>();
        for (Name name : wanted) {
            if (kept.stream().noneMatch(other -> other.span().overlaps(name.span()))) {
                kept.add(name);
            }
        }
        kept.sort(Comparator.comparing(Name::span));
        found.addAll(kept);
    }

    /// A title takes back its first word: in "Harbour County District Attorney" the county is named, in "Nairobi Police
    /// Chief" the town. In "Harbour Workers Party leader" the party is.
    private Name withoutTitle(Name name, Span sentence) {
        List<Token> words = article.text().tokens(name.span());
        List<Token> behind = article.text().tokens(name.span().end(), sentence.end());
        if (words.size() < 2 || behind.isEmpty()) {
            return name;
        }
        String last = words.getLast().form();
        Span rest =
                new Span(name.span().start(), words.get(words.size() - 2).span().end());
        boolean title = RoleNouns.has((last + " " + behind.getFirst().form()).toLowerCase(Locale.ROOT));
        boolean ofBody =
                BODY_WORDS.contains(last) && !PLACES.contains(article.text().at(rest));
        return title && !ofBody ? new Name(rest, name.kind(), name.confidence()) : name;
    }

    /// "House Speaker", "the Senate", but not in a headline, where every noun has a capital.
    private List<Name> namedBodies(List<Token> tokens) {
        boolean headline = tokens.stream().noneMatch(token -> token.form().length() > 3 && !token.isCapitalised());
        List<Name> found = new ArrayList<>();
        for (int i = 0; i < tokens.size() && !headline; i++) {
            Token token = tokens.get(i);
            if (!isNamed(token) && standsAlone(tokens, i) && NAMED_BODIES.contains(token.form())) {
                found.add(new Name(token.span(), NameKind.ORGANISATION, CONFIDENCE));
            }
        }
        return found;
    }

    /// Whether a capital is one of the word itself: no capitalised word before it, and one behind it where it opens the
    /// sentence, unless it is all capitals.
    private static boolean standsAlone(List<Token> tokens, int index) {
        return index == 0
                ? tokens.get(0).isInCapitals()
                        || tokens.size() > 1 && tokens.get(1).isCapitalised()
                : !(tokens.get(index - 1).isWord() && tokens.get(index - 1).isCapitalised());
    }

    /// "Ministry of Sport", where no name was seen to begin there.
    private List<Name> bodiesOfFields(List<Token> tokens) {
        List<Name> found = new ArrayList<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean body = FIELD_BODIES.contains(token.form())
                    && (tokens.get(i + 1).form().equals(OF)
                            || tokens.get(i + 1).form().equals(ON))
                    && tokens.get(i + 2).isCapitalised();
            if (body && !isNamed(token)) {
                Name seed = new Name(token.span(), NameKind.ORGANISATION, CONFIDENCE);
                found.add(new Grown(tokens, seed).whole());
            }
        }
        return found;
    }

    private boolean isNamed(Token token) {
        return !names.touching(token.span()).isEmpty();
    }

    private Optional<Name> nameAt(Token token) {
        return names.touching(token.span()).stream().findFirst();
    }

    /// A name of a body and the sentence around it.
    private final class Grown {

        private final List<Token> tokens;
        private final Name name;
        private int first;
        private int last;

        Grown(List<Token> tokens, Name name) {
            this.tokens = tokens;
            this.name = name;
            this.first = -1;
            for (int i = 0; i < tokens.size(); i++) {
                if (name.span().overlaps(tokens.get(i).span())) {
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
        }

        Name whole() {
            if (first < 0) {
                return name;
            }
            int from = first;
            int to = last;
            String head = tokens.get(first).form();
            boolean body = BODY_WORDS.contains(tokens.get(last).form());
            if (body || BODY_WORDS.contains(head)) {
                growBehindOf();
            }
            if (FIELD_BODIES.contains(head)) {
                growByFields();
            }
            growByHead();
            if (FIELD_BODIES.contains(tokens.get(last).form())) {
                growByFieldsBefore();
            }
            if (body) {
                growBefore();
            }
            if (tokens.subList(first, last + 1).stream().anyMatch(token -> BODY_WORDS.contains(token.form()))) {
                growByOrdinal();
            }
            Span all = first == from && last == to
                    ? name.span()
                    : tokens.get(first).span().cover(tokens.get(last).span()).cover(name.span());
            boolean sure = FIELD_BODIES.contains(head) && all.length() > head.length();
            double confidence = sure ? Math.max(name.confidence(), CONFIDENCE) : name.confidence();
            return new Name(all, name.kind(), all.equals(name.span()) ? confidence : Math.min(confidence, CONFIDENCE));
        }

        /// "Movement for" before "Harbour Change".
        private void growByHead() {
            int head = first - 2;
            if (head >= 0
                    && tokens.get(head + 1).form().equals(FOR)
                    && BODY_WORDS.contains(tokens.get(head).form())
                    && !isNamed(tokens.get(head))) {
                first = head;
            }
        }

        /// "Kenyan" before "Ministry of Sport"; "Nairobi" of "Nairobi-based" is no part of the name.
        private void growBefore() {
            if (first > 0) {
                Token word = tokens.get(first - 1);
                Optional<Name> before = nameAt(word)
                        .filter(other -> other.kind() == NameKind.NATIONALITY || other.kind() == NameKind.PLACE)
                        .filter(other -> other.span().end() == word.span().end());
                before.ifPresent(this::growTo);
            }
        }

        /// With the whole of a name that the first word is part of or stands right behind.
        private void growTo(Name other) {
            while (first > 0 && other.span().overlaps(tokens.get(first - 1).span())) {
                first--;
            }
        }

        /// "9th Circuit".
        private void growByOrdinal() {
            if (first > 0 && ORDINAL.matcher(tokens.get(first - 1).form()).matches()) {
                first--;
            }
        }

        /// "Foreign, Commonwealth and" before "Development Office", with all of the name that the first is part of.
        private void growByFieldsBefore() {
            int joint = tokens.subList(first, last).stream()
                    .map(Token::form)
                    .toList()
                    .lastIndexOf(AND);
            int field = Portfolio.listBefore(tokens, first + joint + 1, last, Set.of());
            if (field < first) {
                first = field;
                nameAt(tokens.get(field)).filter(this::isField).ifPresent(this::growTo);
            }
        }

        private void growBehindOf() {
            int at = last + 1;
            boolean governs = at < tokens.size()
                    && (GOVERNING.contains(tokens.get(at).form())
                            || tokens.get(at).form().equals(ON)
                                    && (FIELD_BODIES.contains(tokens.get(last).form()) || isSubject(at + 1))
                            || GOVERNING.contains(tokens.get(last).form())
                            || tokens.get(last).form().equals(THE));
            while (governs && at < tokens.size() && isLink(tokens.get(at))) {
                at++;
            }
            boolean subject =
                    tokens.get(Math.min(last + 1, tokens.size() - 1)).form().equals(ON);
            int end = governs ? nounsEnd(at, subject ? this::isField : this::isPartOfBody) : at;
            last = end > at ? end - 1 : last;
        }

        /// "Globalisation" of "Pacific Network on Globalisation", which the models make a body of its own.
        private boolean isSubject(int index) {
            return index < tokens.size()
                    && SUBJECT_BODIES.contains(tokens.get(last).form())
                    && tokens.get(index).isCapitalised()
                    && !tokens.get(index).isInCapitals()
                    && !PLATFORMS.contains(tokens.get(index).form())
                    && nameAt(tokens.get(index)).stream()
                            .allMatch(name -> name.kind() == NameKind.ORGANISATION
                                    && !article.text().at(name.span()).contains(" "));
        }

        private static boolean isLink(Token token) {
            return GOVERNING.contains(token.form())
                    || token.form().equals(ON)
                    || token.form().equals(THE);
        }

        private void growByFields() {
            int at = last + 1;
            int end = last + 1;
            while (at + 1 < tokens.size() && tokens.get(at).form().equals(COMMA)) {
                int behind = nounsEnd(at + 1, this::isField);
                if (behind == at + 1) {
                    return;
                }
                at = behind;
            }
            if (at + 1 < tokens.size() && tokens.get(at).form().equals(AND)) {
                end = nounsEnd(at + 1, this::isField);
                end = end == at + 1 ? last + 1 : end;
            }
            last = end - 1;
        }

        /// Where capitalised words that begin at an index end.
        ///
        /// @param fits whether the name that a word is part of may be part of this one
        private int nounsEnd(int from, Predicate<Name> fits) {
            int end = from;
            while (end < tokens.size() && isNoun(tokens.get(end), fits)) {
                end++;
            }
            return end;
        }

        private boolean isNoun(Token token, Predicate<Name> fits) {
            return token.isWord()
                    && token.isCapitalised()
                    && !Calendar.has(token)
                    && nameAt(token).filter(other -> other != name).stream().allMatch(fits);
        }

        private boolean isField(Name other) {
            return other.kind() != NameKind.PERSON;
        }

        /// No person, and no body with a noun of its own.
        private boolean isPartOfBody(Name other) {
            return isField(other) && !BODY_WORDS.contains(lastWord(other)) && !BODY_WORDS.contains(firstWord(other));
        }

        private String lastWord(Name other) {
            String words = article.text().at(other.span());
            return words.substring(words.lastIndexOf(' ') + 1);
        }

        private String firstWord(Name other) {
            return article.text().at(other.span()).split(" ", 2)[0];
        }
    }
}

package whosaid.extract.role;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import whosaid.annotation.BodyNouns;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.extract.entity.CountryAdjectives;
import whosaid.extract.entity.Entities;
import whosaid.extract.entity.Mention;
import whosaid.extract.entity.NameForm;
import whosaid.extract.entity.Possessive;
import whosaid.statement.Entity;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds where a role is held: the organisation or place that a title's phrase names before or behind it ("Zhipu’s
/// founder", "president of France"), or describes ("a spokesman for the ministry", "party leader").
final class RoleHolders {

    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");
    private static final String ITS = "its";
    private static final String WHOSE = "whose";

    /// In UTF-16 units: the longest name with its comma.
    private static final int FURTHEST_ANTECEDENT = 100;

    /// In UTF-16 units: "its energetic young chief executive".
    private static final int FURTHEST_OWNER = 30;

    private static final Pattern BRACKETED = Pattern.compile("\\s*[(“\"‘][^()“”\"‘’]{1,20}[)”\"’]");
    private static final Pattern AT = Pattern.compile("(?s).*\\bat (?:[^,]* )?");
    private static final Pattern TO = Pattern.compile("\\s+to\\s+(?:the\\s+)?");
    private static final Pattern DESCRIBING = Pattern.compile("\\s+(?:\\p{Ll}+\\s+){1,3}");

    private static final String HYPHEN = "-";

    private final Text text;
    private final Entities entities;
    private final ReadingOrder<Mention> names;
    private final TitleFields fields;

    RoleHolders(Text text, Entities entities) {
        this.text = text;
        this.entities = entities;
        this.names = mentions(entities, Set.of(Entity.Kind.ORGANISATION, Entity.Kind.PLACE));
        this.fields = new TitleFields(text, names, mentions(entities, Set.of(Entity.Kind.PERSON)));
    }

    private static ReadingOrder<Mention> mentions(Entities entities, Set<Entity.Kind> kinds) {
        return new ReadingOrder<>(
                entities.all().stream()
                        .filter(entity -> kinds.contains(entity.kind()))
                        .flatMap(entity -> entity.mentions().stream().map(span -> new Mention(span, entity)))
                        .toList(),
                Mention::span);
    }

    /// Who or what a role is held at, and the words that tell it.
    record Holder(Entity entity, Span span) {

        boolean isBody() {
            return entity.kind() == Entity.Kind.ORGANISATION;
        }
    }

    private static Holder holder(Mention mention) {
        return new Holder(mention.entity(), mention.span());
    }

    /// The organisation or place whose name starts at an offset.
    Optional<Holder> startingAt(int offset) {
        return names.touching(new Span(offset, offset + 1)).stream()
                .filter(mention -> mention.span().start() == offset)
                .findFirst()
                .map(RoleHolders::holder);
    }

    /// The last organisation named between two offsets.
    Optional<Holder> bodyBefore(int start, int end) {
        return names.between(start, end).stream()
                .filter(mention -> mention.isOf(Entity.Kind.ORGANISATION))
                .reduce((first, second) -> second)
                .map(RoleHolders::holder);
    }

    boolean isPartOfName(Span span) {
        return !names.touching(span).isEmpty();
    }

    /// A title with the field it is about, as far as an offset.
    Span withField(Span title, int end) {
        return fields.with(title, end);
    }

    /// Where the role of a title is held.
    ///
    /// @param phrase the phrase it stands in
    /// @param end where what belongs to this title ends
    Optional<Holder> of(Span title, Span phrase, int end) {
        Optional<Mention> before = before(title, phrase);
        Optional<Holder> ofOwner = before.flatMap(place -> ownerOfBranch(place, phrase));
        if (ofOwner.isPresent()) {
            return ofOwner;
        }
        Optional<Mention> after = after(title, end);
        boolean office = RoleNouns.isOffice(text.at(title));
        return after.filter(mention -> mention.isOf(Entity.Kind.ORGANISATION))
                .filter(mention -> before.isEmpty() || !isAccredited(title, mention))
                .or(() -> before.filter(
                        mention -> office || mention.isOf(Entity.Kind.ORGANISATION) || !isAdjective(mention)))
                .or(() -> after)
                .map(RoleHolders::holder)
                .or(() -> described(title, end))
                .or(() -> owner(title, phrase))
                .or(() -> bodyWithin(title));
    }

    /// "ambassador to the UN": held for whoever sends her.
    private boolean isAccredited(Span title, Mention body) {
        return TO.matcher(text.value().substring(title.end(), body.span().start()))
                .matches();
    }

    /// "the company’s chair": the one that the description can only stand for; "its chair": the organisation named last
    /// in the sentence, else the one that the pronoun can only stand for; "whose chair": the one right before.
    private Optional<Holder> owner(Span title, Span phrase) {
        List<Token> before = text.tokens(phrase.start(), title.start());
        int last = before.size() - 1;
        while (last > 0 && !Possessive.isEnding(before.get(last)) && !isPronoun(before.get(last))) {
            last--;
        }
        if (last < 0
                || title.start() - before.get(last).span().end() > FURTHEST_OWNER
                || before.subList(last + 1, before.size()).stream().anyMatch(RoleHolders::opensPhrase)) {
            return Optional.empty();
        }
        if (isPronoun(before.get(last))) {
            Span its = before.get(last).span();
            if (before.get(last).form().equals(WHOSE)) {
                return RoleNouns.isOffice(text.at(title)) ? Optional.empty() : rightBefore(its);
            }
            return lastBefore(its).map(body -> new Holder(body.entity(), its)).or(() -> body(its));
        }
        return last < 2 ? Optional.empty() : standsFor(before.get(last - 2), before.get(last - 1));
    }

    /// The company in "its Africa director" and "the company’s Africa director".
    private Optional<Holder> ownerOfBranch(Mention place, Span phrase) {
        List<Token> before = place.span().start() > phrase.start()
                ? text.tokens(phrase.start(), place.span().start())
                : List.of();
        boolean owned = place.isOf(Entity.Kind.PLACE)
                && !before.isEmpty()
                && (before.getLast().lower().equals(ITS) || Possessive.isEnding(before.getLast()));
        return owned ? owner(place.span(), phrase) : Optional.empty();
    }

    /// "its complaint against a player": he is not its player.
    private static boolean opensPhrase(Token token) {
        return RoleWords.DETERMINER.has(token) || PREPOSITIONS.contains(token.form());
    }

    private Optional<Holder> standsFor(Token determiner, Token noun) {
        return RoleWords.DETERMINER.has(determiner) ? body(determiner.span().cover(noun.span())) : Optional.empty();
    }

    /// The organisation that a description can only stand for.
    Optional<Holder> body(Span description) {
        return entities.referent(description)
                .filter(entity -> entity.kind() == Entity.Kind.ORGANISATION)
                .map(entity -> new Holder(entity, description));
    }

    private static boolean isPronoun(Token token) {
        return token.lower().equals(ITS) || token.form().equals(WHOSE);
    }

    /// The organisation that a relative clause is about: "Gridwell, whose chair is Ana Lind".
    private Optional<Holder> rightBefore(Span whose) {
        return names.between(Math.max(0, whose.start() - FURTHEST_ANTECEDENT), whose.start()).stream()
                .filter(mention -> mention.isOf(Entity.Kind.ORGANISATION)
                        && text.value()
                                .substring(mention.span().end(), whose.start())
                                .equals(", "))
                .findFirst()
                .map(body -> new Holder(body.entity(), body.span()));
    }

    private Optional<Holder> lastBefore(Span its) {
        return text.sentenceAt(its.start()).flatMap(sentence -> bodyBefore(sentence.start(), its.start()));
    }

    private boolean isAdjective(Mention mention) {
        return CountryAdjectives.isAdjective(text.at(mention.span()));
    }

    /// The organisation or place right before a title: "Zhipu’s founder", "Iranian foreign minister", "Harbour Union
    /// (HU) leader".
    private Optional<Mention> before(Span title, Span phrase) {
        List<Mention> before = names.between(phrase.start(), title.start());
        return before.stream()
                .filter(mention -> leadsTo(mention, title))
                .reduce((first, second) -> second)
                .map(mention -> before.stream()
                        .filter(owner -> owns(owner, mention))
                        .findFirst()
                        .orElse(mention));
    }

    /// The bank in "the bank's Mexico director".
    private boolean owns(Mention owner, Mention place) {
        List<Token> between = text.tokens(owner.span().end(), place.span().start());
        return owner.isOf(Entity.Kind.ORGANISATION)
                && place.isOf(Entity.Kind.PLACE)
                && between.size() == 1
                && Possessive.isEnding(between.getFirst());
    }

    private boolean leadsTo(Mention mention, Span title) {
        int from = mention.span().end();
        var bracket = BRACKETED.matcher(text.value()).region(from, title.start());
        int start = bracket.lookingAt() ? bracket.end() : from;
        return start < title.start()
                && text.tokens(new Span(start, title.start())).stream()
                        .allMatch(token -> Possessive.isEnding(token)
                                || token.form().equals(HYPHEN) && token.span().start() == start
                                || RoleWords.BETWEEN.has(token)
                                || RoleWords.WHOLE.has(token)
                                || RoleWords.FORMER.has(token)
                                || RoleWords.CURRENT.has(token)
                                || RoleWords.INCOMING.has(token));
    }

    /// The organisation that a title's complement names, else the place: "of France", "at Tencent".
    private Optional<Mention> after(Span title, int end) {
        List<Mention> following = names.between(title.end(), end).stream()
                .filter(mention -> fields.isGoverned(title, mention))
                .toList();
        List<Mention> organisations = following.stream()
                .filter(mention -> mention.isOf(Entity.Kind.ORGANISATION))
                .toList();
        Optional<Mention> first = organisations.stream().reduce(this::described);
        return first.filter(mention -> NameForm.of(text.at(mention.span())).hasKind())
                .or(() -> behindAt(title, organisations))
                .or(() -> first)
                .or(() -> following.stream()
                        .filter(mention -> mention.isOf(Entity.Kind.PLACE)
                                && text
                                        .tokens(new Span(
                                                title.end(), mention.span().start()))
                                        .stream()
                                        .noneMatch(RoleWords.ADJUNCT::has))
                        .findFirst());
    }

    /// "the technical leader of the Qwen team at Alibaba": the house, not the unit.
    private Optional<Mention> behindAt(Span title, List<Mention> organisations) {
        return organisations.stream()
                .filter(mention -> AT.matcher(text.value()
                                .substring(title.end(), mention.span().start()))
                        .matches())
                .reduce(this::described);
    }

    /// "ChatGPT maker OpenAI", "AI VC firm Leonis Capital", "Stanford's Hoover Institution": the first name
    /// only describes the second. Otherwise the first counts.
    private Mention described(Mention first, Mention second) {
        if (first.span().end() >= second.span().start()) {
            return first;
        }
        Span between = new Span(first.span().end(), second.span().start());
        List<Token> words = text.tokens(between);
        boolean owned = words.size() == 1
                && Possessive.isEnding(words.getFirst())
                && NameForm.of(text.at(second.span())).hasKind();
        boolean describes = owned
                || DESCRIBING.matcher(text.at(between)).matches()
                        && BodyNouns.has(words.getLast().form());
        return describes ? second : first;
    }

    /// "a spokesman for the ministry": the one that the description can only stand for.
    private Optional<Holder> described(Span title, int end) {
        List<Token> complement = fields.complement(title, end);
        if (complement.isEmpty()) {
            return Optional.empty();
        }
        return body(complement.getFirst().span().cover(complement.getLast().span()));
    }

    /// "party leader", "committee spokesman"; "Party leader" where a sentence opens so, "a Commission spokesman" in an
    /// article about the European Commission.
    private Optional<Holder> bodyWithin(Span title) {
        List<Token> words = text.tokens(title);
        return Stream.iterate(words.size() - 2, i -> i >= 0, i -> i - 1)
                .filter(i -> BodyNouns.has(words.get(i).lower()))
                .flatMap(i -> entities
                        .body(words.get(i).lower(), words.get(i).span())
                        .filter(body ->
                                isMeant(body, words.get(i), title) && (i == 0 || isNamedBy(words.get(i - 1), body)))
                        .stream())
                .map(entity -> new Holder(entity, title))
                .findFirst();
    }

    private boolean isMeant(Entity body, Token noun, Span title) {
        return !noun.isCapitalised() || opensSentence(noun) || opensTitle(noun, title) && isCalled(body, noun);
    }

    /// "Green party leader" is one of no other party: what has a capital before the noun is in the name of the body.
    private static boolean isNamedBy(Token before, Entity body) {
        return !before.isCapitalised()
                || NameForm.of(body.name()).words().stream().anyMatch(word -> word.startsWith(before.lower()));
    }

    /// Whether the name of a body ends in a noun.
    private static boolean isCalled(Entity body, Token noun) {
        return NameForm.of(body.name()).words().getLast().equals(noun.lower());
    }

    /// "Commission" in "a Commission spokesman", but not in "the Rules Commission spokesman".
    private boolean opensTitle(Token word, Span title) {
        List<Token> before = text.tokens(Math.max(0, title.start() - FURTHEST_OWNER), title.start());
        return word.span().start() == title.start()
                && (before.isEmpty() || !before.getLast().isCapitalised() || opensSentence(before.getLast()));
    }

    private boolean opensSentence(Token word) {
        int start = word.span().start();
        return text.sentenceAt(start)
                .filter(sentence -> sentence.start() == start)
                .isPresent();
    }
}

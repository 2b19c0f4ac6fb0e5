package whosaid.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.WordList;

/// Finds where the text says that two names are of the same bearer: "Zhipu AI, known internationally as Z.ai", "World
/// Health Organization (WHO)", "Nippon Ishin, formerly …", 'Dalton "Mob" Moore'.
public final class AliasFinder {

    /// In the data file a star stands for up to three words.
    private static final String CUES = WordList.lines("alias-cues.txt").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(cue -> Pattern.compile(" ?\\* ?")
                    .splitAsStream(cue)
                    .map(Pattern::quote)
                    .collect(Collectors.joining(" (?:\\p{L}+ ){0,3}")))
            .collect(Collectors.joining("|"));

    private static final String CAPITALISED = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&'’-]*[\\p{L}\\p{N}]";
    private static final String NAME = "(?<alias>" + CAPITALISED + "(?: " + CAPITALISED + "){0,4})";

    /// "(left)", "(53)", also in square brackets: where somebody stands in a picture, an age.
    private static final String ASIDE = "(?:\\s?[\\[(][^\\[\\]()]{1,12}[\\])])?";

    /// "a Kenyan singer", of whoever is named.
    private static final String APPOSITION =
            "(?:an?\\s(?:(?!(?:of|to|with|for|from|by|in|at|on|and)\\s)[\\p{L}-]+\\s){1,5}?)?";

    private static final Pattern CUE = Pattern.compile(
            ASIDE + "(?:,|\\s?\\(|\\s[–—-])?\\s?" + APPOSITION + "(?:" + CUES + ")\\s(?:the )?[\"“‘']?" + NAME);
    private static final Pattern BRACKET = Pattern.compile("\\s?\\([\"“‘]?" + NAME + "[\"”’]?\\)");
    private static final Pattern INITIALS = Pattern.compile(",\\s(?<alias>\\p{Lu}{2,8})(?=[,.;])");
    private static final Pattern OR = Pattern.compile(",? or " + NAME);

    private static final Set<NameKind> CLEAR = Set.of(NameKind.PERSON, NameKind.ORGANISATION, NameKind.NATIONALITY);
    private static final double BY_CUE = 0.9;
    private static final double BY_BRACKET = 0.8;

    private final Text text;
    private final ReadingOrder<Name> names;

    /// @param names those seen in the text
    public AliasFinder(Text text, List<Name> names) {
        this.text = text;
        this.names = new ReadingOrder<>(names, Name::span);
    }

    /// All of them, in reading order.
    public List<StatedAlias> find() {
        List<StatedAlias> found = new ArrayList<>();
        for (Name name : names.all()) {
            if (name.kind() != NameKind.NATIONALITY) {
                after(CUE, name).filter(alias -> fits(name, alias)).ifPresent(a -> found.add(alias(name, a, BY_CUE)));
                after(BRACKET, name)
                        .filter(alias -> fits(name, alias) && !isPlace(alias) && isOtherName(name, alias))
                        .ifPresent(alias -> found.add(alias(name, alias, BY_BRACKET)));
                after(INITIALS, name)
                        .filter(alias -> isInitials(alias, name))
                        .ifPresent(alias -> found.add(alias(name, alias, BY_BRACKET)));
                after(OR, name)
                        .filter(alias -> form(alias).isAcronymOf(form(name.span())))
                        .ifPresent(alias -> found.add(alias(name, alias, BY_BRACKET)));
            }
        }
        return found;
    }

    private static StatedAlias alias(Name name, Span alias, double confidence) {
        return new StatedAlias(name.span(), alias, confidence);
    }

    private NameForm form(Span span) {
        return NameForm.of(text.at(span));
    }

    /// The name that a pattern finds right behind another; as long as the tagger saw it, where it saw one begin there.
    private Optional<Span> after(Pattern pattern, Name name) {
        Matcher matcher = rightBehind(pattern, name);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int start = matcher.start("alias");
        return Optional.of(names.touching(new Span(start, start + 1)).stream()
                .map(Name::span)
                .filter(span -> span.start() == start)
                .findFirst()
                .orElseGet(() -> new Span(start, matcher.end("alias"))));
    }

    private Matcher rightBehind(Pattern pattern, Name name) {
        return pattern.matcher(text.value())
                .region(name.span().end(), text.value().length());
    }

    /// A company's name is none of a person's.
    private boolean fits(Name name, Span alias) {
        return names.touching(alias).stream()
                .allMatch(other -> other.span().equals(alias) && compatible(name.kind(), other.kind()));
    }

    private static boolean compatible(NameKind one, NameKind other) {
        return one == other || !CLEAR.contains(one) || !CLEAR.contains(other);
    }

    /// In brackets also stand places, parties and tickers: only what begins with the same letter, is in capitals behind
    /// a longer name of an organisation, or is a name of one itself is another name.
    private boolean isOtherName(Name name, Span alias) {
        NameForm shorter = form(alias);
        NameForm full = form(name.span());
        boolean several = full.words().size() > 1;
        boolean bodies = isOrganisation(name.span()) && isOrganisation(alias);
        if (shorter.words().size() != 1) {
            return several && bodies;
        }
        String letters = text.at(alias);
        boolean capitals = letters.length() > 1 && letters.codePoints().allMatch(Character::isUpperCase);
        boolean sameInitial =
                shorter.words().getFirst().charAt(0) == full.words().getFirst().charAt(0);
        return name.kind() == NameKind.ORGANISATION && (sameInitial || capitals && several)
                || bodies && several && isShortName(letters, alias, full)
                || shorter.isAcronymOf(full);
    }

    /// "Copanal" behind "Panama Chamber of Fishers": short names of bodies in other languages share no letters with the
    /// English ones. Only one that the text goes on with, that no common word can be, or that is behind a long name.
    private boolean isShortName(String letters, Span alias, NameForm full) {
        boolean recurs = names.all().stream()
                        .filter(name -> text.at(name.span()).equals(letters))
                        .count()
                > 1;
        boolean coined = letters.codePoints().skip(1).anyMatch(letter -> !Character.isLowerCase(letter));
        int behind = alias.end() + 1;
        boolean credit = behind >= text.value().length() || text.value().charAt(behind) == '\n';
        return !credit && (recurs || full.hasKind() && (coined || full.words().size() > 2));
    }

    /// "DPH" behind "Harbour Party of Democrats": in the language of the body the initials have the same letters in
    /// another order.
    private boolean isInitials(Span alias, Name body) {
        Set<Character> letters = form(body.span()).words().stream()
                .map(word -> Character.toUpperCase(word.charAt(0)))
                .collect(Collectors.toSet());
        return body.kind() == NameKind.ORGANISATION
                && letters.size() > 2
                && text.at(alias).chars().allMatch(letter -> letters.contains((char) letter));
    }

    private boolean isPlace(Span span) {
        return isName(span, NameKind.PLACE);
    }

    private boolean isOrganisation(Span span) {
        return isName(span, NameKind.ORGANISATION);
    }

    private boolean isName(Span span, NameKind kind) {
        return names.touching(span).stream()
                .anyMatch(name -> name.kind() == kind && name.span().equals(span));
    }
}

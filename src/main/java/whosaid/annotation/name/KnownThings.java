package whosaid.annotation.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees well-known names that look like those of bodies or people for what they are: "ChatGPT" is a product, "NAFTA" a
/// treaty, "GDP" no name of anything, "Gazprom" a body, "Kingston" a place, and of "New York Democrat" only the place
/// is one. A version ("Llama2") is a product: of the people in the 843 documents of `corpora/names` none is called so.
/// What a stock exchange calls a company ("NASDAQ: NVT") is no other name.
final class KnownThings {

    private static final String NOTHING = "nothing";
    private static final String SPACE = " ";

    private static final Pattern VERSION = Pattern.compile("\\p{L}+\\d+");

    /// Before the short name of a company at a stock exchange.
    private static final Pattern EXCHANGE = Pattern.compile("(?i)[(,;]\\s?(?:"
            + WordList.load("stock-exchanges.txt").stream().map(Pattern::quote).collect(Collectors.joining("|"))
            + "):\\s?$");

    /// In UTF-16 units.
    private static final int LONGEST_EXCHANGE = 20;

    /// A word of a title, in UTF-16 units.
    private static final int LONGEST_TITLE = 30;

    /// By name its kind; empty for what is no name.
    private static final Map<String, Optional<NameKind>> KINDS = load();

    /// Bodies and outlets that news of any country names, some by names that could be of people.
    static final Set<String> BODIES = Stream.of("organisations.txt", "outlets.txt")
            .flatMap(list -> WordList.load(list).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PARTY_MEMBERS = WordList.load("party-members.txt");
    private static final Set<String> PLACES = WordList.load("places.txt");
    private static final Set<String> NAMES_OF_PEOPLE = Stream.of("given-names.txt", "surnames.txt")
            .flatMap(list -> WordList.load(list).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");

    private KnownThings() {}

    /// The names, those of such things with the kind that they are of, or left out.
    static List<Name> in(Text text, List<Name> names) {
        Set<String> ofPeople = words(text, names, name -> !BODIES.contains(name));
        Set<String> ofFullNames = words(text, names, name -> name.contains(SPACE));
        return names.stream()
                .filter(name -> !isTicker(text, name))
                .map(name -> isBody(text, name, ofPeople)
                        ? new Name(name.span(), NameKind.ORGANISATION, name.confidence())
                        : name)
                .map(name -> isPlace(text, name, ofFullNames)
                        ? new Name(name.span(), NameKind.PLACE, name.confidence())
                        : name)
                .flatMap(name -> name.kind() == NameKind.ORGANISATION || name.kind() == NameKind.PERSON
                        ? known(text, name).stream()
                        : Optional.of(name).stream())
                .toList();
    }

    /// The words of the names of people that fit.
    private static Set<String> words(Text text, List<Name> names, Predicate<String> fits) {
        return names.stream()
                .filter(name -> name.kind() == NameKind.PERSON)
                .map(name -> text.at(name.span()))
                .filter(fits)
                .flatMap(name -> Stream.of(name.split(SPACE)))
                .collect(Collectors.toSet());
    }

    /// "NVT" of "Novatek (NASDAQ: NVT)".
    private static boolean isTicker(Text text, Name name) {
        String before = text.value()
                .substring(
                        Math.max(0, name.span().start() - LONGEST_EXCHANGE),
                        name.span().start());
        return EXCHANGE.matcher(before).find();
    }

    /// Whether what was seen as a person is a place, since nobody named in full has the name, and neither a form of
    /// address nor a title stands before it; no place whose name people often have.
    ///
    /// @param ofFullNames all words of the names of people that have several
    private static boolean isPlace(Text text, Name name, Set<String> ofFullNames) {
        String words = text.at(name.span());
        return name.kind() == NameKind.PERSON
                && PLACES.contains(words)
                && !NAMES_OF_PEOPLE.contains(words)
                && !ofFullNames.contains(words)
                && !FormsOfAddress.standsBefore(text, name.span().start())
                && !isBehindTitle(text, name.span().start());
    }

    private static boolean isBehindTitle(Text text, int start) {
        List<Token> before = text.tokens(Math.max(0, start - LONGEST_TITLE), start);
        return !before.isEmpty() && RoleNouns.has(before.getLast().lower());
    }

    /// Whether what was seen as a person is a body, since nobody named in full has the name, and no form of address
    /// stands before it.
    ///
    /// @param ofPeople all words of the names of people
    private static boolean isBody(Text text, Name name, Set<String> ofPeople) {
        return name.kind() == NameKind.PERSON
                && BODIES.contains(text.at(name.span()))
                && !ofPeople.contains(text.at(name.span()))
                && !FormsOfAddress.standsBefore(text, name.span().start());
    }

    private static Optional<Name> known(Text text, Name name) {
        String words = text.at(name.span());
        int last = words.lastIndexOf(' ');
        if (last > 0 && PARTY_MEMBERS.contains(words.substring(last + 1)) && !BODIES.contains(words)) {
            return home(name, words.substring(0, last).strip());
        }
        if (name.kind() == NameKind.PERSON && VERSION.matcher(words).matches()) {
            return Optional.of(new Name(name.span(), NameKind.PRODUCT, name.confidence()));
        }
        Optional<NameKind> kind = KINDS.get(words);
        return kind == null ? Optional.of(name) : kind.map(one -> new Name(name.span(), one, name.confidence()));
    }

    /// "New York" of "New York Democrat", "Senate" of "Senate Republican".
    private static Optional<Name> home(Name member, String words) {
        if (STARTERS.contains(words)) {
            return Optional.empty();
        }
        Span span = new Span(member.span().start(), member.span().start() + words.length());
        NameKind kind = PLACES.contains(words) ? NameKind.PLACE : member.kind();
        return Optional.of(new Name(span, kind, member.confidence()));
    }

    private static Map<String, Optional<NameKind>> load() {
        Map<String, Optional<NameKind>> kinds = new HashMap<>();
        for (String line : WordList.lines("known-things.txt")) {
            String[] sides = line.split(": ", 2);
            Optional<NameKind> kind = sides[0].equals(NOTHING)
                    ? Optional.empty()
                    : Optional.of(NameKind.valueOf(sides[0].toUpperCase(Locale.ROOT)));
            for (String name : sides[1].split("; ")) {
                kinds.put(name, kind);
            }
        }
        return Map.copyOf(kinds);
    }
}

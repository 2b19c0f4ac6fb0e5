package whosaid.annotation.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.NameKind;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.WordList;

/// Sees well-known names that look like those of bodies or people for what they are: "ChatGPT" is a product, "NAFTA" a
/// treaty, "GDP" no name of anything, "Gazprom" a body, and of "New York Democrat" only the place is one. A version
/// ("Llama2") is a product: of the people in the 843 documents of `corpora/names` none is called so.
final class KnownThings {

    private static final String NOTHING = "nothing";

    private static final Pattern VERSION = Pattern.compile("\\p{L}+\\d+");

    /// By name its kind; empty for what is no name.
    private static final Map<String, Optional<NameKind>> KINDS = load();

    /// Bodies and outlets that news of any country names, some by names that could be of people.
    static final Set<String> BODIES = Stream.of("organisations.txt", "outlets.txt")
            .flatMap(list -> WordList.load(list).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PARTY_MEMBERS = WordList.load("party-members.txt");
    private static final Set<String> PLACES = WordList.load("places.txt");
    private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");

    private KnownThings() {}

    /// The names, those of such things with the kind that they are of, or left out.
    static List<Name> in(Text text, List<Name> names) {
        Set<String> ofPeople = names.stream()
                .filter(name -> name.kind() == NameKind.PERSON && !BODIES.contains(text.at(name.span())))
                .flatMap(name -> Stream.of(text.at(name.span()).split(" ")))
                .collect(Collectors.toSet());
        return names.stream()
                .map(name -> isBody(text, name, ofPeople)
                        ? new Name(name.span(), NameKind.ORGANISATION, name.confidence())
                        : name)
                .flatMap(name -> name.kind() == NameKind.ORGANISATION || name.kind() == NameKind.PERSON
                        ? known(text, name).stream()
                        : Optional.of(name).stream())
                .toList();
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

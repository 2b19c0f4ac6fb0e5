package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Dateline;
import whosaid.annotation.FormsOfAddress;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.annotation.RoleWords;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Takes for bodies what was seen as people and is led by somebody ("Lind Berg" in "Lind Berg leader Omar Ek") or
/// stands once where only bodies do ("ratings agency Vantor"), wherever it stands; where no Ana Lind Berg is named. So
/// are places that nobody knows and people work at.
final class BodiesInContext {

    /// A body that only stands before its leader is less sure to be a name.
    private static final double CONFIDENCE = 0.6;

    /// "director of communications at ", in UTF-16 units.
    private static final int LONGEST_TITLE = 40;

    private static final String AT = "at";
    private static final String OF = "of";
    private static final Set<String> PLACES = Stream.of("places.txt", "countries.txt")
            .flatMap(list -> WordList.load(list).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> GIVEN = WordList.load("given-names.txt");

    private final Text text;
    private final ReadingOrder<Name> names;
    private final Set<String> people;

    private BodiesInContext(Text text, List<Name> names) {
        this.text = text;
        this.names = new ReadingOrder<>(names, Name::span);
        this.people = names.stream()
                .filter(BodiesInContext::isPerson)
                .map(name -> text.at(name.span()))
                .collect(Collectors.toSet());
    }

    /// The names, those of such bodies as organisations.
    static List<Name> in(Text text, List<Name> names) {
        BodyContexts contexts = new BodyContexts(text);
        List<Name> apart = names.stream()
                .map(name -> isPerson(name)
                        ? new Name(contexts.withoutNoun(name.span()), name.kind(), name.confidence())
                        : name)
                .toList();
        BodiesInContext bodies = new BodiesInContext(text, apart);
        List<Span> led = bodies.led();
        Set<String> words = Stream.of(led.stream(), bodies.inContext(contexts), bodies.ofPlaces(contexts))
                .flatMap(spans -> spans)
                .map(text::at)
                .collect(Collectors.toSet());
        List<Name> found = new ArrayList<>();
        apart.forEach(name -> found.add(
                mayBeBody(name) && words.contains(text.at(name.span()))
                        ? new Name(name.span(), NameKind.ORGANISATION, name.confidence())
                        : name));
        led.stream()
                .filter(span -> bodies.names.touching(span).isEmpty())
                .forEach(span -> found.add(new Name(span, NameKind.ORGANISATION, CONFIDENCE)));
        found.sort(Comparator.comparing(Name::span));
        return found;
    }

    /// What stands before a leader and the name of somebody, and is called a person there or elsewhere.
    private List<Span> led() {
        List<Token> tokens = text.tokens();
        List<Span> led = new ArrayList<>();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (isLeader(tokens.get(i)) && personAt(tokens.get(i + 1).span()).isPresent()) {
                Span before = tokens.get(i - 1).span();
                boolean named = !names.touching(before).isEmpty();
                personAt(before)
                        .map(Name::span)
                        .or(() -> named ? Optional.empty() : Optional.of(before))
                        .filter(span -> isBody(text.at(span)))
                        .ifPresent(led::add);
            }
        }
        return led;
    }

    private Stream<Span> inContext(BodyContexts contexts) {
        return names.all().stream()
                .filter(name -> mayBeBody(name)
                        && isBody(text.at(name.span()))
                        && !hasGivenName(name.span())
                        && !FormsOfAddress.standsBefore(text, name.span().start()))
                .map(Name::span)
                .filter(contexts::show);
    }

    /// What is taken for a place that nobody knows, and is told to be a body, has people work at it ("head of research
    /// at Vantor") or stands for the agency in a dateline.
    private Stream<Span> ofPlaces(BodyContexts contexts) {
        Set<Span> agencies = text.paragraphs().stream()
                .map(paragraph -> Dateline.agency(text.tokens(paragraph)))
                .filter(agency -> !agency.isEmpty())
                .map(agency -> agency.getFirst().span().cover(agency.getLast().span()))
                .collect(Collectors.toSet());
        return names.all().stream()
                .filter(name -> name.kind() == NameKind.PLACE && !PLACES.contains(text.at(name.span())))
                .map(Name::span)
                .filter(name -> agencies.contains(name) || isWorkedAt(name) || contexts.tell(name));
    }

    private boolean isWorkedAt(Span name) {
        List<Token> before = text.tokens(Math.max(0, name.start() - LONGEST_TITLE), name.start());
        int at = before.size() - 1;
        return at > 0
                && before.get(at).form().equals(AT)
                && (RoleNouns.has(before.get(at - 1).lower())
                        || at > 2
                                && before.get(at - 2).form().equals(OF)
                                && RoleNouns.has(before.get(at - 3).lower()));
    }

    /// Whether a name begins with a given name: "environmental group Ana Lind" hardly is one.
    private boolean hasGivenName(Span name) {
        List<Token> words = text.tokens(name);
        return words.size() > 1 && GIVEN.contains(words.getFirst().form());
    }

    private Optional<Name> personAt(Span word) {
        return names.touching(word).stream().filter(BodiesInContext::isPerson).findFirst();
    }

    private boolean isBody(String name) {
        return people.contains(name)
                && people.stream()
                        .noneMatch(other ->
                                other.length() > name.length() && (" " + other + " ").contains(" " + name + " "));
    }

    private static boolean isPerson(Name name) {
        return name.kind() == NameKind.PERSON;
    }

    /// A place that is also seen as a person may be neither.
    private static boolean mayBeBody(Name name) {
        return isPerson(name) || name.kind() == NameKind.PLACE;
    }

    private static boolean isLeader(Token token) {
        return RoleWords.OF_FIRM.has(token) || RoleWords.LEADER.has(token) && !token.isCapitalised();
    }
}

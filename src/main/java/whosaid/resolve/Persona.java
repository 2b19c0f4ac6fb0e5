package whosaid.resolve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that bear one name and that articles place in one position, over all articles: the smallest unit that is
/// resolved. Which persona a mention belongs to depends on the mention alone.
///
/// @param id the bearer, the folded name and the position; unique, the same on every machine
/// @param bearer what it is
/// @param name the name as articles write it
/// @param organisations the keys of the organisations where it has a role
/// @param fields the fields of its roles
/// @param posts its roles, as "role at organisation"
/// @param aliases other names that articles say it goes by
/// @param company the full names of persons in the same articles
/// @param namesakes those of them that share a word with its name, of a person
/// @param mentions in how many articles it stands
/// @param first the day of the earliest article, or null when none has one
/// @param last the day of the latest article, or null when none has one
public record Persona(
        String id,
        Bearer bearer,
        String name,
        Set<String> organisations,
        Set<String> fields,
        Sample posts,
        Sample aliases,
        Sample company,
        Sample namesakes,
        int mentions,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    private static final int MOST_ORGANISATIONS = 3;
    private static final Pattern SPACE = Pattern.compile(" ");

    public Persona {
        organisations = Set.copyOf(organisations);
        fields = Set.copyOf(fields);
    }

    /// The persona of one mention.
    public static Persona of(Mention mention) {
        return switch (mention.bearer()) {
            case PERSON -> person(mention);
            case ORGANISATION -> organisation(mention);
        };
    }

    private static Persona person(Mention mention) {
        Set<String> organisations = mention.posts().stream()
                .map(Post::organisation)
                .flatMap(Stream::ofNullable)
                .map(Persona::organisationKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> few =
                organisations.stream().limit(MOST_ORGANISATIONS).collect(Collectors.toCollection(TreeSet::new));
        Set<String> fields = mention.posts().stream()
                .flatMap(post -> Fields.of(post.role()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        String position = String.join(",", few) + "|" + String.join(",", fields);
        String key = PersonName.of(mention.name()).key();
        Set<String> aliases = mention.aliases().stream()
                .filter(alias -> !PersonName.of(alias).isBare())
                .collect(Collectors.toSet());
        List<String> posts = mention.posts().stream()
                .map(post -> post.role() + (post.organisation() == null ? "" : " at " + post.organisation()))
                .toList();
        return new Persona(
                "person|" + key + "|" + position,
                Bearer.PERSON,
                mention.name(),
                few,
                fields,
                Sample.of(posts),
                Sample.of(aliases),
                Sample.of(mention.company()),
                Sample.of(namesakes(mention)),
                1,
                mention.day(),
                mention.day());
    }

    private static Persona organisation(Mention mention) {
        OrganisationName name = OrganisationName.of(mention.name());
        boolean oneCountry = name.isGeneric() && mention.countries().size() == 1;
        String country = oneCountry ? mention.countries().iterator().next() : "";
        Set<String> aliases = mention.aliases().stream()
                .filter(alias -> !OrganisationName.of(alias).isGeneric())
                .collect(Collectors.toSet());
        return new Persona(
                "organisation|" + name.key() + "|" + country,
                Bearer.ORGANISATION,
                mention.name(),
                country.isEmpty() ? Set.of() : Set.of(country),
                Set.of(),
                Sample.EMPTY,
                name.isGeneric() ? Sample.EMPTY : Sample.of(aliases),
                Sample.of(mention.company()),
                Sample.EMPTY,
                1,
                mention.day(),
                mention.day());
    }

    private static Set<String> namesakes(Mention person) {
        Set<String> own = SPACE.splitAsStream(person.name()).collect(Collectors.toSet());
        return person.company().stream()
                .filter(other -> SPACE.splitAsStream(other).anyMatch(own::contains))
                .collect(Collectors.toSet());
    }

    /// What an organisation is known by among the positions of persons.
    static String organisationKey(String name) {
        return String.join(" ", OrganisationName.of(name).withoutKind());
    }

    /// One of its own, that people set apart from others of its name and position.
    ///
    /// @param mark tells it from them
    public Persona apart(String mark) {
        return new Persona(
                id + "|" + mark,
                bearer,
                name,
                organisations,
                fields,
                posts,
                aliases,
                company,
                namesakes,
                mentions,
                first,
                last);
    }

    /// This persona with the evidence of more of its mentions.
    public Persona and(Persona more) {
        return new Persona(
                id,
                bearer,
                Stream.of(name, more.name).min(bestWritten()).orElseThrow(),
                organisations,
                fields,
                posts.and(more.posts),
                aliases.and(more.aliases),
                company.and(more.company),
                namesakes.and(more.namesakes),
                mentions + more.mentions,
                earlier(first, more.first),
                later(last, more.last));
    }

    private static final int LONGEST_ACRONYM = 4;

    /// Not in capitals throughout, unless it is an acronym; then with accents, then with few capitals, then short.
    private Comparator<String> bestWritten() {
        return Comparator.comparing(this::isMisspelledInCase)
                .thenComparing(name -> -name.chars().filter(c -> c > 127).count())
                .thenComparing(
                        name -> name.chars().filter(Character::isUpperCase).count())
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder());
    }

    private boolean isMisspelledInCase(String name) {
        boolean acronym = bearer == Bearer.ORGANISATION && name.length() <= LONGEST_ACRONYM && !name.contains(" ");
        return acronym == name.chars().anyMatch(Character::isLowerCase);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    /// Whether this is its very name, titles, accents and letter case apart.
    public boolean isNamed(String other) {
        return switch (bearer) {
            case PERSON -> PersonName.of(name).key().equals(PersonName.of(other).key());
            case ORGANISATION ->
                OrganisationName.of(name)
                        .key()
                        .equals(OrganisationName.of(other).key());
        };
    }

    /// The folded name that is within the id of a persona.
    static String nameIn(String id) {
        return id.split("\\|", -1)[1];
    }

    /// Whether it is a person of whom articles give one name only.
    public boolean isBare() {
        // asked of every persona of every block, so the id is not taken apart
        int key = id.indexOf('|') + 1;
        int space = id.indexOf(' ', key);
        return bearer == Bearer.PERSON && (space < 0 || space > id.indexOf('|', key));
    }
}

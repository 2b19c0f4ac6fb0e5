package whosaid.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.extract.entity.Genders.Gender;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Which names of one article stand for the same person, organisation, place or other thing.
///
/// Full names come first and found the clusters; shorter forms then join the cluster they may stand for, the one named
/// last where several fit. Names that fit none found clusters of their own.
final class NameClusters {

    /// All names of one bearer.
    private static final class Cluster {

        private final NameKind kind;
        private final NavigableSet<Span> mentions = new TreeSet<>();
        private final Set<NameForm> forms = new LinkedHashSet<>();

        Cluster(NameKind kind) {
            this.kind = kind;
        }

        void add(Span mention, NameForm form) {
            mentions.add(mention);
            forms.add(form);
        }

        boolean has(NameForm form) {
            return forms.contains(form);
        }

        boolean takes(NameForm shorter) {
            return switch (kind) {
                case PERSON ->
                    forms.stream().anyMatch(form -> shorter.shortensPerson(form) || form.abbreviates(shorter));
                case ORGANISATION -> forms.stream().anyMatch(shorter::shortensOrganisation);
                case PLACE, NATIONALITY, EVENT, PRODUCT, WORK -> false;
            };
        }

        /// The start of the last mention before an offset, or a negative number that is greater the sooner the first
        /// mention after it comes.
        ///
        /// @param counts whether a mention counts
        int nearness(int offset, Predicate<Span> counts) {
            int before = mentions.headSet(new Span(offset, offset + 1), false).descendingSet().stream()
                    .filter(mention -> mention.start() < offset && counts.test(mention))
                    .findFirst()
                    .map(Span::start)
                    .orElse(-1);
            return before >= 0 ? before : -first() - 1;
        }

        int first() {
            return mentions.first().start();
        }
    }

    /// UTF-16 units of the longest word between a name and the father's, with the spaces around.
    private static final int LONGEST_LINK = 7;

    private final Text text;
    private final Relatives relatives;
    private final ShownGenders genders;
    private final List<Cluster> clusters = new ArrayList<>();
    private final NavigableMap<Span, Cluster> placed = new TreeMap<>();
    private final Map<Cluster, Gender> shown = new HashMap<>();

    private NameClusters(Text text, List<Name> names) {
        this.text = text;
        this.relatives = new Relatives(text, names);
        this.genders = new ShownGenders(text, names);
    }

    /// The entities of an article, in the order of first mention.
    ///
    /// @param names those seen in the text, nationalities left aside
    /// @param aliases names the text says to be the same, as pairs of spans
    static List<Entity> of(Text text, List<Name> names, List<StatedAlias> aliases) {
        NameClusters found = new NameClusters(text, names);
        List<Name> fullestFirst = names.stream()
                .filter(name -> name.kind() != NameKind.NATIONALITY)
                .sorted(Comparator.comparingInt(
                                (Name name) -> -found.form(name.span()).words().size())
                        .thenComparing(Name::span))
                .toList();
        fullestFirst.forEach(found::place);
        aliases.forEach(found::unite);
        found.clusters.sort(Comparator.comparingInt(Cluster::first));
        List<Entity> entities = new ArrayList<>();
        for (Cluster cluster : found.clusters) {
            entities.add(found.entity("e" + (entities.size() + 1), cluster));
        }
        return List.copyOf(entities);
    }

    /// The form of a name with the "bin" right before it: whoever is called "bin Salman" is not Salman.
    private NameForm form(Span span) {
        List<Token> before = text.tokens(Math.max(0, span.start() - LONGEST_LINK), span.start());
        boolean linked =
                !before.isEmpty() && NameForm.isPatronymic(before.getLast().form());
        return NameForm.of(text.at(linked ? before.getLast().span().cover(span) : span));
    }

    private void place(Name name) {
        NameForm form = form(name.span());
        Cluster home = home(name, form).orElseGet(() -> {
            Cluster own = new Cluster(name.kind());
            clusters.add(own);
            return own;
        });
        add(home, name.span(), form);
    }

    private Optional<Cluster> home(Name name, NameForm form) {
        Gender gender = gender(name, form);
        List<Cluster> same = clusters.stream()
                .filter(cluster -> cluster.kind == name.kind()
                        && !isOfRelative(cluster, form)
                        && (gender == Gender.UNKNOWN || gender(cluster).agrees(gender)))
                .toList();
        Comparator<Cluster> nearest = Comparator.comparing(
                        (Cluster cluster) -> gender != Gender.UNKNOWN && gender(cluster) == gender)
                .thenComparingInt(
                        cluster -> cluster.nearness(name.span().start(), mention -> !isBeside(mention, cluster, form)));
        if (relatives.isSurnameOnly(name.span())) {
            return Optional.empty();
        }
        Optional<Cluster> equal =
                same.stream().filter(cluster -> cluster.has(form)).findFirst();
        if (form.words().size() > 1 && equal.isPresent()) {
            return equal;
        }
        Optional<Cluster> longer = same.stream()
                .filter(cluster -> cluster.takes(form) || cluster.has(form) && isSurnameOnly(cluster))
                .max(nearest);
        if (longer.isPresent()) {
            return longer;
        }
        if (name.kind() == NameKind.ORGANISATION && form.isKindOfOrganisation()) {
            return same.stream()
                    .filter(cluster -> cluster.forms.stream()
                            .anyMatch(full -> full.words().contains(form.words().getFirst())))
                    .max(nearest);
        }
        if (equal.isPresent()) {
            return equal;
        }
        return switch (name.kind()) {
            case PERSON -> misspelt(same, form);
            case ORGANISATION -> opened(same, name, form);
            case PLACE, NATIONALITY, EVENT, PRODUCT, WORK -> Optional.empty();
        };
    }

    /// The only organisation named before whose name begins as a name does; initials are names of their own.
    private Optional<Cluster> opened(List<Cluster> organisations, Name name, NameForm form) {
        if (isInCapitals(text.at(name.span()))) {
            return Optional.empty();
        }
        List<Cluster> meant = organisations.stream()
                .filter(cluster -> cluster.first() < name.span().start()
                        && cluster.forms.stream().anyMatch(form::opensOrganisation))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /// Whether a cluster is that of somebody’s kin without an office, while a form is that of the one who has one:
    /// "President Lind" is not his wife Ana Lind.
    private boolean isOfRelative(Cluster cluster, NameForm form) {
        return relatives.hasOffice(form)
                && !cluster.has(form)
                && cluster.mentions.stream().anyMatch(relatives::isRelative)
                && cluster.mentions.stream().noneMatch(relatives::isTitled);
    }

    /// Whether a cluster is that of somebody of whom the article gives the surname alone: "a suspect surnamed Lind".
    private boolean isSurnameOnly(Cluster cluster) {
        return relatives.isSurnameOnly(cluster.mentions.first());
    }

    /// What a title tells of who goes by a surname: "Mr Lind" is not his daughter Ana Lind.
    private Gender gender(Name name, NameForm form) {
        return name.kind() == NameKind.PERSON && form.words().size() == 1
                ? genders.byTitle(name.span())
                : Gender.UNKNOWN;
    }

    /// What the text tells of a bearer where it gives the full name, or names who has none first; whom a surname beside
    /// "Mr" was taken for may be a mistake. Full names are placed before surnames, so it is told once.
    private Gender gender(Cluster cluster) {
        return shown.computeIfAbsent(cluster, one -> {
            List<Span> full = one.mentions.stream()
                    .filter(mention -> form(mention).words().size() > 1)
                    .toList();
            return genders.of(full.isEmpty() ? List.of(one.mentions.first()) : full);
        });
    }

    /// Whether a mention stands in a sentence that calls another by a form before it: in "Lind came with Kofi Lind" the
    /// one who goes by "Lind" is not Kofi. In "Lind’s brother, Kofi Lind, said" he may be.
    private boolean isBeside(Span mention, Cluster cluster, NameForm form) {
        int start = text.sentenceAt(mention.start()).orElse(mention).start();
        return placed.subMap(new Span(start, start + 1), mention).entrySet().stream()
                .anyMatch(entry -> entry.getValue() != cluster
                        && entry.getValue().kind == cluster.kind
                        && form(entry.getKey()).equals(form)
                        && text.tokens(entry.getKey().end(), mention.start()).stream()
                                .findFirst()
                                .filter(Possessive::isEnding)
                                .isEmpty());
    }

    /// The only cluster of whose name a form may be a misspelling.
    private static Optional<Cluster> misspelt(List<Cluster> persons, NameForm form) {
        List<Cluster> meant = persons.stream()
                .filter(cluster ->
                        cluster.forms.stream().anyMatch(full -> full.words().size() > 1 && form.misspellsPerson(full)))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /// Makes one cluster of the two that hold the spans of an alias.
    private void unite(StatedAlias alias) {
        Cluster one = placed.get(alias.name());
        Cluster other = placed.get(alias.alias());
        if (one == null || one == other) {
            return;
        }
        if (other == null) {
            add(one, alias.alias(), form(alias.alias()));
        } else {
            clusters.remove(other);
            other.mentions.forEach(span -> add(one, span, form(span)));
        }
    }

    private void add(Cluster cluster, Span mention, NameForm form) {
        cluster.add(mention, form);
        placed.put(mention, cluster);
    }

    private Entity entity(String id, Cluster cluster) {
        List<Span> mentions = List.copyOf(cluster.mentions);
        List<String> names =
                mentions.stream().map(text::at).map(String::strip).distinct().toList();
        String fullest = names.stream()
                .max(Comparator.comparing((String name) -> !CountryAdjectives.isAdjective(name))
                        .thenComparingInt(
                                (String name) -> NameForm.of(name).words().size())
                        .thenComparing(name -> !isShouted(name, cluster.kind))
                        .thenComparingInt(String::length)
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        return new Entity(
                id,
                Entity.Kind.valueOf(cluster.kind.name()),
                fullest,
                names.stream().filter(name -> !name.equals(fullest)).toList(),
                mentions);
    }

    /// "TANG JIE" and "TANG", as a headline has them; "WHO" is a name as it stands.
    private static boolean isShouted(String name, NameKind kind) {
        return isInCapitals(name) && (kind == NameKind.PERSON || name.contains(" "));
    }

    private static boolean isInCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }
}

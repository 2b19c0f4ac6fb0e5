package whosaid.resolve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whosaid.text.WordList;

/// Judges whether two personas are one bearer: by their names, the organisations and fields of their roles, the company
/// they are named in, and their time. The judgement rests on the two alone, so it does not depend on what else a store
/// holds. The evidence is added up as logarithms of odds (naive Bayes; Fellegi and Sunter 1969).
public final class Judge {

    private static final Map<String, Double> WEIGHTS = WordList.lines("identity-weights.txt").stream()
            .collect(Collectors.toUnmodifiableMap(
                    line -> line.substring(0, line.lastIndexOf(' ')),
                    line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));

    /// So many shared names in the company say as much as the weight; each further one half of the one before.
    private static final double MOST_COMPANY = 2.2;
    private static final int ENOUGH_COMPANY = 5;

    /// An acronym is named so many times as often as the full name at most, where nothing is said of it.
    private static final double SELDOM = 3;

    private static final long YEARS_OF_A_CAREER = 45;

    private Judge() {}

    /// Judges two personas of one kind of bearer; the order of the two does not matter.
    public static Judgement judge(Persona one, Persona other) {
        return new Trial(one, other).judgement();
    }

    static double weight(String what) {
        Double weight = WEIGHTS.get(what);
        if (weight == null) {
            throw new IllegalStateException("identity-weights.txt has no weight of \"%s\"".formatted(what));
        }
        return weight;
    }

    /// The evidence about one pair.
    private static final class Trial {

        private final Persona one;
        private final Persona other;
        private final List<String> reasons = new ArrayList<>();
        private double logOdds;

        Trial(Persona one, Persona other) {
            this.one = one;
            this.other = other;
        }

        Judgement judgement() {
            NameRelation relation = relation();
            String kind = one.bearer().words();
            add(kind + " " + relation.name().toLowerCase(Locale.ROOT), "names: " + words(relation));
            if (relation.isConflict() || relation == NameRelation.UNLIKE) {
                return new Judgement(relation, logOdds, reasons);
            }
            switch (one.bearer()) {
                case PERSON -> person(relation);
                case ORGANISATION -> organisation(relation);
            }
            company();
            return new Judgement(relation, logOdds, reasons);
        }

        private NameRelation relation() {
            NameRelation byWords =
                    switch (one.bearer()) {
                        case PERSON -> PersonNames.compare(PersonName.of(one.name()), PersonName.of(other.name()));
                        case ORGANISATION ->
                            OrganisationNames.compare(
                                    OrganisationName.of(one.name()), OrganisationName.of(other.name()));
                    };
            boolean decided = byWords == NameRelation.EQUAL || byWords == NameRelation.OTHER_GENERATION;
            return !decided && (states(one, other) || states(other, one)) ? NameRelation.STATED : byWords;
        }

        private boolean states(Persona persona, Persona alias) {
            return switch (persona.bearer()) {
                case PERSON ->
                    !alias.isBare()
                            && persona.aliases().words().stream().anyMatch(stated -> PersonName.of(stated)
                                    .key()
                                    .equals(PersonName.of(alias.name()).key()));
                case ORGANISATION ->
                    !OrganisationName.of(alias.name()).isGeneric()
                            && persona.aliases().words().stream().anyMatch(stated -> OrganisationName.of(stated)
                                    .words()
                                    .equals(OrganisationName.of(alias.name()).words()));
            };
        }

        private void person(NameRelation relation) {
            boolean sameName = relation == NameRelation.EQUAL || relation == NameRelation.REORDERED;
            if (sameName && (isFrequent(one) || isFrequent(other))) {
                add("person frequent", "many bear this name");
            }
            if (relation != NameRelation.EQUAL && (standsBeside(one, other) || standsBeside(other, one))) {
                add("named beside", "named side by side in one article");
            }
            Set<String> places = shared(one.organisations(), other.organisations());
            if (!places.isEmpty()) {
                add("shared organisation", "both at " + String.join(", ", places));
            } else if (!one.organisations().isEmpty() && !other.organisations().isEmpty()) {
                add(
                        "other organisation",
                        "at " + list(one.organisations()) + ", and at " + list(other.organisations()));
            }
            fields(places.isEmpty());
            Set<String> posts = shared(
                    Set.copyOf(one.posts().words()), Set.copyOf(other.posts().words()));
            if (!posts.isEmpty()) {
                add("same post", "both " + String.join(", ", posts));
            }
            era();
        }

        /// Whether an article names a persona and the other as two; where the persona is "Ana Lind Jr.", in any form
        /// without the "Jr.".
        private static boolean standsBeside(Persona persona, Persona other) {
            List<String> namesakes = persona.namesakes().words();
            PersonName elder = PersonName.of(other.name());
            boolean younger = PersonName.of(persona.name()).generation() != null && elder.generation() == null;
            return namesakes.contains(other.name())
                    || younger
                            && namesakes.stream()
                                    .map(PersonName::of)
                                    .anyMatch(namesake -> namesake.generation() == null
                                            && PersonNames.compare(namesake, elder)
                                                    .isFull());
        }

        private boolean isFrequent(Persona persona) {
            return PersonName.of(persona.name()).isFrequent();
        }

        /// Fields tell people apart only where their organisations do not tie them.
        private void fields(boolean otherOrganisations) {
            Set<String> fields = shared(one.fields(), other.fields());
            if (!fields.isEmpty()) {
                add("shared field", "both in " + String.join(", ", fields));
            } else if (otherOrganisations && Fields.clash(one.fields(), other.fields())) {
                add("other field", "in " + list(one.fields()) + ", and in " + list(other.fields()));
            }
        }

        private void organisation(NameRelation relation) {
            if (relation == NameRelation.ACRONYM) {
                often();
                acronym();
            }
            if (!OrganisationName.of(one.name()).isGeneric()
                    || !OrganisationName.of(other.name()).isGeneric()) {
                return;
            }
            if (one.organisations().isEmpty() || other.organisations().isEmpty()) {
                if (!one.organisations().equals(other.organisations())) {
                    add("organisation country_unknown", "each country may have one");
                    often();
                }
            } else if (Collections.disjoint(one.organisations(), other.organisations())) {
                add(
                        "organisation other_country",
                        "of " + list(one.organisations()) + ", and of " + list(other.organisations()));
            }
        }

        /// Two letters stand for much; and an acronym that is named much oftener than the full name, never with the
        /// same persons, is mostly that of another.
        private void acronym() {
            boolean first = one.name().length() < other.name().length();
            Persona acronym = first ? one : other;
            Persona full = first ? other : one;
            if (OrganisationName.of(acronym.name()).words().getFirst().length() == 2) {
                add("two letters", "two letters stand for much");
            }
            double oftener = (double) acronym.mentions() / full.mentions() / SELDOM;
            if (oftener > 1 && one.company().overlap(other.company()).shared() == 0) {
                logOdds += weight("seldom in full") * Math.log(oftener);
                reasons.add("seldom named in full");
            }
        }

        /// Of several that a name may stand for, the one that is named often is the likeliest.
        private void often() {
            logOdds += weight("often named") * Math.log(Math.min(one.mentions(), other.mentions()));
        }

        private void company() {
            Sample.Overlap overlap = one.company().overlap(other.company());
            if (overlap.shared() > 0) {
                double share = (double) overlap.shared() / overlap.compared();
                double weight = Math.min(
                        MOST_COMPANY, weight("shared company") * (1 + Math.log(overlap.shared()) / Math.log(2)));
                logOdds += weight * Math.min(1, 0.5 + share);
                reasons.add("named together with %d of the same persons".formatted(overlap.shared()));
            } else if (overlap.compared() >= ENOUGH_COMPANY) {
                add("other company", "never named together with the same persons");
            }
        }

        private void era() {
            if (gap(one.last(), other.first()) > YEARS_OF_A_CAREER
                    || gap(other.last(), one.first()) > YEARS_OF_A_CAREER) {
                add("other era", "decades apart");
            }
        }

        private void add(String evidence, String reason) {
            logOdds += weight(evidence);
            reasons.add(reason);
        }
    }

    private static long gap(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end == null || start == null ? 0 : ChronoUnit.YEARS.between(end, start);
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        return shared;
    }

    private static String list(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String words(NameRelation relation) {
        return relation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

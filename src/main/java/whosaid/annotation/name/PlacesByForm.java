package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees places by their form: countries by their abbreviations ("U.S.", "UAE"), places by their nouns ("Jefferson
/// County"), the place that stands with a party behind a person's name ("Ana Lind (D-Calif.)", "Ana Lind,
/// R-Washington", "Ana Lind (SPP, Napak)"), and those with a possessive ("Hawke’s Bay"); beside these the places of
/// datelines, and of people who hold office or come from there.
final class PlacesByForm {

    private static final Set<String> PLACE_NOUNS = WordList.load("place-nouns.txt");
    private static final Set<String> POSSESSED = WordList.load("possessed-places.txt");
    private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");
    private static final Set<String> ALL_COUNTRIES = WordList.load("countries.txt");
    private static final Set<String> COUNTRIES = countries();

    /// Longer than initials that may be a country's name too.
    private static final int SHORTEST = 3;

    private static final Pattern BEHIND =
            Pattern.compile("\\s?\\(\\p{Lu}\\p{L}{0,3}[-–](?<bracketed>\\p{Lu}[\\p{L}. ]{1,20})\\)"
                    + "|\\s?\\(\\p{Lu}{2,6},\\s(?<voting>\\p{Lu}\\p{Ll}[\\p{L} .'’-]{1,30})\\)"
                    + "|,\\s\\p{Lu}[-–](?<behind>\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}\\p{L}+)?)(?=[,.;)\\s])");

    /// That of a known abbreviation where nothing else was seen.
    private static final double KNOWN = 0.8;

    private PlacesByForm() {}

    /// The names with these places in the stead of what else was seen there.
    static List<Name> addTo(Article article, List<Name> names) {
        List<Name> places = new ArrayList<>();
        for (Name name : names) {
            Matcher behind = BEHIND.matcher(article.text().value())
                    .region(name.span().end(), article.text().value().length());
            if (name.kind() == NameKind.PERSON && behind.lookingAt()) {
                String group = Stream.of("bracketed", "voting", "behind")
                        .filter(one -> behind.group(one) != null)
                        .findFirst()
                        .orElseThrow();
                Span place = new Span(behind.start(group), behind.end(group));
                places.add(new Name(place, NameKind.PLACE, name.confidence()));
            }
        }
        places.addAll(DatelinePlaces.in(article, names));
        places.addAll(PlacesOfPeople.in(article, names));
        places.addAll(JoinedPlaces.in(article.text(), names));
        for (Span sentence : article.sentences()) {
            List<Token> tokens = article.text().tokens(sentence);
            addCountries(tokens, names, places);
            addByNoun(tokens, names, places);
            addPossessed(tokens, names, places);
        }
        List<Name> all = apart(places);
        ReadingOrder<Name> taken = new ReadingOrder<>(all, Name::span);
        names.stream().filter(name -> taken.touching(name.span()).isEmpty()).forEach(all::add);
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    /// The longest of those that overlap.
    private static List<Name> apart(List<Name> places) {
        List<Name> apart = new ArrayList<>();
        places.stream()
                .sorted(Comparator.comparingInt(place -> -place.span().length()))
                .filter(place -> apart.stream().noneMatch(other -> other.span().overlaps(place.span())))
                .forEach(apart::add);
        return apart;
    }

    private static void addCountries(List<Token> tokens, List<Name> names, List<Name> places) {
        boolean capitals = tokens.stream()
                .noneMatch(token -> Character.isLowerCase(
                        token.form().codePointBefore(token.form().length())));
        for (Token token : tokens) {
            boolean shouted = isShoutedCountry(token);
            if (!capitals
                    && (shouted || COUNTRIES.contains(token.form()))
                    && names.stream()
                            .filter(name -> name.span().overlaps(token.span()))
                            .allMatch(name -> shouted && name.span().equals(token.span()))) {
                places.add(new Name(token.span(), NameKind.PLACE, KNOWN));
            }
        }
    }

    /// "FIJI" of a sentence whose first word is in capitals: "FIJI’s prime minister".
    private static boolean isShoutedCountry(Token token) {
        String form = token.form();
        return token.isInCapitals()
                && form.length() > SHORTEST
                && ALL_COUNTRIES.contains(form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT));
    }

    private static void addByNoun(List<Token> tokens, List<Name> names, List<Name> places) {
        for (int i = 1; i < tokens.size(); i++) {
            Token noun = tokens.get(i);
            Token first = tokens.get(i - 1);
            boolean place = PLACE_NOUNS.contains(noun.form())
                    && first.isWord()
                    && first.isCapitalised()
                    && !STARTERS.contains(first.form());
            Span span = first.span().cover(noun.span());
            if (place && names.stream().noneMatch(name -> name.span().overlaps(span))) {
                places.add(new Name(span, NameKind.PLACE, KNOWN));
            }
        }
    }

    /// "Hawke’s Bay", of which the models make somebody and a bay.
    private static void addPossessed(List<Token> tokens, List<Name> names, List<Name> places) {
        for (int i = 2; i < tokens.size(); i++) {
            Token owner = tokens.get(i - 2);
            Span span = owner.span().cover(tokens.get(i).span());
            boolean place = POSSESSED.contains(tokens.get(i).form())
                    && tokens.get(i - 1).endsWord()
                    && owner.isCapitalised()
                    && !COUNTRIES.contains(owner.form())
                    && names.stream()
                            .filter(name -> name.span().overlaps(span))
                            .allMatch(name -> span.contains(name.span()));
            if (place) {
                places.add(new Name(span, NameKind.PLACE, KNOWN));
            }
        }
    }

    /// The abbreviations of countries, without those of states and provinces, many of which are words too.
    private static Set<String> countries() {
        return WordList.pairs("place-abbreviations.txt").entrySet().stream()
                .filter(place -> ALL_COUNTRIES.contains(place.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}

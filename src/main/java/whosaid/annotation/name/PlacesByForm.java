package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees places by their form: countries by their abbreviations ("U.S.", "UAE"), places by their nouns ("Jefferson
/// County"), the place that stands with a party behind a person's name ("Ana Lind (D-Calif.)", "Ana Lind,
/// R-Washington"), the one in capitals that opens a dateline ("VISBY – "), those that vote or have a mayor ("Kampala
/// Central MP", "Hastings mayor"), and those with a possessive ("Hawke’s Bay").
final class PlacesByForm {

    private static final Set<String> PLACE_NOUNS = WordList.load("place-nouns.txt");
    private static final Set<String> POSSESSED = WordList.load("possessed-places.txt");
    private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");
    private static final Set<String> COUNTRIES = countries();

    private static final Pattern BEHIND =
            Pattern.compile("\\s?\\(\\p{Lu}\\p{L}{0,3}[-–](?<bracketed>\\p{Lu}[\\p{L}. ]{1,20})\\)"
                    + "|,\\s\\p{Lu}[-–](?<behind>\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}\\p{L}+)?)(?=[,.;)\\s])");

    private static final Pattern DATELINE =
            Pattern.compile("(?<place>\\p{Lu}[\\p{Lu} .'’-]*[\\p{Lu}.])(?:,[^(–—\n]{2,40})?"
                    + "(?:\\s?(?:[–—]|--)|\\s?\\([^)\n]{2,40}\\)\\s?(?:[–—-]|--))\\s");

    private static final Pattern GOVERNED = Pattern.compile("\\s(?:mayor\\s\\p{Lu}|residents\\b)");

    /// What a part of a town or county is called as one that votes.
    private static final Set<String> PARTS =
            Set.of("Central", "North", "South", "East", "West", "North-East", "North-West", "South-East", "South-West");

    /// With the role behind it, in UTF-16 units.
    private static final int LONGEST_PART = 30;

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
                String group = behind.group("bracketed") == null ? "behind" : "bracketed";
                Span place = new Span(behind.start(group), behind.end(group));
                places.add(new Name(place, NameKind.PLACE, name.confidence()));
            }
        }
        addDatelines(article, names, places);
        addConstituencies(article, names, places);
        for (Span sentence : article.sentences()) {
            List<Token> tokens = article.text().tokens(sentence);
            addCountries(tokens, names, places);
            addByNoun(tokens, names, places);
            addPossessed(tokens, names, places);
        }
        addGoverned(article, names, places);
        List<Name> all = new ArrayList<>(places);
        names.stream()
                .filter(name -> places.stream().noneMatch(place -> place.span().overlaps(name.span())))
                .forEach(all::add);
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    /// "PORT OF VISBY" of "PORT OF VISBY – The minister", of which the models often make a body or a part.
    private static void addDatelines(Article article, List<Name> names, List<Name> places) {
        for (Span paragraph : article.paragraphs()) {
            Matcher dateline = DATELINE.matcher(article.text().value()).region(paragraph.start(), paragraph.end());
            if (dateline.lookingAt()) {
                Span place = new Span(paragraph.start(), dateline.end("place"));
                List<Name> inside = names.stream()
                        .filter(name -> place.contains(name.span()))
                        .toList();
                if (!inside.isEmpty()
                        && !KnownThings.BODIES.contains(article.text().at(place))) {
                    places.add(new Name(place, NameKind.PLACE, KNOWN));
                }
            }
        }
    }

    /// "Kampala Central" of "Kampala Central MP Ana Lind".
    private static void addConstituencies(Article article, List<Name> names, List<Name> places) {
        for (Name name : names) {
            int end = name.span().end();
            List<Token> behind = name.kind() == NameKind.PLACE
                    ? article.text().tokens(end, Math.min(article.text().value().length(), end + LONGEST_PART))
                    : List.of();
            if (behind.size() > 1
                    && PARTS.contains(behind.get(0).form())
                    && RoleNouns.has(behind.get(1).lower())) {
                Span whole = name.span().cover(behind.get(0).span());
                places.add(new Name(whole, NameKind.PLACE, name.confidence()));
            }
        }
    }

    private static void addCountries(List<Token> tokens, List<Name> names, List<Name> places) {
        boolean capitals = tokens.stream()
                .noneMatch(token -> Character.isLowerCase(
                        token.form().codePointBefore(token.form().length())));
        for (Token token : tokens) {
            if (!capitals
                    && COUNTRIES.contains(token.form())
                    && names.stream().noneMatch(name -> name.span().overlaps(token.span()))) {
                places.add(new Name(token.span(), NameKind.PLACE, KNOWN));
            }
        }
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

    /// "Hastings" of "Hastings mayor Ana Lind" and "Hastings residents", where nobody is called Hastings.
    private static void addGoverned(Article article, List<Name> names, List<Name> places) {
        Text text = article.text();
        Set<String> people = names.stream()
                .filter(name -> name.kind() == NameKind.PERSON)
                .map(name -> text.tokens(name.span()))
                .filter(words -> words.size() > 1)
                .flatMap(words -> words.stream().map(Token::form))
                .collect(Collectors.toSet());
        for (Name name : names) {
            int end = name.span().end();
            boolean governed = name.kind() == NameKind.PERSON
                    && !people.contains(text.at(name.span()))
                    && !text.at(name.span()).contains(" ")
                    && GOVERNED.matcher(text.value())
                            .region(end, text.value().length())
                            .lookingAt();
            if (governed) {
                places.add(new Name(name.span(), NameKind.PLACE, name.confidence()));
            }
        }
    }

    /// The abbreviations of countries, without those of states and provinces, many of which are words too.
    private static Set<String> countries() {
        Set<String> countries = WordList.load("countries.txt");
        return WordList.pairs("place-abbreviations.txt").entrySet().stream()
                .filter(place -> countries.contains(place.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}

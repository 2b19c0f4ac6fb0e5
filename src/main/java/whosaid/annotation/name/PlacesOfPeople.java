package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Sees the places that vote, are governed or are where somebody is from: "Kampala Central MP", "Hastings mayor",
/// "Hastings residents", "Manukau ward councillor", "a tailor from Chake Chake".
final class PlacesOfPeople {

    /// Behind a place, before who holds the office.
    private static final Pattern GOVERNED = Pattern.compile(
            "\\s(?:(?:(?:city|county|district|town|ward)\\s)?(?:mayor|councill?or)\\s\\p{Lu}|residents\\b)");

    /// What a part of a town or county is called as one that votes.
    private static final Set<String> PARTS =
            Set.of("Central", "North", "South", "East", "West", "North-East", "North-West", "South-East", "South-West");

    /// With the role behind it, in UTF-16 units.
    private static final int LONGEST_PART = 30;

    /// "a primary school teacher from ", in UTF-16 units.
    private static final int LONGEST_ORIGIN = 32;

    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final String FROM = "from";

    private PlacesOfPeople() {}

    /// The places, in reading order.
    static List<Name> in(Article article, List<Name> names) {
        Text text = article.text();
        Set<String> people = names.stream()
                .filter(name -> name.kind() == NameKind.PERSON)
                .map(name -> text.tokens(name.span()))
                .filter(words -> words.size() > 1)
                .flatMap(words -> words.stream().map(Token::form))
                .collect(Collectors.toSet());
        List<Name> places = new ArrayList<>();
        for (Name name : names) {
            if (name.kind() == NameKind.PLACE) {
                addConstituency(text, name, places);
            } else if (name.kind() == NameKind.PERSON
                    && !people.contains(text.at(name.span()))
                    && (isGoverned(text, name) || isOrigin(text, name))) {
                places.add(new Name(name.span(), NameKind.PLACE, name.confidence()));
            }
        }
        return places;
    }

    /// "Kampala Central" of "Kampala Central MP Ana Lind".
    private static void addConstituency(Text text, Name place, List<Name> places) {
        int end = place.span().end();
        List<Token> behind = text.tokens(end, Math.min(text.value().length(), end + LONGEST_PART));
        if (behind.size() > 1
                && PARTS.contains(behind.get(0).form())
                && RoleNouns.has(behind.get(1).lower())) {
            Span whole = place.span().cover(behind.get(0).span());
            places.add(new Name(whole, NameKind.PLACE, place.confidence()));
        }
    }

    /// "Hastings" of "Hastings mayor Ana Lind" and "Hastings residents", where nobody is called Hastings.
    private static boolean isGoverned(Text text, Name person) {
        return !text.at(person.span()).contains(" ")
                && GOVERNED.matcher(text.value())
                        .region(person.span().end(), text.value().length())
                        .lookingAt();
    }

    /// "Chake Chake" of "a tailor from Chake Chake".
    private static boolean isOrigin(Text text, Name person) {
        int start = person.span().start();
        List<Token> before = text.tokens(Math.max(0, start - LONGEST_ORIGIN), start);
        int from = before.size() - 1;
        return from > 1
                && before.get(from).form().equals(FROM)
                && RoleNouns.has(before.get(from - 1).lower())
                && before.subList(0, from - 1).stream().anyMatch(token -> ARTICLES.contains(token.form()));
    }
}

package whosaid.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.text.Text;
import whosaid.text.WordList;

/// Takes the adjective of a country for a name of the country, so that "the Iranian foreign minister" holds an office
/// of Iran: by `country-adjectives.txt`.
public final class CountryAdjectives {

    private static final Map<String, List<String>> COUNTRIES =
            WordList.pairs("country-adjectives.txt").entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, line -> List.of(line.getValue().split(", "))));

    private CountryAdjectives() {}

    /// The names with each adjective of a country as the name of a place.
    static List<Name> asPlaces(Text text, List<Name> names) {
        return names.stream()
                .map(name -> isAdjective(text, name) ? new Name(name.span(), NameKind.PLACE, name.confidence()) : name)
                .toList();
    }

    /// Pairs of a country's name and its adjective, where the text has both.
    static List<StatedAlias> pairs(Text text, List<Name> names) {
        List<StatedAlias> pairs = new ArrayList<>();
        for (Name adjective : names) {
            if (isAdjective(text, adjective)) {
                List<String> countries = COUNTRIES.getOrDefault(text.at(adjective.span()), List.of());
                names.stream()
                        .filter(name -> name.kind() == NameKind.PLACE && countries.contains(text.at(name.span())))
                        .findFirst()
                        .ifPresent(country ->
                                pairs.add(new StatedAlias(country.span(), adjective.span(), adjective.confidence())));
            }
        }
        return pairs;
    }

    private static boolean isAdjective(Text text, Name name) {
        return name.kind() == NameKind.NATIONALITY && isAdjective(text.at(name.span()));
    }

    /// Whether a word is the adjective of a country.
    public static boolean isAdjective(String word) {
        return COUNTRIES.containsKey(word);
    }
}

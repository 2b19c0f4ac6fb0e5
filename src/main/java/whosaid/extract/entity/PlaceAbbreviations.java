package whosaid.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.text.Text;
import whosaid.text.WordList;

/// Abbreviated names of places ("U.S.", "UAE", "Calif."), by `place-abbreviations.txt`.
public final class PlaceAbbreviations {

    private static final Map<String, String> FULL = WordList.pairs("place-abbreviations.txt");

    private PlaceAbbreviations() {}

    /// The full name of a place that is abbreviated; the name itself when it is not.
    public static String fullName(String place) {
        return FULL.getOrDefault(place, place);
    }

    /// Pairs of a place's full name and an abbreviation of it, where the text has both.
    static List<StatedAlias> pairs(Text text, List<Name> names) {
        Map<String, Name> places = new HashMap<>();
        names.stream()
                .filter(name -> name.kind() == NameKind.PLACE)
                .forEach(name -> places.putIfAbsent(plain(text, name), name));
        List<StatedAlias> pairs = new ArrayList<>();
        for (Name name : places.values()) {
            Name full = places.get(FULL.getOrDefault(text.at(name.span()), ""));
            if (full != null) {
                pairs.add(new StatedAlias(full.span(), name.span(), name.confidence()));
            }
        }
        return pairs;
    }

    private static String plain(Text text, Name name) {
        String words = text.at(name.span());
        return words.startsWith("the ") ? words.substring("the ".length()) : words;
    }
}

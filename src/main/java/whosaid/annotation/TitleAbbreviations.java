package whosaid.annotation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.text.WordList;

/// What abbreviated titles stand for, from `title-abbreviations.txt`: "Sen." for "senator", "PM" for "prime minister".
public final class TitleAbbreviations {

    private static final Map<String, Set<String>> WORDS = WordList.lines("title-abbreviations.txt").stream()
            .map(line -> line.split(" ", 2))
            .collect(Collectors.groupingBy(
                    pair -> plain(pair[0]), Collectors.mapping(pair -> pair[1], Collectors.toUnmodifiableSet())));

    private TitleAbbreviations() {}

    /// What a title may stand for, in lower case; nothing where it is no abbreviation.
    public static Set<String> meanings(String title) {
        return WORDS.getOrDefault(plain(title), Set.of());
    }

    /// Whether two titles may be one, letter case, number and full stops apart: "Sens." and "senator".
    public static boolean areOne(String title, String other) {
        return written(title).anyMatch(words -> written(other).anyMatch(words::equals));
    }

    private static Stream<String> written(String title) {
        String one = RoleNouns.isPlural(title) ? RoleNouns.singular(plain(title)) : plain(title);
        return Stream.concat(Stream.of(one), meanings(one).stream());
    }

    private static String plain(String title) {
        String words = title.toLowerCase(Locale.ROOT);
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}

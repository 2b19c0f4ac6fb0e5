package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import whosaid.text.WordList;

/// What the lists of given names, places, titles and so on say about a word: hints for the tagger, never a verdict.
final class NameClues {

    /// The lists, each with the name its clue has among the features.
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("given-names.txt", "given"),
            Map.entry("surnames.txt", "surname"),
            Map.entry("places.txt", "place"),
            Map.entry("countries.txt", "place"),
            Map.entry("demonyms.txt", "demonym"),
            Map.entry("organisation-words.txt", "orgword"),
            Map.entry("corporate-suffixes.txt", "corp"),
            Map.entry("person-titles.txt", "title"),
            Map.entry("organisations.txt", "org"),
            Map.entry("outlets.txt", "org"),
            Map.entry("place-words.txt", "placeword"),
            Map.entry("calendar.txt", "date"),
            Map.entry("event-words.txt", "event"),
            Map.entry("name-joiners.txt", "joiner"));

    private record Phrase(List<String> words, String clue) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    NameClues() {
        LISTS.forEach((file, clue) -> WordList.lines(file).forEach(entry -> add(entry, clue)));
    }

    private void add(String entry, String clue) {
        List<String> words = List.of(entry.split(" "));
        byFirstWord
                .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                .add(new Phrase(words, clue));
    }

    /// For each word of a paragraph its clues in alphabetical order, joined by "/", or "-" when there are none.
    List<String> of(List<String> forms) {
        List<Set<String>> found = new ArrayList<>();
        forms.forEach(form -> found.add(new TreeSet<>()));
        for (int i = 0; i < forms.size(); i++) {
            for (Phrase phrase : byFirstWord.getOrDefault(withoutDot(forms.get(i)), List.of())) {
                mark(phrase, forms, i, found);
            }
        }
        return found.stream()
                .map(clues -> clues.isEmpty() ? "-" : String.join("/", clues))
                .toList();
    }

    private static String withoutDot(String form) {
        return form.length() > 2 && form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }

    private static void mark(Phrase phrase, List<String> forms, int at, List<Set<String>> found) {
        int length = phrase.words().size();
        if (length == 1) {
            found.get(at).add(phrase.clue());
        } else if (at + length <= forms.size() && forms.subList(at, at + length).equals(phrase.words())) {
            found.subList(at, at + length).forEach(clues -> clues.add(phrase.clue() + "+"));
        }
    }
}

package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;

/// Takes out of names what web pages leave in a text: handles, hashtags, addresses, and the name in a link to somebody
/// named before it, glued to the headline behind it ("Ana Lind Ana Maria LindMayor resigns", "LindKofi Berg resigns").
final class WebRemains {

    private static final Pattern NO_WORDS =
            Pattern.compile("[@#][\\p{L}\\p{N}_]+|(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.co/)\\S+");

    private static final Pattern GLUE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    private WebRemains() {}

    /// The names without such remains.
    static List<Name> without(Text text, List<Name> names) {
        ReadingOrder<Span> noWords = new ReadingOrder<>(
                NO_WORDS.matcher(text.value())
                        .results()
                        .map(found -> new Span(found.start(), found.end()))
                        .toList(),
                span -> span);
        Set<String> surnames = Surnames.of(text, names);
        List<Name> kept = new ArrayList<>();
        for (Name name : names) {
            if (noWords.touching(name.span()).isEmpty()) {
                kept.addAll(unglued(text, name, surnames));
            }
        }
        return kept;
    }

    /// What is before the link in a name, the name in it, and what is behind it where that is a name.
    private static List<Name> unglued(Text text, Name name, Set<String> surnames) {
        String words = text.at(name.span());
        Matcher glue = GLUE.matcher(words);
        while (name.kind() == NameKind.PERSON && glue.find()) {
            int start = words.lastIndexOf(' ', glue.start()) + 1;
            String surname = words.substring(start, glue.start());
            if (surnames.contains(surname)) {
                return parts(name, words, surname, start);
            }
        }
        return List.of(name);
    }

    private static List<Name> parts(Name name, String words, String surname, int glued) {
        List<Name> parts = new ArrayList<>();
        int shown = words.indexOf(surname) + surname.length();
        int end = glued + surname.length();
        parts.add(part(name, 0, shown));
        if (shown < glued) {
            parts.add(part(name, shown + 1, end));
        }
        if (words.indexOf(' ', end) >= 0) {
            parts.add(part(name, end, words.length()));
        }
        return parts;
    }

    private static Name part(Name name, int from, int to) {
        int start = name.span().start();
        return new Name(new Span(start + from, start + to), name.kind(), name.confidence());
    }
}

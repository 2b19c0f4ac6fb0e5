package whosaid.annotation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The words that signal a report, from `cues.txt`.
final class Cues {

    private static final int MOST_WORDS = 3;
    private static final Map<String, Cue> FORMS = load();

    /// What may follow a cue.
    enum Complement {
        SAY,
        TELL,
        ASK,
        NOUN
    }

    /// One form of a cue.
    ///
    /// @param complements what may follow it
    /// @param ambiguous whether the form is as often a noun or another verb
    record Cue(Set<Complement> complements, boolean ambiguous) {

        boolean takes(Complement complement) {
            return complements.contains(complement);
        }
    }

    /// A cue in a passage.
    ///
    /// @param first index of its first token
    /// @param last index of its last token
    record Match(int first, int last, Cue cue) {}

    private Cues() {}

    /// The longest cue that starts at a token, or null when none does.
    static @Nullable Match at(List<Token> tokens, int first) {
        StringBuilder form = new StringBuilder();
        Match found = null;
        for (int last = first; last < tokens.size() && last < first + MOST_WORDS; last++) {
            form.append(form.isEmpty() ? "" : "-")
                    .append(tokens.get(last).form().toLowerCase(Locale.ROOT));
            Cue cue = FORMS.get(form.toString());
            if (cue != null) {
                found = new Match(first, last, cue);
            }
        }
        return found;
    }

    private static Map<String, Cue> load() {
        Map<String, Cue> forms = new HashMap<>();
        for (String line : WordList.lines("cues.txt")) {
            String[] sides = line.split(": ", 2);
            Set<Complement> complements = EnumSet.noneOf(Complement.class);
            for (String complement : sides[1].split(" ")) {
                complements.add(Complement.valueOf(complement.toUpperCase(Locale.ROOT)));
            }
            for (String form : sides[0].split(" ")) {
                boolean ambiguous = form.endsWith("*");
                forms.put(
                        ambiguous ? form.substring(0, form.length() - 1) : form,
                        new Cue(Set.copyOf(complements), ambiguous));
            }
        }
        return Map.copyOf(forms);
    }
}

package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The words of one paragraph as the tagger of names looks at them. `training/names.py` does the same to the texts it
/// learns from: a change here is a change there.
final class NameParagraph {

    /// The capitalised words that stand together, by their first and last index.
    record Run(int first, int last) {

        int length() {
            return last - first;
        }

        /// Whether a word opens the run, closes it, both or neither.
        String place(int i) {
            return (i == first ? "a" : "i") + (i == last ? "b" : "i");
        }
    }

    /// "restrictionsChinese", "AmazonAnd": a space was lost between two sentences.
    private static final Pattern GLUED = Pattern.compile("(?:([a-z]{4,})([A-Z].+)|([A-Za-z]{3,}[a-z])("
            + WordList.lines("sentence-starters.txt").stream()
                    .filter(starter -> starter.length() > 2)
                    .collect(Collectors.joining("|"))
            + "))");
    private static final Set<String> JOINERS = WordList.load("name-joiners.txt");
    private static final Set<String> OPENERS = Set.of(".", "!", "?", ":", "…", "\"", "“", "‘", "•", "*", "|", ";");
    private static final double MOST = 0.6;

    final List<String> forms = new ArrayList<>();
    final List<Span> spans = new ArrayList<>();
    final List<String> low;
    final List<String> shapes;
    final List<String> clues;
    /// "u" for all capitals, "h" for a headline in title case, "t" for running text.
    final String manner;

    private final boolean[] capitalised;
    private final @Nullable Run[] runs;
    private final @Nullable Run[] longRuns;

    NameParagraph(List<Token> tokens, NameClues lists) {
        tokens.forEach(this::add);
        low = forms.stream().map(NameParagraph::low).toList();
        shapes = forms.stream().map(NameParagraph::shape).toList();
        capitalised = new boolean[forms.size()];
        for (int i = 0; i < capitalised.length; i++) {
            capitalised[i] = forms.get(i).codePoints().anyMatch(Character::isUpperCase);
        }
        runs = new Run[forms.size()];
        longRuns = new Run[forms.size()];
        markRuns(runs, false);
        markRuns(longRuns, true);
        manner = manner();
        clues = lists.of(forms.stream().map(this::asListed).toList());
    }

    /// The lists are not in capitals as some headlines are.
    private String asListed(String form) {
        boolean capitals = manner.equals("u") && form.length() > 3 && form.equals(form.toUpperCase(Locale.ROOT));
        return capitals ? form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT) : form;
    }

    private void add(Token token) {
        Matcher glued = GLUED.matcher(token.form());
        if (glued.matches()) {
            int cut = Math.max(glued.end(1), glued.end(3));
            int middle = token.span().start() + cut;
            forms.add(token.form().substring(0, cut));
            forms.add(token.form().substring(cut));
            spans.add(new Span(token.span().start(), middle));
            spans.add(new Span(middle, token.span().end()));
        } else {
            forms.add(token.form());
            spans.add(token.span());
        }
    }

    static String low(String form) {
        StringBuilder plain = new StringBuilder();
        form.chars()
                .forEach(c -> plain.append(
                        switch (c) {
                            case '“', '”', '„', '«', '»' -> '"';
                            case '‘', '’' -> '\'';
                            case '‐', '‑' -> '-';
                            default -> (char) c;
                        }));
        String word = plain.toString().toLowerCase(Locale.ROOT);
        return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static String shape(String form) {
        StringBuilder shape = new StringBuilder();
        form.codePoints().forEach(c -> {
            int sign = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            int n = shape.length();
            if (n < 2 || shape.charAt(n - 1) != sign || shape.charAt(n - 2) != sign) {
                shape.appendCodePoint(sign);
            }
        });
        return shape.toString();
    }

    private void markRuns(@Nullable Run[] target, boolean joined) {
        int i = 0;
        while (i < forms.size()) {
            if (!capitalised[i]) {
                i++;
                continue;
            }
            int last = i;
            for (int step = step(last, joined); step > 0; step = step(last, joined)) {
                last += step;
            }
            Run run = new Run(i, last);
            for (int k = i; k <= last; k++) {
                target[k] = run;
            }
            i = last + 1;
        }
    }

    /// How many words further a run goes from `last`, or 0 where it ends.
    private int step(int last, boolean joined) {
        if (isCapitalised(last + 1) || joined && isNumber(last + 1)) {
            return 1;
        }
        if (!joined || !isJoiner(last + 1)) {
            return 0;
        }
        if (isCapitalised(last + 2)) {
            return 2;
        }
        return isJoiner(last + 2) && isCapitalised(last + 3) ? 3 : 0;
    }

    private boolean isJoiner(int i) {
        return i < forms.size() && JOINERS.contains(forms.get(i));
    }

    private boolean isNumber(int i) {
        return i < forms.size() && Character.isDigit(forms.get(i).codePointAt(0));
    }

    private String manner() {
        int words = 0;
        int capitals = 0;
        int upper = 0;
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            if (form.length() > 3 && Character.isLetter(form.codePointAt(0))) {
                words++;
                capitals += capitalised[i] ? 1 : 0;
                upper += capitalised[i] && form.equals(form.toUpperCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        if (words > 0 && upper > MOST * words) {
            return "u";
        }
        return words > 2 && capitals > MOST * words ? "h" : "t";
    }

    int size() {
        return forms.size();
    }

    /// Whether a word has a capital anywhere ("iPhone").
    boolean isCapitalised(int i) {
        return i < forms.size() && capitalised[i];
    }

    /// Whether a word may be part of a name at all.
    boolean isCandidate(int i) {
        return longRuns[i] != null;
    }

    /// Whether a word's capital may be owed to its place.
    boolean opens(int i) {
        return i == 0 || OPENERS.contains(forms.get(i - 1));
    }

    @Nullable
    Run run(int i) {
        return runs[i];
    }

    @Nullable
    Run longRun(int i) {
        return longRuns[i];
    }

    String lowAt(int i) {
        return at(low, i);
    }

    String shapeAt(int i) {
        return at(shapes, i);
    }

    String clueAt(int i) {
        return at(clues, i);
    }

    private static String at(List<String> values, int i) {
        return i < 0 ? "<" : i < values.size() ? values.get(i) : ">";
    }
}

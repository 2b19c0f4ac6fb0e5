package whosaid.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.UserError;
import whosaid.text.WordList;

/// Understands questions in plain English: `who said the gap is widening`.
///
/// The forms stand in `whosaid/data/questions.txt`; the first that fits the whole question is taken.
public final class Questions {

    private static final int LONGEST = 500;
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)\\}");
    private static final Pattern END = Pattern.compile("[\\s?!.…]+$");
    private static final Pattern QUOTED = Pattern.compile("^[\"“'‘]+|[\"”'’]+$");

    private record Form(Pattern pattern, String query, Map<String, String> bindings) {}

    private final QueryCatalogue catalogue;
    private final Pattern opening;
    private final List<Form> forms = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();

    /// @throws IllegalStateException if a form names a query that the catalogue lacks
    public Questions(QueryCatalogue catalogue) {
        this.catalogue = catalogue;
        String openings = "";
        for (String line : WordList.lines("questions.txt")) {
            String[] parts = line.split(" +=> +", 2);
            switch (parts[0]) {
                case "opening" -> openings = parts[1];
                case "example" -> examples.add(parts[1]);
                default -> forms.add(form(parts[0], parts[1]));
            }
        }
        opening = Pattern.compile("^(?:" + openings + ") ", Pattern.CASE_INSENSITIVE);
    }

    /// Questions that are understood, for people to start from.
    public List<String> examples() {
        return List.copyOf(examples);
    }

    /// Understands a question.
    ///
    /// @throws UserError if no form fits it
    public Question understand(String words) {
        if (words.length() > LONGEST) {
            throw new UserError(
                    "The question has %d characters, and the most is %d.".formatted(words.length(), LONGEST),
                    "Ask a shorter one, for instance: %s.".formatted(examples.getFirst()));
        }
        String question = plain(words);
        for (Form form : forms) {
            Matcher fits = form.pattern().matcher(question);
            if (fits.matches()) {
                return new Question(catalogue.named(form.query()), arguments(form, fits));
            }
        }
        throw new UserError(
                "The question \"%s\" is of no form that is understood.".formatted(words.strip()),
                "Ask, for instance: %s.".formatted(examples.stream().collect(Collectors.joining("; "))));
    }

    private String plain(String words) {
        String spaced = words.strip().replaceAll("\\s+", " ").replace('’', '\'');
        String ended = END.matcher(spaced).replaceAll("");
        return opening.matcher(ended).replaceFirst("");
    }

    private Form form(String pattern, String meaning) {
        String[] parts = meaning.split(" +", 2);
        catalogue.named(parts[0]);
        String expression = SLOT.matcher(pattern).replaceAll("(?<$1>.+?)");
        return new Form(
                Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                parts[0],
                Arguments.parse(parts.length == 1 ? "" : parts[1]));
    }

    private static Map<String, String> arguments(Form form, Matcher fits) {
        Map<String, String> arguments = new LinkedHashMap<>();
        form.bindings().forEach((parameter, binding) -> {
            String value = SLOT.matcher(binding).replaceAll(slot -> filling(fits, slot.group(1)));
            arguments.put(
                    parameter, QUOTED.matcher(value.strip()).replaceAll("").strip());
        });
        return arguments;
    }

    // A form may leave a slot open where its words are optional.
    private static String filling(Matcher fits, String slot) {
        String words = fits.group(slot);
        return words == null ? "" : Matcher.quoteReplacement(words);
    }
}

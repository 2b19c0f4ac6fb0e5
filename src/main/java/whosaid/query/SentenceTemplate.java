package whosaid.query;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// How one row of answers is told in words: `{who}[, {role},] said {said}[ in {publisher}|, nobody knows where].`
///
/// `{column}` is the value of a column; `{articles:article,articles}` counts, "1 article" or "3 articles";
/// `{earliest..latest}` is a time, "from 10 January 2026 to 3 February 2026", or "on 10 January 2026" if both are one
/// day. What stands in brackets is left out when a column in it has no value, or replaced by what follows the bar.
/// Words of which the row says that their kind is "direct" are put in quotation marks.
///
/// @param text the template
public record SentenceTemplate(String text) {

    private static final Pattern PART = Pattern.compile("\\[([^\\]|]*)(?:\\|([^\\]]*))?\\]");
    private static final Pattern COLUMN = Pattern.compile("\\{(\\w+)(?:\\.\\.(\\w+)|:(\\w+),(\\w+))?\\}");

    /// Words of a text that is wrapped at a column hold the ends of its lines.
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /// The columns it needs.
    public List<String> columns() {
        return COLUMN.matcher(text).results().flatMap(SentenceTemplate::columns).toList();
    }

    /// Tells one row.
    public String tell(Map<String, Node> row) {
        List<String> told = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int end = 0;
        while (part.find()) {
            told.add(filled(text.substring(end, part.start()), row, "…"));
            String fallback = part.group(2) == null ? "" : part.group(2);
            told.add(hasValues(part.group(1), row) ? filled(part.group(1), row, "") : fallback);
            end = part.end();
        }
        told.add(filled(text.substring(end), row, "…"));
        return capitalised(String.join("", told));
    }

    private static boolean hasValues(String part, Map<String, Node> row) {
        return COLUMN.matcher(part).results().flatMap(SentenceTemplate::columns).noneMatch(column -> Answers.shown(
                        row, column)
                .isEmpty());
    }

    private static Stream<String> columns(MatchResult found) {
        return Stream.of(found.group(1), found.group(2)).filter(Objects::nonNull);
    }

    private static String filled(String part, Map<String, Node> row, String absent) {
        return COLUMN.matcher(part).replaceAll(found -> {
            String value = found.group(2) == null
                    ? value(row, found.group(1), found.group(3), found.group(4))
                    : time(value(row, found.group(1), null, null), value(row, found.group(2), null, null));
            return Matcher.quoteReplacement(value.isEmpty() ? absent : value);
        });
    }

    private static String time(String first, String last) {
        return first.equals(last) ? "on " + first : "from %s to %s".formatted(first, last);
    }

    private static String value(Map<String, Node> row, String column, @Nullable String one, @Nullable String many) {
        String shown = BREAK.matcher(Answers.shown(row, column)).replaceAll(" ");
        if (one != null) {
            return shown + " " + (shown.equals("1") ? one : many);
        }
        if (Answers.isDay(row, column)) {
            return LocalDate.parse(shown).format(DAY);
        }
        boolean quoted = column.equals("said") && Answers.shown(row, "kind").equals("direct");
        return quoted ? "“" + shown + "”" : shown;
    }

    private static String capitalised(String sentence) {
        int first = sentence.isEmpty() ? 0 : sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, first).toUpperCase(Locale.ENGLISH) + sentence.substring(first);
    }
}

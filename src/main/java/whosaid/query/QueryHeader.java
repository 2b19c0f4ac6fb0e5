package whosaid.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The comment at the head of a query file: title, help text, then one field after another.
///
/// @param title the first line
/// @param help the paragraph after it, line by line
/// @param fields `Name: value`, in file order; a value goes on where a line is indented
record QueryHeader(String title, List<String> help, List<Field> fields) {

    private static final Pattern FIELD = Pattern.compile("([A-Z][a-z]+): +(.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\w+) +([a-z]+)(?:, (required)|, ([^:]+))?: (.+)");
    private static final Pattern EXPECT = Pattern.compile("(.*?) ?gives (\\d+) rows? \\(QueryFilesTest\\)");

    record Field(String name, String value) {}

    static QueryHeader parse(String text) {
        List<String> lines = text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).stripTrailing())
                .toList();
        List<String> help = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Matcher field = FIELD.matcher(line.strip());
            if (field.matches()) {
                fields.add(new Field(field.group(1), field.group(2)));
            } else if (line.startsWith("    ") && !fields.isEmpty()) {
                Field last = fields.removeLast();
                fields.add(new Field(last.name(), last.value() + " " + line.strip()));
            } else if (!line.isBlank()) {
                help.add(line.strip());
            }
        }
        return new QueryHeader(lines.isEmpty() ? "" : lines.getFirst().strip(), help, fields);
    }

    List<Parameter> parameters() {
        return values("Parameter").stream().map(QueryHeader::parameter).toList();
    }

    List<String> answers() {
        return values("Answers").stream()
                .flatMap(value -> Arrays.stream(value.split(" +")))
                .map(name -> name.substring(1))
                .toList();
    }

    List<Expectation> expectations() {
        return values("Expect").stream().map(QueryHeader::expectation).toList();
    }

    List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    private static Parameter parameter(String value) {
        Matcher parts = PARAMETER.matcher(value);
        ParameterType type = parts.matches() ? ParameterType.named(parts.group(2)) : null;
        if (type == null) {
            throw new IllegalArgumentException(
                    "\"Parameter: %s\" is not of the form ?name type[, required | , default]: help".formatted(value));
        }
        return new Parameter(parts.group(1), type, parts.group(3) != null, parts.group(4), parts.group(5));
    }

    private static Expectation expectation(String value) {
        Matcher parts = EXPECT.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "\"Expect: %s\" is not of the form name=value … gives N rows (QueryFilesTest)".formatted(value));
        }
        return new Expectation(Arguments.parse(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
}

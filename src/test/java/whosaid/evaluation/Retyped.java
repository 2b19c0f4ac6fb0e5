package whosaid.evaluation;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Copies articles with gold, their texts as other systems would have typed, wrapped, encoded or marked them up. What
/// is found in the copies tells how much that matters. The arguments are the folder of the articles, the way, and the
/// new folder.
public final class Retyped {

    private static final int COLUMNS = 72;
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+\\b");
    private static final Pattern LONG_WORD = Pattern.compile("(?<=[a-z]{4})(?=[a-z]{3})");

    private static final Map<String, UnaryOperator<String>> WAYS = new TreeMap<>(Map.ofEntries(
            Map.entry("single", text -> swapped(curly(text), "“”‘", "‘’“")),
            Map.entry("straight", text -> swapped(text, "“”‘’", "\"\"''")),
            Map.entry("guillemets", text -> swapped(curly(text), "“”", "«»")),
            Map.entry("typewriter", text -> curly(text).replace("“", "``").replace("”", "''")),
            Map.entry("wrapped", text -> text.lines().map(Retyped::wrapped).collect(Collectors.joining("\n\n"))),
            Map.entry("no-break-spaces", text -> now(text, Pattern.compile(" "), 0.2, "\u00a0")),
            Map.entry("zero-width", text -> now(text, Pattern.compile("(?<= )(?=\\p{L})"), 0.1, "\u200b")),
            Map.entry("soft-hyphens", text -> now(text, LONG_WORD, 0.15, "\u00ad")),
            Map.entry("references", Retyped::references),
            Map.entry("wrong-encoding", Retyped::misread),
            Map.entry("links", text -> NAME.matcher(text).replaceAll("[$0](https://paper.example/x)")),
            Map.entry("bold", text -> NAME.matcher(text).replaceAll("**$0**"))));

    private Retyped() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length != 3 || !WAYS.containsKey(arguments[1])) {
            System.err.println("usage: Retyped FOLDER WAY NEW-FOLDER, where WAY is one of " + WAYS.keySet());
            System.exit(1);
        }
        UnaryOperator<String> way = Objects.requireNonNull(WAYS.get(arguments[1]));
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[2]);
        Files.createDirectories(to.resolve("gold"));
        for (Path text : list(from, ".txt")) {
            Files.writeString(to.resolve(text.getFileName()), way.apply(Files.readString(text)));
        }
        for (Path gold : list(from.resolve("gold"), ".json")) {
            Files.write(to.resolve("gold").resolve(gold.getFileName()), Files.readAllBytes(gold));
        }
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String curly(String text) {
        return text.replaceAll("(?<![^\\s(\\[—–-])\"(?=\\S)", "“")
                .replace('"', '”')
                .replace('\'', '’');
    }

    private static String swapped(String text, String marks, String others) {
        return text.chars()
                .map(unit -> marks.indexOf(unit) < 0 ? unit : others.charAt(marks.indexOf(unit)))
                .collect(StringBuilder::new, (built, unit) -> built.append((char) unit), StringBuilder::append)
                .toString();
    }

    /// Puts something in the place of what a pattern finds, as often as the share says.
    private static String now(String text, Pattern where, double share, String other) {
        Random random = new Random(1);
        return where.matcher(text).replaceAll(found -> random.nextDouble() < share ? other : found.group());
    }

    private static String wrapped(String paragraph) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : Arrays.asList(paragraph.split(" "))) {
            boolean fits = column + 1 + word.length() <= COLUMNS;
            lines.append(column == 0 ? "" : fits ? " " : "\n").append(word);
            column = fits && column > 0 ? column + 1 + word.length() : word.length();
        }
        return lines.toString();
    }

    private static String references(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("“", "&#8220;")
                .replace("”", "&#8221;")
                .replace("’", "&#8217;");
    }

    private static String misread(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    }
}

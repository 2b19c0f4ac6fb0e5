package whosaid.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line of `pairs.txt`.
record WrittenPair(String line, boolean same, Persona one, Persona other) {

    private static final Path FILE = Path.of("src/test/resources/whosaid/resolve/pairs.txt");
    private static final Pattern SIDE = Pattern.compile("(?<name>.*?)(?: \\((?<told>.*)\\))?");

    static List<WrittenPair> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WrittenPair::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WrittenPair parse(String line) {
        String[] parts = line.split(" \\| ");
        String[] heading = parts[0].split(" ");
        Bearer bearer = Bearer.valueOf(heading[1].toUpperCase(Locale.ROOT));
        return new WrittenPair(line, heading[0].equals("same"), persona(bearer, parts[1]), persona(bearer, parts[2]));
    }

    /// A persona as an article tells of it: "Name (role at Organisation; with A, B; in Country; also C; 2014)".
    static Persona persona(Bearer bearer, String written) {
        return Persona.of(mention(bearer, written));
    }

    static Mention mention(Bearer bearer, String written) {
        Matcher side = SIDE.matcher(written.strip());
        if (!side.matches()) {
            throw new IllegalStateException("Not a name with what is told of it: " + written);
        }
        List<Post> posts = new ArrayList<>();
        Set<String> company = new HashSet<>();
        Set<String> countries = new HashSet<>();
        Set<String> aliases = new HashSet<>();
        LocalDate day = null;
        String told = side.group("told") == null ? "" : side.group("told");
        for (String part : told.split("; ")) {
            if (part.startsWith("with ")) {
                company.addAll(List.of(part.substring(5).split(", ")));
            } else if (part.startsWith("in ")) {
                countries.addAll(List.of(part.substring(3).split(", ")));
            } else if (part.startsWith("also ")) {
                aliases.addAll(List.of(part.substring(5).split(", ")));
            } else if (part.matches("\\d{4}")) {
                day = LocalDate.of(Integer.parseInt(part), 1, 1);
            } else if (!part.isBlank()) {
                posts.add(post(part));
            }
        }
        return new Mention(written, bearer, side.group("name"), aliases, posts, company, countries, day);
    }

    private static Post post(String written) {
        int at = written.indexOf(" at ");
        @Nullable String organisation = at < 0 ? null : written.substring(at + 4);
        return new Post(at < 0 ? written : written.substring(0, at), organisation);
    }
}

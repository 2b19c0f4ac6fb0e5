package whosaid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A command line that a document shows: in a block fenced as `sh`, a line that starts with `./whosaid` or `whosaid`.
/// A block fenced as `sh exit=1` shows lines that end with that code.
///
/// @param document where it stands
/// @param line the line as shown, with lines that it goes on in
/// @param arguments its words after `whosaid`, as the shell cuts them, up to a pipe, a redirection or a comment
/// @param redirectedTo the file behind `>`, or null when the line has none
/// @param exitCode the code it should end with
record DocumentedCommand(
        Path document,
        String line,
        List<String> arguments,
        @Nullable String redirectedTo,
        int exitCode) {

    private static final Pattern FENCE = Pattern.compile("```\\s*(?<info>.*)");
    private static final Pattern SHELL = Pattern.compile("sh(?:\\s+exit=(?<code>\\d+))?");
    private static final Pattern COMMAND = Pattern.compile("(?:\\$ )?(?:\\./)?whosaid(?:\\s+(?<rest>.*))?");
    private static final Pattern WORD =
            Pattern.compile("\\s*(?<mark>[#|>;&]|(?<word>(?:\"(?:\\\\.|[^\"])*\"|'[^']*'|\\\\.|[^\\s\"'\\\\|>;&])+))");

    /// The commands of README.md and of the documents in `docs`, in the order they are read.
    static List<DocumentedCommand> all() throws IOException {
        List<DocumentedCommand> found = new ArrayList<>(in(Path.of("README.md")));
        if (Files.isDirectory(Path.of("docs"))) {
            try (Stream<Path> files = Files.walk(Path.of("docs"))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".md"))
                        .sorted()
                        .toList()) {
                    found.addAll(in(file));
                }
            }
        }
        return found;
    }

    /// The commands of one document.
    static List<DocumentedCommand> in(Path document) throws IOException {
        List<DocumentedCommand> found = new ArrayList<>();
        Iterator<String> lines =
                Files.readString(document).replace("\\\n", " ").lines().iterator();
        Optional<Integer> exitCode = Optional.empty();
        boolean fenced = false;
        while (lines.hasNext()) {
            String line = lines.next().strip();
            Matcher fence = FENCE.matcher(line);
            if (fence.matches()) {
                fenced = !fenced;
                exitCode = fenced ? exitCode(fence.group("info")) : Optional.empty();
            } else {
                exitCode.flatMap(code -> read(document, line, code)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Integer> exitCode(String info) {
        Matcher shell = SHELL.matcher(info);
        if (!shell.matches()) {
            return Optional.empty();
        }
        return Optional.of(shell.group("code") == null ? 0 : Integer.parseInt(shell.group("code")));
    }

    private static Optional<DocumentedCommand> read(Path document, String line, int exitCode) {
        Matcher command = COMMAND.matcher(line);
        if (!command.matches()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        String redirectedTo = null;
        Matcher next = WORD.matcher(command.group("rest") == null ? "" : command.group("rest"));
        while (next.lookingAt()) {
            String word = next.group("word");
            if (word == null || word.startsWith("#")) {
                redirectedTo = next.group("mark").equals(">") ? target(next) : null;
                break;
            }
            words.add(unquoted(word));
            next.region(next.end(), next.regionEnd());
        }
        return Optional.of(new DocumentedCommand(document, line, List.copyOf(words), redirectedTo, exitCode));
    }

    private static String target(Matcher redirection) {
        redirection.region(redirection.end(), redirection.regionEnd());
        if (!redirection.lookingAt() || redirection.group("word") == null) {
            throw new IllegalArgumentException("A redirection to nowhere");
        }
        return unquoted(redirection.group("word"));
    }

    private static String unquoted(String word) {
        return Pattern.compile("\"((?:\\\\.|[^\"])*)\"|'([^']*)'|\\\\(.)")
                .matcher(word)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group(1) != null
                                ? part.group(1).replaceAll("\\\\(.)", "$1")
                                : part.group(2) != null ? part.group(2) : part.group(3)));
    }
}

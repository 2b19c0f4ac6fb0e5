package whosaid.article.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whosaid.UserError;

/// What was fetched before, so that nothing is read twice: a file of JSON lines, one an address.
///
/// What a run learns is kept apart until [#keep()]: a run that is killed before its articles are in the store has
/// learned nothing, and reads them again.
public final class WebMemory {

    /// A page that failed so often is not tried again by itself.
    private static final int MOST_FAILURES = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, Known> learned = new LinkedHashMap<>();

    /// What is known of an address.
    ///
    /// @param validators to ask whether it changed
    /// @param read whether it was read
    /// @param failures how often it failed since
    /// @param changed when its list said that it was last changed, or null when it did not say
    private record Known(
            Validators validators,
            boolean read,
            int failures,
            @Nullable String changed) {}

    private WebMemory(Path file) {
        this.file = file;
    }

    /// The memory in a file, which need not exist. A line that is no whole one, as a kill may leave it, is passed over.
    public static WebMemory in(Path file) {
        WebMemory memory = new WebMemory(file);
        if (Files.exists(file)) {
            for (String line : lines(file)) {
                memory.recall(line);
            }
        }
        return memory;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UserError(
                    "%s: what was fetched before could not be read: %s.".formatted(file, e.getMessage()),
                    "Delete the file: feeds are read anew then.");
        }
    }

    private void recall(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            if (entry.path("address").isTextual()) {
                Validators validators = new Validators(
                        entry.path("etag").asText(null),
                        entry.path("lastModified").asText(null));
                known.put(
                        entry.path("address").asText(),
                        new Known(
                                validators,
                                entry.path("read").asBoolean(),
                                entry.path("failures").asInt(),
                                entry.path("changed").asText(null)));
            }
        } catch (JsonProcessingException e) {
            // the last line of a run that was killed
        }
    }

    private @Nullable Known of(URI address) {
        Known now = learned.get(address.toString());
        return now == null ? known.get(address.toString()) : now;
    }

    /// What an address was like when it was last read.
    Validators validators(URI address) {
        Known one = of(address);
        return one == null ? Validators.NONE : one.validators();
    }

    /// Whether an address needs no further look: it was read, or failed too often, and its list does not say that it
    /// was changed since.
    ///
    /// @param changed when the list says that it was last changed, or null when it does not say
    boolean isDone(URI address, @Nullable String changed) {
        Known one = of(address);
        return one != null
                && (one.read() || one.failures() >= MOST_FAILURES)
                && (changed == null || changed.equals(one.changed()));
    }

    /// An address was read.
    ///
    /// @param changed when its list says that it was last changed, or null when it does not say
    void read(URI address, Validators validators, @Nullable String changed) {
        learned.put(address.toString(), new Known(validators, true, 0, changed));
    }

    /// An address failed.
    ///
    /// @param passing whether another time it may work
    /// @param changed when its list says that it was last changed, or null when it does not say
    void failed(URI address, boolean passing, @Nullable String changed) {
        Known one = of(address);
        int before = one == null ? 0 : one.failures();
        int failures = passing ? before + 1 : MOST_FAILURES;
        learned.put(address.toString(), new Known(Validators.NONE, false, failures, changed));
    }

    /// Keeps what this run learned. To be called when its articles are in the store.
    public void keep() {
        if (learned.isEmpty()) {
            return;
        }
        known.putAll(learned);
        learned.clear();
        StringBuilder lines = new StringBuilder();
        known.forEach((address, one) -> lines.append(line(address, one)).append('\n'));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UserError(
                    "%s: what was fetched could not be remembered: %s.".formatted(file, e.getMessage()),
                    "Check the disk it is on; what was fetched is in the store all the same.");
        }
    }

    private static String line(String address, Known one) {
        ObjectNode entry = JSON.createObjectNode().put("address", address);
        if (one.validators().etag() != null) {
            entry.put("etag", one.validators().etag());
        }
        if (one.validators().lastModified() != null) {
            entry.put("lastModified", one.validators().lastModified());
        }
        if (one.read()) {
            entry.put("read", true);
        }
        if (one.failures() > 0) {
            entry.put("failures", one.failures());
        }
        if (one.changed() != null) {
            entry.put("changed", one.changed());
        }
        return entry.toString();
    }
}

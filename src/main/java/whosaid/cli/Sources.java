package whosaid.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import whosaid.UserError;

/// What a user names to read articles from: files and folders, and addresses of the web.
///
/// @param paths files and folders, in the order given
/// @param addresses those of the web, in the order given
record Sources(List<Path> paths, List<URI> addresses) {

    Sources {
        paths = List.copyOf(paths);
        addresses = List.copyOf(addresses);
    }

    /// @throws UserError if something starts as an address and is none
    static Sources of(List<String> named) {
        List<Path> paths = new ArrayList<>();
        List<URI> addresses = new ArrayList<>();
        for (String name : named) {
            String start = name.toLowerCase(Locale.ROOT);
            if (start.startsWith("http://") || start.startsWith("https://")) {
                addresses.add(address(name));
            } else {
                paths.add(Path.of(name));
            }
        }
        return new Sources(paths, addresses);
    }

    private static URI address(String name) {
        try {
            return URI.create(name);
        } catch (IllegalArgumentException e) {
            throw new UserError(
                    "%s is no address: %s.".formatted(name, e.getMessage()),
                    "Give an address as a browser shows it, such as https://example.org/feed.");
        }
    }
}

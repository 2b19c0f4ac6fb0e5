package whosaid.endpoint;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import whosaid.query.Answers;

/// Addresses that the pages link to.
final class Links {

    private static final int WORDS_AT_EACH_END = 4;

    private Links() {}

    /// Where the words of a row stand in the article as it was published, or null when the article has no address that
    /// a browser may follow without danger.
    ///
    /// A text fragment (`#:~:text=first words,last words`) makes the browser scroll to the words.
    static @Nullable String toWords(Map<String, Node> row) {
        String address = Answers.shown(row, "article");
        if (!isWeb(address)) {
            return null;
        }
        String[] words = Answers.shown(row, "said").strip().split("\\s+");
        if (address.contains("#") || words[0].isEmpty()) {
            return address;
        }
        if (words.length <= 2 * WORDS_AT_EACH_END) {
            return address + "#:~:text=" + fragment(words, 0, words.length);
        }
        return address + "#:~:text=" + fragment(words, 0, WORDS_AT_EACH_END) + ","
                + fragment(words, words.length - WORDS_AT_EACH_END, words.length);
    }

    /// A value of a query string.
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// Parameters as a query string.
    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static boolean isWeb(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    // A dash, a comma and an ampersand have a meaning of their own in a text fragment.
    private static String fragment(String[] words, int start, int end) {
        String text = String.join(" ", Arrays.asList(words).subList(start, end));
        return encoded(text).replace("+", "%20").replace("-", "%2D");
    }
}

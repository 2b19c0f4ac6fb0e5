package whosaid.article.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads JSON-LD as pages have it, which is often broken: what stands before the fault is kept.
final class JsonLd {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /// Some wrap it in a comment or in CDATA.
    private static final Pattern BEGIN = Pattern.compile("[\\[{](?!CDATA)");

    private JsonLd() {}

    /// The values of one script: objects as maps, arrays as lists, all else as strings.
    static List<Object> values(String script) {
        List<Object> top = new ArrayList<>();
        Deque<Object> open = new ArrayDeque<>();
        open.push(top);
        Matcher begin = BEGIN.matcher(script);
        String json = begin.find() ? script.substring(begin.start()) : "";
        try (JsonParser parser = JSON.createParser(json)) {
            String name = null;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> name = parser.currentName();
                    case START_OBJECT, START_ARRAY -> {
                        Object value = token == JsonToken.START_OBJECT
                                ? new LinkedHashMap<String, Object>()
                                : new ArrayList<>();
                        put(open.element(), name, value);
                        open.push(value);
                    }
                    case END_OBJECT, END_ARRAY -> open.pop();
                    case VALUE_NULL -> {}
                    default -> put(open.element(), name, parser.getText());
                }
            }
        } catch (IOException e) {
            return top; // as far as it could be read
        }
        return top;
    }

    @SuppressWarnings("unchecked")
    private static void put(Object into, @Nullable String name, Object value) {
        if (into instanceof Map && name != null) {
            ((Map<String, Object>) into).putIfAbsent(name, value);
        } else if (into instanceof List) {
            ((List<Object>) into).add(value);
        }
    }
}

package whosaid.evaluation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON object that somebody else wrote: its fields are checked as they are read, and what is wrong is told with its
/// place in the object.
///
/// @param object the object
/// @param place where it stands: "" for the outermost, else such as `statements[3]`
record Fields(JsonNode object, String place) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int SHOWN = 60;

    /// The outermost object of a text.
    static Fields of(String json) throws Unusable {
        return of(parse(json), "");
    }

    /// The outermost object of a text, none when it is JSON of another kind.
    static Optional<Fields> ifObject(String json) throws Unusable {
        JsonNode node = parse(json);
        return node.isObject() ? Optional.of(new Fields(node, "")) : Optional.empty();
    }

    private static JsonNode parse(String json) throws Unusable {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            String where = location == null
                    ? ""
                    : " (line %,d, column %,d)".formatted(location.getLineNr(), location.getColumnNr());
            // The message may go on with where something began, in words about the parser.
            String fault = e.getOriginalMessage().replaceAll("\\s+", " ").replaceFirst(" \\(start marker at .*", "");
            throw new Unusable("it is not JSON: %s%s.".formatted(fault, where), "Correct it; the others are read.");
        }
    }

    private static Fields of(JsonNode node, String place) throws Unusable {
        if (!node.isObject()) {
            throw wrong(place, node, "a JSON object");
        }
        return new Fields(node, place);
    }

    /// Whether there is a field of that name.
    boolean has(String key) {
        return object.has(key);
    }

    /// A text.
    String text(String key) throws Unusable {
        return text(object.path(key), at(key));
    }

    /// What something goes by, or null when the field is absent, null or an empty text.
    @Nullable
    String optionalId(String key) throws Unusable {
        JsonNode value = object.path(key);
        return isNone(value) || value.isTextual() && value.textValue().isEmpty() ? null : id(value, at(key));
    }

    /// What something goes by: a text with something in it, or a number as it is written.
    String id(String key) throws Unusable {
        return id(object.path(key), at(key));
    }

    /// True or false.
    boolean truth(String key) throws Unusable {
        JsonNode value = object.path(key);
        if (!value.isBoolean()) {
            throw wrong(at(key), value, "true or false");
        }
        return value.booleanValue();
    }

    /// A number from 0 to 1, or null when the field is absent or null.
    @Nullable
    Double share(String key) throws Unusable {
        JsonNode value = object.path(key);
        if (isNone(value)) {
            return null;
        }
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
            throw wrong(at(key), value, "a number from 0 to 1");
        }
        return value.doubleValue();
    }

    /// The objects of a list.
    List<Fields> objects(String key) throws Unusable {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : list(object.path(key), at(key))) {
            objects.add(of(element, at(key) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    /// The texts of a list.
    List<String> texts(String key) throws Unusable {
        return texts(object.path(key), at(key));
    }

    /// The texts of a list, none when the field is absent or null.
    List<String> optionalTexts(String key) throws Unusable {
        return isNone(object.path(key)) ? List.of() : texts(key);
    }

    /// The texts of the lists of a list, none when the field is absent or null.
    List<List<String>> optionalGroups(String key) throws Unusable {
        List<List<String>> groups = new ArrayList<>();
        if (!isNone(object.path(key))) {
            for (JsonNode group : list(object.path(key), at(key))) {
                groups.add(texts(group, at(key) + "[" + groups.size() + "]"));
            }
        }
        return groups;
    }

    /// The ids of a list, none when the field is absent or null.
    List<String> optionalIds(String key) throws Unusable {
        List<String> ids = new ArrayList<>();
        if (!isNone(object.path(key))) {
            for (JsonNode element : list(object.path(key), at(key))) {
                ids.add(id(element, at(key)));
            }
        }
        return ids;
    }

    /// The stretches of text of a list.
    List<PointSpan> spans(String key) throws Unusable {
        List<PointSpan> spans = new ArrayList<>();
        for (JsonNode element : list(object.path(key), at(key))) {
            spans.add(span(element, at(key)));
        }
        return spans;
    }

    /// The stretches of text of a list, none when the field is absent or null.
    List<PointSpan> optionalSpans(String key) throws Unusable {
        return isNone(object.path(key)) ? List.of() : spans(key);
    }

    /// A stretch of text, or null when the field is absent or null.
    @Nullable
    PointSpan optionalSpan(String key) throws Unusable {
        return isNone(object.path(key)) ? null : span(object.path(key), at(key));
    }

    private static PointSpan span(JsonNode value, String at) throws Unusable {
        boolean pair = value.isArray()
                && value.size() == 2
                && value.path(0).canConvertToInt()
                && value.path(1).canConvertToInt();
        if (!pair || value.path(0).intValue() < 0 || value.path(1).intValue() < 0) {
            throw wrong(at, value, "two offsets such as [120, 131]");
        }
        return new PointSpan(value.path(0).intValue(), value.path(1).intValue());
    }

    private static List<String> texts(JsonNode value, String at) throws Unusable {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(value, at)) {
            texts.add(text(element, at + "[" + texts.size() + "]"));
        }
        return texts;
    }

    private static JsonNode list(JsonNode value, String at) throws Unusable {
        if (!value.isArray()) {
            throw wrong(at, value, "a list");
        }
        return value;
    }

    private static String text(JsonNode value, String at) throws Unusable {
        if (!value.isTextual()) {
            throw wrong(at, value, "a text");
        }
        return value.textValue();
    }

    private static String id(JsonNode value, String at) throws Unusable {
        if (value.isTextual() && !value.textValue().isBlank() || value.isNumber()) {
            return value.asText();
        }
        throw wrong(at, value, "a text or a number");
    }

    private static boolean isNone(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private static Unusable wrong(String at, JsonNode value, String expected) {
        String subject = at.isEmpty() ? "it" : '"' + at + '"';
        if (value.isMissingNode()) {
            return new Unusable(
                    "%s is missing; expected is %s.".formatted(subject, expected), "Add it; the others are read.");
        }
        String shown = value.toString();
        return new Unusable(
                "%s is %s, not %s."
                        .formatted(
                                subject, shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + " …", expected),
                "Correct it; the others are read.");
    }
}

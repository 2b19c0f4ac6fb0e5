package whosaid.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import whosaid.resolve.Bearer;
import whosaid.resolve.Persona;
import whosaid.resolve.Sample;

/// A persona as one literal of the graph, so that it is read with one look.
final class PersonaJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PersonaJson() {}

    static String write(Persona persona) {
        ObjectNode object = JSON.createObjectNode();
        object.put("id", persona.id());
        object.put("bearer", persona.bearer().name());
        object.put("name", persona.name());
        put(object, "organisations", new TreeSet<>(persona.organisations()));
        put(object, "fields", new TreeSet<>(persona.fields()));
        put(object, "posts", persona.posts().words());
        put(object, "aliases", persona.aliases().words());
        put(object, "company", persona.company().words());
        put(object, "namesakes", persona.namesakes().words());
        object.put("mentions", persona.mentions());
        put(object, "first", persona.first());
        put(object, "last", persona.last());
        return object.toString();
    }

    private static void put(ObjectNode object, String field, Collection<String> words) {
        if (!words.isEmpty()) {
            ArrayNode array = object.putArray(field);
            words.forEach(array::add);
        }
    }

    private static void put(ObjectNode object, String field, @Nullable LocalDate day) {
        if (day != null) {
            object.put(field, day.toString());
        }
    }

    /// @throws IllegalStateException if it is none
    static Persona read(String written) {
        try {
            JsonNode object = JSON.readTree(written);
            return new Persona(
                    object.path("id").asText(),
                    Bearer.valueOf(object.path("bearer").asText()),
                    object.path("name").asText(),
                    Set.copyOf(words(object, "organisations")),
                    Set.copyOf(words(object, "fields")),
                    new Sample(words(object, "posts")),
                    new Sample(words(object, "aliases")),
                    new Sample(words(object, "company")),
                    new Sample(words(object, "namesakes")),
                    object.path("mentions").asInt(),
                    day(object, "first"),
                    day(object, "last"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not the evidence of a persona: " + written, e);
        }
    }

    private static List<String> words(JsonNode object, String field) {
        List<String> words = new ArrayList<>();
        // the same words are in the evidence of many
        object.path(field).forEach(word -> words.add(word.asText().intern()));
        return words;
    }

    private static @Nullable LocalDate day(JsonNode object, String field) {
        return object.has(field) ? LocalDate.parse(object.path(field).asText()) : null;
    }
}

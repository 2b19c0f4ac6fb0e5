package whosaid.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads JSON: a list of articles, an object with a list of them, or one article. Lists are read one article at a time,
/// however long they are. In folders `.json` files are passed over: they are more often metadata, or something else.
public final class JsonReader implements ArticleReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RecordIntake intake;

    /// @param map where the fields are
    public JsonReader(FieldMap map) {
        this.intake = new RecordIntake(map);
    }

    @Override
    public boolean reads(Path file) {
        String name = PackedFile.name(file);
        return name.endsWith(".json") && !name.endsWith(".meta.json");
    }

    @Override
    public boolean readsInFolders() {
        return false;
    }

    @Override
    public Stream<Reading> read(Path file) {
        try {
            InputStream bytes = PackedFile.open(file);
            return ReadingSequence.of(new Articles(file, bytes), bytes);
        } catch (IOException e) {
            return Stream.of(Unopened.reading(file, e));
        }
    }

    /// The articles of one file.
    private final class Articles implements ReadingSequence.Source {

        private final Path file;
        private final InputStream bytes;
        private @Nullable JsonParser parser;
        private long number;

        /// An article that was read while looking for the list it belongs to.
        private @Nullable Map<?, ?> first;

        private boolean ended;

        Articles(Path file, InputStream bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        @Override
        public @Nullable Reading next() {
            String where = "%s, article %,d".formatted(PackedFile.shown(file), number + 1);
            try {
                Map<?, ?> object = object();
                if (object == null) {
                    return null;
                }
                number++;
                String id = "%s-%d".formatted(FileNames.withoutExtension(file), number);
                return intake.read(where, object, id, PackedFile.shown(file));
            } catch (MalformedArticle e) {
                return e.at(where);
            } catch (JsonProcessingException e) {
                ended = true;
                return new Reading.Unreadable(
                        where,
                        "it is not JSON: %s.".formatted(CleanText.line(e.getOriginalMessage())),
                        "Correct it; the articles before it are read.");
            } catch (IOException e) {
                ended = true;
                return Unopened.reading(file, e);
            }
        }

        private @Nullable Map<?, ?> object() throws IOException, MalformedArticle {
            if (ended) {
                return null;
            }
            JsonParser json = parser;
            if (json == null) {
                json = JSON.getFactory().createParser(bytes);
                parser = json;
                Map<?, ?> whole = start(json);
                if (whole != null) {
                    ended = true;
                    return whole;
                }
            }
            Map<?, ?> held = first;
            if (held != null) {
                first = null;
                return held;
            }
            JsonToken token = json.nextToken();
            if (token == null || token == JsonToken.END_ARRAY) {
                ended = true;
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                number++;
                String found = token.isStructStart() ? "a list" : json.getText();
                json.skipChildren();
                throw new MalformedArticle("it is %s, not an object.".formatted(found), "Leave it out.");
            }
            return JSON.readValue(json, Map.class);
        }

        /// Goes to the list of articles, or reads the whole where it is one article.
        private @Nullable Map<?, ?> start(JsonParser json) throws IOException, MalformedArticle {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                ended = true;
                throw new MalformedArticle(
                        "there is no article in it, but %s.".formatted(token == null ? "nothing" : json.getText()),
                        "Give a file with a list of objects, one an article.");
            }
            Map<String, @Nullable Object> whole = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    List<Object> list = list(json);
                    if (first != null) {
                        return null;
                    }
                    whole.put(key, list);
                } else {
                    whole.put(key, JSON.readValue(json, Object.class));
                }
            }
            return whole;
        }

        /// A list within an object; where it is one of articles, only its first is read.
        private List<Object> list(JsonParser json) throws IOException {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Object value = JSON.readValue(json, Object.class);
                if (list.isEmpty() && value instanceof Map<?, ?> object && intake.hasText(object)) {
                    first = object;
                    return list;
                }
                list.add(value);
            }
            return list;
        }
    }
}

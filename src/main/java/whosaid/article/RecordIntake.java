package whosaid.article;

import java.util.List;
import java.util.Map;

/// Makes articles of records: objects of JSON, rows of a table.
final class RecordIntake {

    private final ArticleIntake intake = new ArticleIntake();
    private final FieldMap map;

    RecordIntake(FieldMap map) {
        this.map = map;
    }

    /// Whether a record has the text of an article.
    boolean hasText(Map<?, ?> fields) {
        return map.fields(fields).get(FieldMap.TEXT) instanceof String;
    }

    /// @param where the file, and the place of the record in it
    /// @param fallbackId the id when the record has none
    /// @param source the file, as the user named it
    /// @throws MalformedArticle if it has no text, or a field cannot be what its key says
    Reading.Read read(String where, Map<?, ?> fields, String fallbackId, String source) throws MalformedArticle {
        Map<String, Object> known = map.fields(fields);
        if (!(known.get(FieldMap.TEXT) instanceof String body)) {
            String path = String.join(".", map.paths().getOrDefault(FieldMap.TEXT, List.of(FieldMap.TEXT)));
            throw new MalformedArticle(
                    "it has no \"%s\" with the article's text as a string.".formatted(path),
                    "Name the field with the text, such as --map text=body.");
        }
        return intake.read(where, Metadata.of(known), fallbackId, source, body);
    }
}

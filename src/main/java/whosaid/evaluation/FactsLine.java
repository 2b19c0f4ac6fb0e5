package whosaid.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whosaid.extract.FactsJson;
import whosaid.statement.ArticleFacts;

/// One article of the JSON Lines that `extract` prints, and that other programs may print too.
public final class FactsLine {

    private final int[] points;
    private int spansCut;

    private FactsLine(String text) {
        this.points = text.codePoints().toArray();
    }

    /// The facts of an article, as they would be printed and read again, so that both ways come to the same figures.
    public static Facts.Found of(ArticleFacts facts) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (FactsJson json = new FactsJson(line)) {
            json.write(facts);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        try {
            return read(line.toString(StandardCharsets.UTF_8));
        } catch (Unusable e) {
            throw new IllegalStateException("A line was written that cannot be read", e);
        }
    }

    /// Reads one line.
    static Facts.Found read(String line) throws Unusable {
        Fields fields = Fields.of(line);
        return new FactsLine(fields.text("text")).found(fields);
    }

    private Facts.Found found(Fields fields) throws Unusable {
        List<Facts.Entity> entities = new ArrayList<>();
        for (Fields entity : fields.objects("entities")) {
            entities.add(new Facts.Entity(
                    entity.id("id"),
                    entity.text("kind"),
                    entity.text("name"),
                    words(entity.optionalSpans("mentions"))));
        }
        List<Facts.Role> roles = new ArrayList<>();
        for (Fields role : fields.objects("roles")) {
            String status = role.optionalId("status");
            roles.add(new Facts.Role(
                    role.optionalId("person"),
                    role.text("role"),
                    role.optionalId("organisation"),
                    status == null ? "current" : status,
                    role.share("confidence")));
        }
        List<Facts.Said> statements = new ArrayList<>();
        for (Fields said : fields.objects("statements")) {
            statements.add(new Facts.Said(
                    said.text("kind"),
                    said.optionalId("speaker"),
                    words(said.optionalSpan("speakerSpan")),
                    String.join(" ", words(said.spans("content"))),
                    said.optionalIds("via"),
                    said.share("confidence")));
        }
        return new Facts.Found(fields.id("id"), entities, roles, statements, spansCut);
    }

    private List<String> words(List<PointSpan> spans) {
        return spans.stream().map(this::words).toList();
    }

    private String words(@Nullable PointSpan span) {
        if (span == null) {
            return "";
        }
        spansCut += span.end() > points.length ? 1 : 0;
        return span.of(points);
    }
}

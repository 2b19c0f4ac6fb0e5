package whosaid.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import whosaid.article.Article;
import whosaid.statement.ArticleFacts;
import whosaid.statement.Entity;
import whosaid.statement.Statement.HoldsRole;
import whosaid.statement.Statement.Said;
import whosaid.text.Span;

/// Writes facts as JSON Lines, one article a line, for programs that do not want RDF.
///
/// `origins` says where on a page each value was found; it is {} for articles that came as text.
/// Offsets are Unicode code points from the start of `text`. Null and [] are written out; a key is never missing.
/// `confidence` is rounded to two digits.
public final class FactsJson implements Closeable {

    private final JsonGenerator json;

    /// @param out gets UTF-8; closing this writer flushes it and leaves it open
    public FactsJson(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    /// Writes one line.
    public void write(ArticleFacts facts) throws IOException {
        Offsets offsets = Offsets.of(facts);
        Article article = facts.article();
        json.writeStartObject();
        text("id", article.id());
        text("source", article.source());
        text("url", article.url());
        text("title", article.title());
        text("publisher", article.outlet() == null ? null : article.outlet().name());
        texts("authors", article.authors());
        text("published", article.published());
        text("modified", article.modified());
        text("section", article.section());
        text("language", article.language());
        origins(article);
        text("text", article.text().value());
        json.writeArrayFieldStart("entities");
        for (Entity entity : facts.entities()) {
            entity(entity, offsets);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("roles");
        for (HoldsRole role : facts.of(HoldsRole.class)) {
            role(role, offsets);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("statements");
        for (Said said : facts.of(Said.class)) {
            said(said, offsets);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw(new SerializedString("\n"));
        json.flush();
    }

    private void origins(Article article) throws IOException {
        json.writeObjectFieldStart("origins");
        for (Map.Entry<String, String> origin : article.origins().entrySet()) {
            json.writeStringField(origin.getKey(), origin.getValue());
        }
        json.writeEndObject();
    }

    private void entity(Entity entity, Offsets offsets) throws IOException {
        json.writeStartObject();
        text("id", entity.id());
        text("kind", lowerCase(entity.kind()));
        text("name", entity.name());
        spans("mentions", entity.mentions(), offsets);
        json.writeEndObject();
    }

    private void role(HoldsRole role, Offsets offsets) throws IOException {
        json.writeStartObject();
        text("person", role.person().id());
        text("role", role.role());
        text(
                "organisation",
                role.organisation() == null ? null : role.organisation().id());
        text("status", lowerCase(role.status()));
        span("span", all(role.evidence().spans()), offsets);
        confidence(role.evidence().confidence());
        json.writeEndObject();
    }

    private void said(Said said, Offsets offsets) throws IOException {
        json.writeStartObject();
        text("kind", lowerCase(said.kind()));
        text("speaker", said.speaker() == null ? null : said.speaker().id());
        span("speakerSpan", said.source(), offsets);
        span("cueSpan", said.cue(), offsets);
        spans("content", said.content(), offsets);
        texts("via", said.via().stream().map(Entity::id).toList());
        text("medium", said.medium() == null ? null : said.medium().words());
        text("event", said.event() == null ? null : said.event().id());
        confidence(said.evidence().confidence());
        json.writeEndObject();
    }

    private static Span all(List<Span> spans) {
        return spans.stream().reduce(Span::cover).orElseThrow();
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void text(String key, @Nullable Object value) throws IOException {
        json.writeStringField(key, value == null ? null : value.toString());
    }

    private void texts(String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void confidence(double value) throws IOException {
        json.writeNumberField("confidence", Math.round(value * 100) / 100.0);
    }

    private void spans(String key, List<Span> spans, Offsets offsets) throws IOException {
        json.writeArrayFieldStart(key);
        for (Span span : spans) {
            pair(span, offsets);
        }
        json.writeEndArray();
    }

    private void span(String key, @Nullable Span span, Offsets offsets) throws IOException {
        json.writeFieldName(key);
        if (span == null) {
            json.writeNull();
        } else {
            pair(span, offsets);
        }
    }

    private void pair(Span span, Offsets offsets) throws IOException {
        Span points = offsets.of(span);
        json.writeArray(new int[] {points.start(), points.end()}, 0, 2);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /// The code points of every span of one article, counted in one pass over its text.
    private record Offsets(Map<Span, Span> points) {

        static Offsets of(ArticleFacts facts) {
            TreeSet<Span> units = new TreeSet<>();
            facts.entities().forEach(entity -> units.addAll(entity.mentions()));
            facts.of(HoldsRole.class)
                    .forEach(role -> units.add(all(role.evidence().spans())));
            facts.of(Said.class).forEach(said -> {
                units.addAll(said.content());
                if (said.source() != null) {
                    units.add(said.source());
                }
                if (said.cue() != null) {
                    units.add(said.cue());
                }
            });
            List<Span> asked = new ArrayList<>(units);
            List<Span> counted = facts.article().text().codePoints(asked);
            Map<Span, Span> points = new LinkedHashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                points.put(asked.get(i), counted.get(i));
            }
            return new Offsets(points);
        }

        Span of(Span units) {
            Span found = points.get(units);
            if (found == null) {
                throw new IllegalStateException("No code points were counted for " + units);
            }
            return found;
        }
    }
}

package whosaid.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;

/// What came of an evaluation, as one JSON object for programs. Figures have all their digits.
public final class ReportJson {

    private final JsonGenerator json;
    private final Report report;

    private ReportJson(JsonGenerator json, Report report) {
        this.json = json;
        this.report = report;
    }

    /// The JSON text of a report.
    public static String of(Report report) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new ReportJson(json, report).write();
        }
        return text.toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeNumberField("articles", report.articles());
        json.writeObjectFieldStart("measures");
        for (Measure measure : Measure.values()) {
            tally(measure.label(), report.scores().of(measure));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("shares");
        for (Share share : Share.values()) {
            part(share.label(), report.scores().of(share));
        }
        json.writeEndObject();
        if (Listing.showConfidence(report.listings())) {
            json.writeObjectFieldStart("confidence");
            reliability("statements", Reliability.of(report.scores().judged(Finding.Kind.STATEMENT)));
            reliability("roles", Reliability.of(report.scores().judged(Finding.Kind.ROLE)));
            json.writeEndObject();
        }
        findings();
        json.writeEndObject();
    }

    private void tally(String name, Tally tally) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("precision", tally.precision());
        json.writeNumberField("recall", tally.recall());
        json.writeNumberField("f1", tally.f1());
        json.writeNumberField("right", tally.right());
        json.writeNumberField("found", tally.found());
        json.writeNumberField("gold", tally.gold());
        json.writeEndObject();
    }

    private void part(String name, Part part) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("share", part.share());
        json.writeNumberField("right", part.right());
        json.writeNumberField("all", part.all());
        json.writeEndObject();
    }

    private void reliability(String name, Reliability reliability) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("calibrationError", reliability.calibrationError());
        json.writeArrayFieldStart("buckets");
        for (Reliability.Bucket bucket : reliability.buckets()) {
            json.writeStartObject();
            json.writeNumberField("from", bucket.from());
            json.writeNumberField("to", bucket.to());
            json.writeNumberField("found", bucket.counted().all());
            json.writeNumberField("right", bucket.counted().right());
            json.writeNumberField("meanConfidence", bucket.meanConfidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void findings() throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.scores().findings()) {
            if (Listing.list(report.listings(), finding.kind())) {
                json.writeStartObject();
                json.writeStringField("article", finding.article());
                json.writeStringField("kind", Report.lowerCase(finding.kind()));
                json.writeStringField("fault", Report.lowerCase(finding.fault()));
                json.writeStringField("told", finding.told());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}

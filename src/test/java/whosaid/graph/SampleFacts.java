package whosaid.graph;

import java.net.URI;
import java.util.List;
import java.util.Map;
import whosaid.article.Article;
import whosaid.article.Outlet;
import whosaid.article.Published;
import whosaid.statement.ArticleFacts;
import whosaid.statement.Entity;
import whosaid.statement.Evidence;
import whosaid.statement.Statement;
import whosaid.text.Span;
import whosaid.text.Text;

/// An invented article with every kind of fact, for the tests of the graph and of what is built on it.
public final class SampleFacts {

    private static final String WORDS = """
            😀 Ana Lind, mayor of Visby and former pilot, told Harbour Wire: "We will rebuild the bridge," she said. \
            "Stone by stone." Two officials said it would cost more, the Gotland Gazette (GG) reported.""";

    private SampleFacts() {}

    /// The article with a given URL and the sample's words before `ending`.
    public static ArticleFacts at(String url, String ending) {
        Text text = new Text(WORDS + ending);
        Article article = new Article(
                "bridge",
                "bridge.txt",
                URI.create(url),
                "Bridge to be rebuilt",
                new Outlet("The Meridian Post"),
                List.of("Bo Ek"),
                Published.parse("2026-03-01T09:30:00Z"),
                Published.parse("2026-03-02"),
                "Local",
                "en",
                text,
                List.of(),
                Map.of());
        Entity ana = new Entity("e1", Entity.Kind.PERSON, "Ana Lind", List.of("Lind"), List.of(span("Ana Lind")));
        Entity visby = new Entity("e2", Entity.Kind.PLACE, "Visby", List.of(), List.of(span("Visby")));
        Entity wire =
                new Entity("e3", Entity.Kind.ORGANISATION, "Harbour Wire", List.of(), List.of(span("Harbour Wire")));
        Entity gazette = new Entity(
                "e4", Entity.Kind.ORGANISATION, "Gotland Gazette", List.of("GG"), List.of(span("Gotland Gazette")));
        return new ArticleFacts(
                article,
                List.of(ana, visby, wire, gazette),
                List.of(
                        new Statement.HoldsRole(
                                ana,
                                "mayor",
                                visby,
                                Statement.HoldsRole.Status.CURRENT,
                                evidence("Ana Lind, mayor of Visby")),
                        new Statement.HoldsRole(
                                ana, "pilot", null, Statement.HoldsRole.Status.FORMER, evidence("former pilot")),
                        new Statement.Said(
                                Statement.Said.Kind.DIRECT,
                                ana,
                                span("she"),
                                span("said"),
                                List.of(wire),
                                Statement.Medium.INTERVIEW,
                                null,
                                new Evidence(
                                        List.of(span("We will rebuild the bridge,"), span("Stone by stone.")), 0.9)),
                        new Statement.Said(
                                Statement.Said.Kind.INDIRECT,
                                null,
                                span("Two officials"),
                                span("reported"),
                                List.of(gazette),
                                null,
                                null,
                                evidence("it would cost more")),
                        new Statement.KnownAs(
                                gazette, "GG", new Evidence(List.of(span("Gotland Gazette (GG)")), 1.0))));
    }

    private static Evidence evidence(String words) {
        return new Evidence(List.of(span(words)), 0.8);
    }

    private static Span span(String words) {
        int start = WORDS.indexOf(words);
        return new Span(start, start + words.length());
    }
}

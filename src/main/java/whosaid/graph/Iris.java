package whosaid.graph;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import whosaid.article.Article;
import whosaid.article.Outlet;
import whosaid.statement.Entity;
import whosaid.text.Span;

/// The IRIs of the graph, made from content and never from counters: the same article gives the same IRIs on every
/// machine.
///
/// An article has one IRI for all its versions, and one for each version, which is also the name of the version's
/// graph. What an article names and states has fragments of the version's IRI. Outlets and roles are shared.
public final class Iris {

    /// Where the IRIs of a store start when nothing else is asked for.
    public static final String DEFAULT_BASE = "http://localhost:3030/";

    private static final int HASH_CHARACTERS = 16;
    private static final int SHORT_HASH = 8;
    private static final int LONGEST_SLUG = 60;
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DASHES_AROUND = Pattern.compile("^-+|-+$");

    private final String base;

    /// @param base an absolute http or https IRI that ends in "/"
    public Iris(String base) {
        if (!isBase(base)) {
            throw new IllegalArgumentException("Not an absolute web address that ends in \"/\": " + base);
        }
        this.base = base;
    }

    /// Whether IRIs may start with this.
    public static boolean isBase(String base) {
        try {
            URI iri = new URI(base);
            return base.matches("https?://.*/") && iri.getHost() != null && iri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// The IRI that all versions of an article share: by its URL, or by its content when it has none.
    public Node article(Article article) {
        String identity =
                article.url() == null ? fingerprint(article) : article.url().toString();
        return NodeFactory.createURI(base + "article/" + hash(identity));
    }

    /// The IRI of this version of an article, which is the name of its graph.
    public Node version(Article article) {
        return NodeFactory.createURI(article(article).getURI() + "/" + hash(fingerprint(article)));
    }

    /// The IRI of an outlet, the same in all articles.
    public Node outlet(Outlet outlet) {
        return NodeFactory.createURI(base + "outlet/" + slug(outlet.name()));
    }

    /// The IRI of a role by its very words, letter case included, the same in all articles.
    public Node role(String words) {
        String plain = words.replace(' ', '-');
        String slug = slug(words);
        String name = slug.equals(plain) ? slug : slug + "-" + hash(words);
        return NodeFactory.createURI(base + "role/" + name);
    }

    /// The IRI of a release of whosaid as the agent that extracts.
    public Node software(String version) {
        return NodeFactory.createURI(base + "software/whosaid-" + slug(version));
    }

    /// The name of the graph that holds when versions came and went.
    public Node history() {
        return NodeFactory.createURI(base + "graph/history");
    }

    /// The name of the graph that holds which articles are copies of which.
    public Node copies() {
        return NodeFactory.createURI(base + "graph/copies");
    }

    /// The name of the graph that holds which names were taken to be of one person or organisation.
    public Node identities() {
        return NodeFactory.createURI(base + "graph/identities");
    }

    /// The name of the graph that holds which statements make the same claim, and which opposite ones.
    public Node claims() {
        return NodeFactory.createURI(base + "graph/claims");
    }

    /// The name of the graph that holds the people and organisations that a list of the user's names.
    public Node known() {
        return NodeFactory.createURI(base + "graph/known");
    }

    /// The name of the graph that holds what people decided.
    public Node decisions() {
        return NodeFactory.createURI(base + "graph/decisions");
    }

    /// The names of all graphs that are not of articles.
    public Set<Node> conclusions() {
        return Set.of(history(), copies(), identities(), claims(), known(), decisions());
    }

    /// The IRI of a persona, the same for the same name in the same position.
    public Node persona(String id) {
        return NodeFactory.createURI(base + "persona/" + hash(id));
    }

    /// The IRI of a person or organisation over all articles.
    ///
    /// @param kind "person" or "organisation"
    /// @param name readable, the same for the same founder
    /// @param founder the id of the persona that the identity was founded with
    public Node identity(String kind, String name, String founder) {
        return NodeFactory.createURI(
                base + kind + "/" + slug(name) + "-" + hash(founder).substring(0, SHORT_HASH));
    }

    /// The IRI of what concerns some nodes together, whatever their order.
    public Node about(String what, Collection<Node> nodes) {
        String all = nodes.stream().map(Node::getURI).sorted().collect(Collectors.joining("\n"));
        return NodeFactory.createURI(base + what + "/" + hash(all));
    }

    /// Where all IRIs start.
    public String base() {
        return base;
    }

    /// An IRI that may be given without where all of the store start: "persona/1a2b".
    public String absolute(String iri) {
        return iri.matches("https?://.*") ? iri : base + iri.replace(' ', '-');
    }

    /// The IRI of a person who decides.
    public Node agent(String name) {
        return NodeFactory.createURI(base + "agent/" + slug(name));
    }

    /// What an article names, within its version.
    ///
    /// @param homonym whether another entity of that kind has the same name in the article; then the place of the
    ///     first mention tells them apart
    Node entity(Node version, Entity entity, boolean homonym) {
        String kind = entity.kind().name().toLowerCase(Locale.ROOT);
        String place = homonym ? "-" + entity.mentions().getFirst().start() : "";
        return part(version, kind + "-" + slug(entity.name()) + place);
    }

    /// Something at a stretch of the article.
    ///
    /// @param points in code points
    Node at(Node version, String what, Span points) {
        return part(version, "%s-%d-%d".formatted(what, points.start(), points.end()));
    }

    /// The version that something is a part of.
    public static Node version(Node part) {
        String iri = part.getURI();
        return NodeFactory.createURI(iri.substring(0, iri.indexOf('#')));
    }

    /// A part of an article's version by its own name.
    Node part(Node version, String name) {
        return NodeFactory.createURI(version.getURI() + "#" + name);
    }

    /// Readable and legal in an IRI: letters and digits of any script, lower-case, with dashes between. Two names give
    /// the same slug only when they differ in letter case, punctuation or space; what is cut off is told apart by a
    /// hash.
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String dashed = NOT_IN_SLUG.matcher(plain).replaceAll("-");
        String slug = DASHES_AROUND.matcher(dashed).replaceAll("");
        if (slug.isEmpty()) {
            return hash(name);
        }
        int points = slug.codePointCount(0, slug.length());
        return points <= LONGEST_SLUG
                ? slug
                : slug.substring(0, slug.offsetByCodePoints(0, LONGEST_SLUG)) + "-" + hash(name);
    }

    /// Everything that makes this version what it is. The separator cannot occur in the parts: the readers let no
    /// control characters in.
    private static String fingerprint(Article article) {
        List<Object> parts = List.of(
                Objects.requireNonNullElse(article.url(), ""),
                Objects.requireNonNullElse(article.title(), ""),
                article.outlet() == null ? "" : article.outlet().name(),
                String.join("\u0001", article.authors()),
                Objects.requireNonNullElse(article.published(), ""),
                article.language(),
                article.text().value());
        return String.join("\u0000", parts.stream().map(Object::toString).toList());
    }

    /// The first 64 bits of the SHA-256, in hexadecimal digits.
    static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

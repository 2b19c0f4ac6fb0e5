package whosaid.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import whosaid.article.Article;
import whosaid.article.CorrectionNotices;
import whosaid.article.Published;
import whosaid.article.Sketch;
import whosaid.statement.ArticleFacts;
import whosaid.statement.Entity;
import whosaid.statement.Statement;
import whosaid.statement.Statement.HoldsRole;
import whosaid.statement.Statement.KnownAs;
import whosaid.statement.Statement.Said;
import whosaid.text.Span;

/// Writes what an article claims as the triples of its graph. May be used by many threads at once.
public final class GraphWriter {

    private final Iris iris;
    private final Node software;

    /// @param iris where the IRIs start
    /// @param release the release of whosaid that extracted the facts
    public GraphWriter(Iris iris, String release) {
        this.iris = iris;
        this.software = iris.software(release);
    }

    /// The IRI of the release that this writer names as the agent of the extraction.
    public Node software() {
        return software;
    }

    /// The graph of one article: the same triples for the same facts, on every machine.
    public ArticleGraph write(ArticleFacts facts) {
        return new OneArticle(facts).write();
    }

    /// The writing of one article.
    private final class OneArticle {

        private final ArticleFacts facts;
        private final Node version;
        private final Graph graph = GraphFactory.createDefaultGraph();
        private final Anchors anchors;
        private final Map<Entity, Node> entities = new HashMap<>();
        private final Map<HoldsRole, Node> roles = new HashMap<>();

        OneArticle(ArticleFacts facts) {
            this.facts = facts;
            this.version = iris.version(facts.article());
            this.anchors = new Anchors(facts.article().text(), version, iris, graph);
        }

        ArticleGraph write() {
            Set<Span> spans = new TreeSet<>();
            facts.statements()
                    .forEach(statement -> spans.addAll(statement.evidence().spans()));
            anchors.prepare(new ArrayList<>(spans));
            writeArticle(facts.article());
            writeCorrections(facts.article());
            writeEntities();
            facts.of(HoldsRole.class).forEach(this::writeRole);
            for (Statement statement : facts.statements()) {
                switch (statement) {
                    case Said said -> writeSaid(said);
                    case KnownAs alias -> writeAlias(alias);
                    case HoldsRole role -> Objects.requireNonNull(roles.get(role), "roles are written first");
                }
            }
            return new ArticleGraph(version, iris.article(facts.article()), graph);
        }

        private void writeArticle(Article article) {
            Node extraction = iris.part(version, "extraction");
            type(version, Vocabulary.NEWS_ARTICLE);
            type(version, Vocabulary.ENTITY);
            add(version, Vocabulary.IDENTIFIER, Literals.text(article.id()));
            add(version, Vocabulary.IN_LANGUAGE, Literals.text(article.language()));
            add(version, Vocabulary.SPECIALIZATION_OF, iris.article(article));
            add(version, Vocabulary.WAS_GENERATED_BY, extraction);
            type(extraction, Vocabulary.ACTIVITY);
            add(extraction, Vocabulary.WAS_ASSOCIATED_WITH, software);
            type(software, Vocabulary.SOFTWARE_AGENT);
            article.authors().forEach(author -> add(version, Vocabulary.AUTHOR, Literals.text(author)));
            if (article.title() != null) {
                add(version, Vocabulary.HEADLINE, Literals.text(article.title()));
            }
            if (article.url() != null) {
                add(version, Vocabulary.URL, NodeFactory.createURI(article.url().toASCIIString()));
            }
            if (article.published() != null) {
                add(version, Vocabulary.DATE_PUBLISHED, date(article.published()));
            }
            if (article.modified() != null) {
                add(version, Vocabulary.DATE_MODIFIED, date(article.modified()));
            }
            if (article.section() != null) {
                add(version, Vocabulary.ARTICLE_SECTION, Literals.text(article.section()));
            }
            Sketch.of(article).ifPresent(sketch -> add(version, Vocabulary.SKETCH, Literals.text(sketch.written())));
            if (article.outlet() != null) {
                Node outlet = iris.outlet(article.outlet());
                add(version, Vocabulary.PUBLISHER, outlet);
                type(outlet, Vocabulary.NEWS_MEDIA_ORGANIZATION);
                add(outlet, Vocabulary.NAME, Literals.text(article.outlet().name()));
            }
        }

        private void writeCorrections(Article article) {
            for (Span notice : CorrectionNotices.in(article)) {
                Node correction = iris.at(version, "correction", anchors.points(notice));
                add(version, Vocabulary.CORRECTION, correction);
                type(correction, Vocabulary.CORRECTION_COMMENT);
                add(
                        correction,
                        Vocabulary.TEXT,
                        Literals.text(article.text().at(notice).strip()));
                anchors.anchor(correction, List.of(notice));
            }
        }

        private void writeEntities() {
            Set<String> taken = new HashSet<>();
            for (Entity entity : facts.entities()) {
                boolean homonym = !taken.add(entity.kind() + Iris.slug(entity.name()));
                Node node = iris.entity(version, entity, homonym);
                entities.put(entity, node);
                type(node, typeOf(entity.kind()));
                add(node, Vocabulary.NAME, Literals.text(entity.name()));
                entity.aliases().forEach(alias -> add(node, Vocabulary.ALTERNATE_NAME, Literals.text(alias)));
            }
        }

        private void writeRole(HoldsRole role) {
            Node person = node(role.person());
            List<Span> spans = role.evidence().spans();
            Node membership = iris.part(
                    version,
                    "role-%d-%s-%s"
                            .formatted(
                                    anchors.points(spans.getFirst()).start(),
                                    Iris.slug(role.person().name()),
                                    Iris.slug(role.role())
                                            + (role.organisation() == null
                                                    ? ""
                                                    : "-"
                                                            + Iris.slug(role.organisation()
                                                                    .name()))));
            roles.put(role, membership);
            type(membership, Vocabulary.MEMBERSHIP);
            add(membership, Vocabulary.HAS_MEMBER, person);
            add(membership, Vocabulary.HAS_ROLE, iris.role(role.role()));
            type(iris.role(role.role()), Vocabulary.ROLE);
            add(iris.role(role.role()), Vocabulary.PREF_LABEL, Literals.text(role.role()));
            add(membership, Vocabulary.STATUS, status(role.status()));
            add(
                    membership,
                    Vocabulary.CONFIDENCE,
                    Literals.share(role.evidence().confidence()));
            if (role.organisation() != null) {
                add(membership, Vocabulary.HAS_ORGANIZATION, node(role.organisation()));
            }
            anchors.anchor(membership, spans);
        }

        private void writeSaid(Said said) {
            Span first = anchors.points(said.content().getFirst());
            String speaker =
                    said.speaker() == null ? "" : "-" + Iris.slug(said.speaker().name());
            Node statement = iris.part(
                    version,
                    "said-%d-%d%s"
                            .formatted(
                                    first.start(),
                                    anchors.points(said.content().getLast()).end(),
                                    speaker));
            type(statement, Vocabulary.STATEMENT);
            if (said.kind() == Said.Kind.DIRECT) {
                type(statement, Vocabulary.QUOTATION);
            }
            add(statement, Vocabulary.TEXT, Literals.text(words(said)));
            add(statement, Vocabulary.KIND, kind(said.kind()));
            add(statement, Vocabulary.IS_PART_OF, version);
            add(statement, Vocabulary.CONFIDENCE, Literals.share(said.evidence().confidence()));
            anchors.anchor(statement, said.content());
            writeSource(statement, said);
            if (said.medium() != null) {
                add(statement, Vocabulary.MEDIUM, Literals.text(said.medium().words()));
            }
            if (said.event() != null) {
                add(statement, Vocabulary.AT_EVENT, node(said.event()));
            }
        }

        private void writeSource(Node statement, Said said) {
            Article article = facts.article();
            if (said.speaker() != null) {
                add(statement, Vocabulary.SPEAKER, node(said.speaker()));
                SpeakingRole.of(said, facts.of(HoldsRole.class))
                        .ifPresent(role -> add(statement, Vocabulary.IN_ROLE, Objects.requireNonNull(roles.get(role))));
            }
            if (said.source() != null) {
                add(
                        statement,
                        Vocabulary.SOURCE_WORDS,
                        Literals.text(article.text().at(said.source())));
            }
            if (said.cue() != null) {
                add(statement, Vocabulary.CUE, Literals.text(article.text().at(said.cue())));
            }
            int step = 0;
            for (Entity relayer : said.via()) {
                step++;
                add(statement, Vocabulary.RELAYED_BY, node(relayer));
                Node relay = NodeFactory.createURI(statement.getURI() + "-relay-" + step);
                add(statement, Vocabulary.RELAY_STEP, relay);
                type(relay, Vocabulary.RELAY);
                add(
                        relay,
                        Vocabulary.STEP,
                        NodeFactory.createLiteralDT(Integer.toString(step), XSDDatatype.XSDpositiveInteger));
                add(relay, Vocabulary.RELAYER, node(relayer));
            }
        }

        private void writeAlias(KnownAs known) {
            Node alias = iris.part(
                    version,
                    "alias-%d-%s"
                            .formatted(
                                    anchors.points(known.evidence().spans().getFirst())
                                            .start(),
                                    Iris.slug(known.alias())));
            type(alias, Vocabulary.ALIAS);
            add(alias, Vocabulary.ALIAS_OF, node(known.entity()));
            add(alias, Vocabulary.NAME, Literals.text(known.alias()));
            add(alias, Vocabulary.CONFIDENCE, Literals.share(known.evidence().confidence()));
            anchors.anchor(alias, known.evidence().spans());
        }

        /// The credited words; what stands between two parts in the article ("she said") is left out.
        private String words(Said said) {
            return String.join(
                    " ", said.content().stream().map(facts.article().text()::at).toList());
        }

        private Node node(Entity entity) {
            Node node = entities.get(entity);
            if (node == null) {
                throw new IllegalStateException("A statement names %s, which is not among the entities of article %s"
                        .formatted(entity.name(), facts.article().id()));
            }
            return node;
        }

        private void type(Node node, @Nullable Node type) {
            add(node, RDF.type.asNode(), Objects.requireNonNull(type));
        }

        private void add(Node subject, Node predicate, Node object) {
            graph.add(subject, predicate, object);
        }
    }

    private static Node date(Published published) {
        return NodeFactory.createLiteralDT(
                published.toString(), published.time() == null ? XSDDatatype.XSDdate : XSDDatatype.XSDdateTime);
    }

    private static Node typeOf(Entity.Kind kind) {
        return switch (kind) {
            case PERSON -> Vocabulary.PERSON;
            case ORGANISATION -> Vocabulary.ORGANIZATION;
            case PLACE -> Vocabulary.PLACE;
            case EVENT -> Vocabulary.EVENT;
            case PRODUCT -> Vocabulary.PRODUCT;
            case WORK -> Vocabulary.CREATIVE_WORK;
        };
    }

    private static Node kind(Said.Kind kind) {
        return switch (kind) {
            case DIRECT -> Vocabulary.DIRECT;
            case INDIRECT -> Vocabulary.INDIRECT;
            case MIXED -> Vocabulary.MIXED;
        };
    }

    private static Node status(HoldsRole.Status status) {
        return switch (status) {
            case CURRENT -> Vocabulary.CURRENT;
            case FORMER -> Vocabulary.FORMER;
            case INCOMING -> Vocabulary.INCOMING;
        };
    }
}

package whosaid.graph;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms the graph is written in: whosaid's own, declared in `ontology/whosaid.ttl`, and those it takes from
/// schema.org, the W3C Organization Ontology, PROV-O, Web Annotation and SKOS.
public final class Vocabulary {

    /// whosaid's own namespace.
    public static final String WS = "https://w3id.org/whosaid/ontology#";

    static final String SCHEMA = "https://schema.org/";
    static final String ORG = "http://www.w3.org/ns/org#";
    static final String PROV = "http://www.w3.org/ns/prov#";
    static final String OA = "http://www.w3.org/ns/oa#";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    /// The prefixes that the graph is shown with.
    public static final Map<String, String> PREFIXES = Map.of(
            "ws", WS,
            "schema", SCHEMA,
            "org", ORG,
            "prov", PROV,
            "oa", OA,
            "skos", SKOS,
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    static final Node STATEMENT = ws("Statement");
    static final Node RELAY = ws("Relay");
    static final Node ALIAS = ws("Alias");
    static final Node KIND = ws("kind");
    static final Node DIRECT = ws("Direct");
    static final Node INDIRECT = ws("Indirect");
    static final Node MIXED = ws("Mixed");
    static final Node SPEAKER = ws("speaker");
    static final Node SOURCE_WORDS = ws("sourceWords");
    static final Node CUE = ws("cue");
    static final Node IN_ROLE = ws("inRole");
    static final Node RELAYED_BY = ws("relayedBy");
    static final Node RELAY_STEP = ws("relayStep");
    static final Node STEP = ws("step");
    static final Node RELAYER = ws("relayer");
    static final Node MEDIUM = ws("medium");
    static final Node AT_EVENT = ws("atEvent");
    static final Node STATUS = ws("status");
    static final Node CURRENT = ws("Current");
    static final Node FORMER = ws("Former");
    static final Node INCOMING = ws("Incoming");
    static final Node ALIAS_OF = ws("aliasOf");
    static final Node CONFIDENCE = ws("confidence");

    static final Node NEWS_ARTICLE = schema("NewsArticle");
    static final Node NEWS_MEDIA_ORGANIZATION = schema("NewsMediaOrganization");
    static final Node QUOTATION = schema("Quotation");
    static final Node PERSON = schema("Person");
    static final Node PLACE = schema("Place");
    static final Node EVENT = schema("Event");
    static final Node PRODUCT = schema("Product");
    static final Node CREATIVE_WORK = schema("CreativeWork");
    static final Node IDENTIFIER = schema("identifier");
    static final Node HEADLINE = schema("headline");
    static final Node URL = schema("url");
    static final Node PUBLISHER = schema("publisher");
    static final Node AUTHOR = schema("author");
    static final Node DATE_PUBLISHED = schema("datePublished");
    static final Node IN_LANGUAGE = schema("inLanguage");
    static final Node NAME = schema("name");
    static final Node ALTERNATE_NAME = schema("alternateName");
    static final Node TEXT = schema("text");
    static final Node IS_PART_OF = schema("isPartOf");

    static final Node ORGANIZATION = org("Organization");
    static final Node MEMBERSHIP = org("Membership");
    static final Node ROLE = org("Role");
    static final Node HAS_MEMBER = org("member");
    static final Node HAS_ORGANIZATION = org("organization");
    static final Node HAS_ROLE = org("role");

    static final Node ENTITY = prov("Entity");
    static final Node ACTIVITY = prov("Activity");
    static final Node SOFTWARE_AGENT = prov("SoftwareAgent");
    static final Node SPECIALIZATION_OF = prov("specializationOf");
    static final Node WAS_GENERATED_BY = prov("wasGeneratedBy");
    static final Node WAS_ASSOCIATED_WITH = prov("wasAssociatedWith");

    static final Node SPECIFIC_RESOURCE = oa("SpecificResource");
    static final Node TEXT_POSITION_SELECTOR = oa("TextPositionSelector");
    static final Node TEXT_QUOTE_SELECTOR = oa("TextQuoteSelector");
    static final Node HAS_TARGET = oa("hasTarget");
    static final Node HAS_SOURCE = oa("hasSource");
    static final Node HAS_SELECTOR = oa("hasSelector");
    static final Node START = oa("start");
    static final Node END = oa("end");
    static final Node EXACT = oa("exact");
    static final Node PREFIX = oa("prefix");
    static final Node SUFFIX = oa("suffix");

    static final Node PREF_LABEL = NodeFactory.createURI(SKOS + "prefLabel");

    private Vocabulary() {}

    private static Node ws(String name) {
        return NodeFactory.createURI(WS + name);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }

    private static Node org(String name) {
        return NodeFactory.createURI(ORG + name);
    }

    private static Node prov(String name) {
        return NodeFactory.createURI(PROV + name);
    }

    private static Node oa(String name) {
        return NodeFactory.createURI(OA + name);
    }
}

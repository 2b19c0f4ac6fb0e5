package whosaid.graph;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms the graph is written in: whosaid's own, declared in `ontology/whosaid.ttl`, and those it takes from
/// schema.org, the W3C Organization Ontology, PROV-O, Web Annotation and SKOS.
public final class Vocabulary {

    /// whosaid's own namespace.
    public static final String WS = "https://w3id.org/whosaid/ontology#";

    public static final String SCHEMA = "https://schema.org/";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String OA = "http://www.w3.org/ns/oa#";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    /// The prefixes that the graph is shown with.
    public static final Map<String, String> PREFIXES = Map.of(
            "ws", WS,
            "schema", SCHEMA,
            "org", ORG,
            "prov", PROV,
            "oa", OA,
            "skos", SKOS,
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    public static final Node STATEMENT = ws("Statement");
    public static final Node RELAY = ws("Relay");
    public static final Node ALIAS = ws("Alias");
    public static final Node KIND = ws("kind");
    public static final Node DIRECT = ws("Direct");
    public static final Node INDIRECT = ws("Indirect");
    public static final Node MIXED = ws("Mixed");
    public static final Node SPEAKER = ws("speaker");
    public static final Node SOURCE_WORDS = ws("sourceWords");
    public static final Node CUE = ws("cue");
    public static final Node IN_ROLE = ws("inRole");
    public static final Node RELAYED_BY = ws("relayedBy");
    public static final Node RELAY_STEP = ws("relayStep");
    public static final Node STEP = ws("step");
    public static final Node RELAYER = ws("relayer");
    public static final Node MEDIUM = ws("medium");
    public static final Node AT_EVENT = ws("atEvent");
    public static final Node STATUS = ws("status");
    public static final Node CURRENT = ws("Current");
    public static final Node FORMER = ws("Former");
    public static final Node INCOMING = ws("Incoming");
    public static final Node ALIAS_OF = ws("aliasOf");
    public static final Node CONFIDENCE = ws("confidence");
    public static final Node IDENTITY = ws("Identity");
    public static final Node DOUBT = ws("Doubt");
    public static final Node DECISION = ws("Decision");
    public static final Node PERSONA = ws("persona");
    public static final Node EVIDENCE = ws("evidence");
    public static final Node BLOCK = ws("block");
    public static final Node BETWEEN = ws("between");
    public static final Node VERDICT = ws("verdict");
    public static final Node APART = ws("apart");
    public static final Node CLAIM_LINK = ws("ClaimLink");
    public static final Node SAME_CLAIM_AS = ws("sameClaimAs");
    public static final Node CONTRADICTS = ws("contradicts");
    public static final Node SKETCH = ws("sketch");
    public static final Node SIMILARITY = ws("similarity");
    public static final Node ADDED = ws("added");
    public static final Node WITHDREW = ws("withdrew");

    public static final Node NEWS_ARTICLE = schema("NewsArticle");
    public static final Node NEWS_MEDIA_ORGANIZATION = schema("NewsMediaOrganization");
    public static final Node QUOTATION = schema("Quotation");
    public static final Node PERSON = schema("Person");
    public static final Node PLACE = schema("Place");
    public static final Node EVENT = schema("Event");
    public static final Node PRODUCT = schema("Product");
    public static final Node CREATIVE_WORK = schema("CreativeWork");
    public static final Node IDENTIFIER = schema("identifier");
    public static final Node HEADLINE = schema("headline");
    public static final Node URL = schema("url");
    public static final Node PUBLISHER = schema("publisher");
    public static final Node AUTHOR = schema("author");
    public static final Node DATE_PUBLISHED = schema("datePublished");
    public static final Node DATE_MODIFIED = schema("dateModified");
    public static final Node ARTICLE_SECTION = schema("articleSection");
    public static final Node IN_LANGUAGE = schema("inLanguage");
    public static final Node NAME = schema("name");
    public static final Node ALTERNATE_NAME = schema("alternateName");
    public static final Node TEXT = schema("text");
    public static final Node IS_PART_OF = schema("isPartOf");
    public static final Node CORRECTION = schema("correction");
    public static final Node CORRECTION_COMMENT = schema("CorrectionComment");

    public static final Node ORGANIZATION = org("Organization");
    public static final Node MEMBERSHIP = org("Membership");
    public static final Node ROLE = org("Role");
    public static final Node HAS_MEMBER = org("member");
    public static final Node HAS_ORGANIZATION = org("organization");
    public static final Node HAS_ROLE = org("role");

    public static final Node ENTITY = prov("Entity");
    public static final Node ACTIVITY = prov("Activity");
    public static final Node SOFTWARE_AGENT = prov("SoftwareAgent");
    public static final Node SPECIALIZATION_OF = prov("specializationOf");
    public static final Node WAS_GENERATED_BY = prov("wasGeneratedBy");
    public static final Node WAS_ASSOCIATED_WITH = prov("wasAssociatedWith");

    public static final Node GENERATED_AT_TIME = prov("generatedAtTime");
    public static final Node INVALIDATED_AT_TIME = prov("invalidatedAtTime");
    public static final Node WAS_REVISION_OF = prov("wasRevisionOf");
    public static final Node ALTERNATE_OF = prov("alternateOf");

    public static final Node SPECIFIC_RESOURCE = oa("SpecificResource");
    public static final Node TEXT_POSITION_SELECTOR = oa("TextPositionSelector");
    public static final Node TEXT_QUOTE_SELECTOR = oa("TextQuoteSelector");
    public static final Node HAS_TARGET = oa("hasTarget");
    public static final Node HAS_SOURCE = oa("hasSource");
    public static final Node HAS_SELECTOR = oa("hasSelector");
    public static final Node START = oa("start");
    public static final Node END = oa("end");
    public static final Node EXACT = oa("exact");
    public static final Node PREFIX = oa("prefix");
    public static final Node SUFFIX = oa("suffix");

    public static final Node CLAIM = schema("Claim");
    public static final Node APPEARANCE = schema("appearance");
    public static final Node FIRST_APPEARANCE = schema("firstAppearance");
    public static final Node ADDITIONAL_TYPE = schema("additionalType");
    public static final Node ENDED_AT_TIME = prov("endedAtTime");
    public static final Node AGENT = prov("Agent");
    public static final Node CLOSE_MATCH = NodeFactory.createURI(SKOS + "closeMatch");
    public static final Node EXACT_MATCH = NodeFactory.createURI(SKOS + "exactMatch");
    public static final Node ALT_LABEL = NodeFactory.createURI(SKOS + "altLabel");
    public static final Node NOTE = NodeFactory.createURI(SKOS + "note");
    public static final Node PREF_LABEL = NodeFactory.createURI(SKOS + "prefLabel");
    public static final Node CHANGE_NOTE = NodeFactory.createURI(SKOS + "changeNote");

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

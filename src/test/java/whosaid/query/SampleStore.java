package whosaid.query;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.store.ByteBuffersDirectory;

/// A store in memory as the real one is on disk: TDB2, union default graph, English text index over words and names.
public final class SampleStore {

    private SampleStore() {}

    /// An empty one.
    public static DatasetGraph empty() {
        EntityDefinition fields = new EntityDefinition("uri", "text");
        fields.setPrimaryPredicate(schema("text"));
        for (String name : List.of("name", "alternateName", "headline")) {
            fields.set(name, schema(name));
        }
        TextIndexConfig config = new TextIndexConfig(fields);
        config.setAnalyzer(new EnglishAnalyzer());
        config.setValueStored(true);
        DatasetGraph quads = DatabaseMgr.createDatasetGraph();
        quads.getContext().set(TDB2.symUnionDefaultGraph, true);
        return TextDatasetFactory.create(quads, new TextIndexLucene(new ByteBuffersDirectory(), config), true);
    }

    /// One that holds the eight invented articles of `sample.trig`.
    public static DatasetGraph sample() {
        DatasetGraph store = empty();
        Txn.executeWrite(store, () -> {
            InputStream in = SampleStore.class.getResourceAsStream("/whosaid/query/sample.trig");
            RDFDataMgr.read(store, Objects.requireNonNull(in), Lang.TRIG);
        });
        return store;
    }

    private static Node schema(String name) {
        return NodeFactory.createURI("https://schema.org/" + name);
    }
}

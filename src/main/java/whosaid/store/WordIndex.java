package whosaid.store;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.store.Directory;
import whosaid.graph.Vocabulary;

/// The Lucene index over the words of statements, names and headlines: English stems, without stop words.
///
/// TDB2 and Lucene commit one after the other, so a kill between the two leaves them apart. Each commit carries a
/// number that stands in both; when the numbers differ, the index is made again from the quads.
final class WordIndex {

    private static final String COMMIT = "whosaid.commit";

    private final TextIndexLucene lucene;

    WordIndex(Directory directory) {
        TextIndexConfig config = new TextIndexConfig(fields());
        config.setAnalyzer(new EnglishAnalyzer());
        this.lucene = new TextIndexLucene(directory, config);
    }

    private static EntityDefinition fields() {
        EntityDefinition fields = new EntityDefinition("uri", "text");
        fields.setUidField("uid");
        fields.setPrimaryPredicate(Vocabulary.TEXT);
        fields.set("name", Vocabulary.NAME);
        fields.set("alternateName", Vocabulary.ALTERNATE_NAME);
        fields.set("headline", Vocabulary.HEADLINE);
        return fields;
    }

    /// The predicates whose objects are indexed.
    static List<Node> predicates() {
        return List.of(Vocabulary.TEXT, Vocabulary.NAME, Vocabulary.ALTERNATE_NAME, Vocabulary.HEADLINE);
    }

    TextIndexLucene lucene() {
        return lucene;
    }

    /// The number of the last commit, 0 before the first.
    long lastCommit() {
        Iterable<Map.Entry<String, String>> data = lucene.getIndexWriter().getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(COMMIT)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    /// Lets the next commit carry a number.
    void number(long commit) {
        lucene.getIndexWriter()
                .setLiveCommitData(Map.of(COMMIT, Long.toString(commit)).entrySet());
    }
}

package whosaid.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import whosaid.resolve.ClaimSentence;
import whosaid.resolve.ClaimStatement;

/// The vectors of the sentences of all statements, on disk beside the quads, for finding statements of similar meaning
/// (HNSW, Malkov and Yashunin 2018, by Lucene). It is made from the statements and can be made again from them.
///
/// A version of an article is marked when all of its statements were compared, so that a kill in between repeats it.
final class VectorIndex implements AutoCloseable {

    private static final String VERSION = "version";
    private static final String COMPARED = "compared";
    private static final String STATEMENT = "statement";
    private static final String TEXT = "text";
    private static final String VECTOR = "vector";
    private static final String ALL = "all";

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /// Opens it; one that is torn is made anew, as if it were missing.
    VectorIndex(Path folder) {
        try {
            writer = opened(folder);
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexWriter opened(Path folder) throws IOException {
        try {
            return new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig());
        } catch (CorruptIndexException | NoSuchFileException | IndexFormatTooOldException torn) {
            FSDirectory directory = FSDirectory.open(folder);
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new IndexWriter(directory, new IndexWriterConfig());
        }
    }

    /// The versions whose statements were compared.
    Set<String> compared() {
        return search(searcher -> {
            Set<String> versions = new LinkedHashSet<>();
            int most = Math.max(1, searcher.getIndexReader().numDocs());
            for (ScoreDoc found : searcher.search(new TermQuery(new Term(COMPARED, ALL)), most).scoreDocs) {
                versions.add(searcher.storedFields().document(found.doc).get(VERSION));
            }
            return versions;
        });
    }

    /// Forgets all of a version.
    void remove(String version) {
        change(() -> writer.deleteDocuments(new Term(VERSION, version)));
    }

    /// Takes in a statement of a version.
    void add(String version, String statement, ClaimStatement read) {
        for (ClaimSentence sentence : read.sentences()) {
            Document document = new Document();
            document.add(new StringField(VERSION, version, Field.Store.YES));
            document.add(new StringField(STATEMENT, statement, Field.Store.YES));
            document.add(new StoredField(TEXT, sentence.text()));
            document.add(new KnnFloatVectorField(VECTOR, sentence.vector(), VectorSimilarityFunction.DOT_PRODUCT));
            change(() -> writer.addDocument(document));
        }
    }

    /// All statements of a version were compared.
    void mark(String version) {
        Document document = new Document();
        document.add(new StringField(VERSION, version, Field.Store.YES));
        document.add(new StringField(COMPARED, ALL, Field.Store.NO));
        change(() -> writer.addDocument(document));
    }

    /// Makes what was changed lasting, and visible to searches.
    void commit() {
        change(() -> {
            writer.commit();
            searchers.maybeRefreshBlocking();
        });
    }

    /// A sentence of a statement that is near to another one.
    ///
    /// @param statement its IRI
    /// @param text the sentence
    /// @param cosine of the vectors, -1 to 1
    record Near(String statement, String text, double cosine) {}

    /// The sentences near to one, the nearest first; itself among them.
    ///
    /// @param most how many are looked at
    /// @param least the smallest cosine
    List<Near> near(float[] vector, int most, double least) {
        return search(searcher -> {
            List<Near> near = new ArrayList<>();
            for (ScoreDoc found : searcher.search(new KnnFloatVectorQuery(VECTOR, vector, most), most).scoreDocs) {
                // Lucene's score of a dot product is (1 + cosine) / 2.
                double cosine = 2 * found.score - 1;
                if (cosine >= least) {
                    Document document = searcher.storedFields().document(found.doc);
                    near.add(new Near(document.get(STATEMENT), document.get(TEXT), cosine));
                }
            }
            return near;
        });
    }

    /// A change that may fail for want of disk.
    private interface Change {
        void make() throws IOException;
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A search that may fail.
    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        change(() -> {
            searchers.close();
            writer.close();
        });
    }
}

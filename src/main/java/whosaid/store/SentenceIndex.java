package whosaid.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import whosaid.resolve.ClaimSentence;
import whosaid.resolve.ClaimStatement;

/// The sentences of all statements by their words, on disk beside the quads, for finding statements of one subject
/// (BM25, Robertson and Zaragoza 2009, by Lucene). It is made from the statements and can be made again from them.
///
/// A version of an article is marked when all of its statements were compared, so that a kill in between repeats it.
final class SentenceIndex implements AutoCloseable {

    private static final String VERSION = "version";
    private static final String COMPARED = "compared";
    private static final String STATEMENT = "statement";
    private static final String TEXT = "text";
    private static final String WORD = "word";
    private static final String ALL = "all";
    private static final FieldType OF_WORDS = ofWords();

    /// In every document, even one that has no words: Lucene finds the length of a document at once where all have one.
    private static final String NO_WORD = "";

    /// So many of the rarest words are looked for. The others tell little, and cost most.
    private static final int MOST_WORDS = 12;

    /// A word is looked for in each part of the index, so there are few; merging is cheap, since all is small.
    private static final int PARTS = 3;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /// A sentence says a thing once, however often it has the word; long ones count for less.
    private static FieldType ofWords() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(false);
        type.freeze();
        return type;
    }

    /// Opens it; one that is torn is made anew, as if it were missing.
    SentenceIndex(Path folder) {
        try {
            writer = opened(folder);
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexWriter opened(Path folder) throws IOException {
        try {
            return new IndexWriter(FSDirectory.open(folder), inFewParts());
        } catch (CorruptIndexException | NoSuchFileException | IndexFormatTooOldException torn) {
            FSDirectory directory = FSDirectory.open(folder);
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new IndexWriter(directory, inFewParts());
        }
    }

    private static IndexWriterConfig inFewParts() {
        return new IndexWriterConfig()
                .setMergePolicy(
                        new TieredMergePolicy().setSegmentsPerTier(PARTS).setMaxMergeAtOnce(PARTS));
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
            Document document = of(version);
            document.add(new BinaryDocValuesField(STATEMENT, new BytesRef(statement)));
            document.add(new BinaryDocValuesField(TEXT, new BytesRef(sentence.text())));
            sentence.words().words().forEach(word -> document.add(new Field(WORD, word, OF_WORDS)));
            change(() -> writer.addDocument(document));
        }
    }

    /// All statements of a version were compared.
    void mark(String version) {
        Document document = of(version);
        document.add(new StringField(COMPARED, ALL, Field.Store.NO));
        change(() -> writer.addDocument(document));
    }

    private static Document of(String version) {
        Document document = new Document();
        document.add(new StringField(VERSION, version, Field.Store.YES));
        document.add(new Field(WORD, NO_WORD, OF_WORDS));
        return document;
    }

    /// Makes what was changed lasting, and visible to searches.
    void commit() {
        change(() -> {
            writer.commit();
            searchers.maybeRefreshBlocking();
        });
    }

    /// A sentence of a statement.
    ///
    /// @param statement its IRI
    /// @param text the sentence
    record Found(String statement, String text) {}

    /// The sentences that share most of some words, the rarest ones counting most; in no order.
    ///
    /// @param words stems
    /// @param most how many
    List<Found> like(Set<String> words, int most) {
        return search(searcher -> {
            List<Found> like = new ArrayList<>();
            ScoreDoc[] found = searcher.search(anyOf(rarest(words, searcher)), most).scoreDocs;
            // what is of one part of the index is read in one go
            Arrays.sort(found, Comparator.comparingInt(one -> one.doc));
            for (ScoreDoc one : found) {
                like.add(new Found(value(searcher, STATEMENT, one.doc), value(searcher, TEXT, one.doc)));
            }
            return like;
        });
    }

    /// A word, and where it stands in the index.
    private record Indexed(Term word, TermStates places) {}

    /// The rarest of some words, of those that more than one sentence has.
    private static List<Indexed> rarest(Set<String> words, IndexSearcher searcher) throws IOException {
        List<Indexed> known = new ArrayList<>();
        for (String word : words) {
            Term term = new Term(WORD, word);
            TermStates places = TermStates.build(searcher, term, true);
            if (places.docFreq() > 1) {
                known.add(new Indexed(term, places));
            }
        }
        return known.stream()
                .sorted(Comparator.comparingInt((Indexed one) -> one.places().docFreq())
                        .thenComparing(Indexed::word))
                .limit(MOST_WORDS)
                .toList();
    }

    private static Query anyOf(List<Indexed> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(one -> query.add(new TermQuery(one.word(), one.places()), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    private static String value(IndexSearcher searcher, String field, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        values.advanceExact(document - leaf.docBase);
        return values.binaryValue().utf8ToString();
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

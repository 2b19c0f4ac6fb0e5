package whosaid.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import whosaid.UserError;
import whosaid.graph.Vocabulary;

/// Writes all that a store holds, history included, in a form that other tools load.
///
/// All formats stream, one quad or one graph at a time, but for RDF/XML, which gathers the triples of a subject and
/// holds the list of subjects in memory.
public final class Dump {

    private final DatasetGraph dataset;

    /// Dumps a store.
    public Dump(Store store) {
        this.dataset = store.dataset();
    }

    /// Writes to a file, packed when its name ends in `.gz`. The file appears when it is complete.
    ///
    /// @throws UserError when the file cannot be written
    public void write(Path file, DumpFormat format) {
        Path unfinished = file.resolveSibling(
                ".%s-%d".formatted(file.getFileName(), ProcessHandle.current().pid()));
        try {
            try (OutputStream out = Files.newOutputStream(unfinished);
                    OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out) {
                write(packed, format);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException | RuntimeIOException fault) {
            delete(unfinished);
            throw new UserError(
                    "%s: it cannot be written: %s.".formatted(file, fault),
                    "Give a file in a folder that is there, may be written to and has room.");
        }
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException fault) {
            // What cannot be deleted was not written either, and why not is told already.
        }
    }

    /// Writes to a stream, which stays open.
    public void write(OutputStream out, DumpFormat format) {
        Txn.executeRead(dataset, () -> {
            switch (format) {
                case NQUADS -> stream(out, RDFFormat.NQUADS, true);
                case TRIG -> stream(out, RDFFormat.TRIG_BLOCKS, true);
                case TURTLE -> stream(out, RDFFormat.TURTLE_BLOCKS, false);
                case NTRIPLES -> stream(out, RDFFormat.NTRIPLES, false);
                case JSONLD -> graphByGraph(out);
                case RDFXML -> RDFDataMgr.write(out, dataset.getUnionGraph(), RDFFormat.RDFXML_PLAIN);
            }
        });
    }

    private void stream(OutputStream out, RDFFormat format, boolean named) {
        StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
        writer.start();
        Vocabulary.PREFIXES.forEach(writer::prefix);
        Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        if (named) {
            StreamRDFOps.sendQuadsToStream(quads, writer);
        } else {
            quads.forEachRemaining(quad -> writer.triple(quad.asTriple()));
        }
        writer.finish();
    }

    /// JSON-LD has no stream of its own: an array with one object for each graph is the same data set.
    private void graphByGraph(OutputStream out) {
        try {
            String between = "[\n";
            Iterator<Node> names = dataset.listGraphNodes();
            while (names.hasNext()) {
                Node name = names.next();
                DatasetGraph one = DatasetGraphFactory.create();
                dataset.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(one::add);
                Vocabulary.PREFIXES.forEach(one.prefixes()::add);
                out.write(between.getBytes(StandardCharsets.UTF_8));
                RDFDataMgr.write(out, one, Lang.JSONLD11);
                between = ",\n";
            }
            out.write((between.equals("[\n") ? "[]\n" : "]\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

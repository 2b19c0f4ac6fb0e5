package whosaid.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sys.JenaSystem;

/// Answers in the SPARQL 1.1 Query Results JSON Format.
final class ResultsJson {

    static {
        JenaSystem.init();
    }

    private ResultsJson() {}

    static void write(Answers answers, Appendable out) throws IOException {
        List<Var> variables = Var.varList(answers.columns());
        RowSet rows = RowSetStream.create(
                variables, answers.rows().stream().map(ResultsJson::binding).iterator());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .write(bytes, rows, ARQ.getContext());
        out.append(bytes.toString(StandardCharsets.UTF_8));
    }

    private static Binding binding(Map<String, Node> row) {
        BindingBuilder binding = Binding.builder();
        row.forEach((column, value) -> binding.add(Var.alloc(column), value));
        return binding.build();
    }
}

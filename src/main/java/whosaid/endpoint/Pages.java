package whosaid.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import whosaid.UserError;
import whosaid.query.AnswerFormat;
import whosaid.query.Answers;
import whosaid.query.PreparedQuery;
import whosaid.query.QueryCatalogue;
import whosaid.query.Question;
import whosaid.query.Questions;

/// The pages for people: what is in the store, the prepared queries as forms, and questions in words.
final class Pages {

    private static final int TEXT_WIDTH = 160;

    private final DatasetGraph store;
    private final QueryCatalogue catalogue;
    private final Questions questions;
    private final Duration timeout;
    private final StoreSummary summary;

    Pages(DatasetGraph store, QueryCatalogue catalogue, Duration timeout) {
        this.store = store;
        this.catalogue = catalogue;
        this.questions = new Questions(catalogue);
        this.timeout = timeout;
        this.summary = new StoreSummary(store, timeout);
    }

    /// `/`
    Page start(Asked asked) {
        List<Html> content = new ArrayList<>();
        content.add(Html.element("h1", "Ask your articles"));
        content.add(Forms.question(""));
        content.add(Forms.examples(questions.examples()));
        content.add(Html.element("h2", "What is in the store"));
        content.add(SummaryList.of(summary.counts()));
        content.add(Html.element("h2", "Prepared queries"));
        catalogue.all().forEach(query -> content.add(Forms.folded(query)));
        content.add(Html.element("h2", "For programs"));
        content.add(Html.element(
                "p",
                Html.words("SPARQL 1.1 queries go to "),
                Html.element("code", "/sparql?query=…"),
                Html.words(", single graphs to "),
                Html.element("code", "/sparql?graph=…"),
                Html.words("; every query above also answers with "),
                Html.element("code", "&format=json"),
                Html.words(" or "),
                Html.element("code", "&format=csv"),
                Html.words(". OpenRefine matches names against the store at "),
                Html.element("code", "/reconcile"),
                Html.words(". Nothing can be changed over the web.")));
        return Page.of(200, "", content);
    }

    /// `/query/NAME?parameter=value&format=csv`
    Page query(Asked asked) {
        PreparedQuery query;
        try {
            query = catalogue.named(asked.name());
        } catch (UserError e) {
            return mistake(404, "Unknown query", List.of(), e);
        }
        Map<String, String> given = asked.without("format");
        List<Html> form =
                List.of(Html.element("h1", query.title()), Html.element("p", query.help()), Forms.of(query, given));
        boolean unasked = given.isEmpty() && query.parameters().stream().anyMatch(parameter -> parameter.required());
        return unasked ? Page.of(200, query.title(), form) : answer(asked, form, new Question(query, given));
    }

    /// `/ask?q=words&format=csv`
    Page ask(Asked asked) {
        List<Html> form = List.of(Html.element("h1", "Ask your articles"), Forms.question(asked.value("q")));
        try {
            return answer(asked, form, questions.understand(asked.value("q")));
        } catch (UserError e) {
            return mistake(400, "Question", form, e);
        }
    }

    private Page answer(Asked asked, List<Html> form, Question question) {
        String title = question.query().title();
        try {
            AnswerFormat format = asked.value("format").isEmpty() ? null : AnswerFormat.named(asked.value("format"));
            Answers answers = question.query().run(store, question.arguments(), timeout.toMillis());
            if (format != null) {
                StringBuilder out = new StringBuilder();
                format.write(answers, out, TEXT_WIDTH);
                return new Page(200, format.mediaType(), out.toString());
            }
            List<Html> content = new ArrayList<>(form);
            content.addAll(AnswerList.of(question, answers));
            return Page.of(200, title, content);
        } catch (UserError e) {
            return mistake(400, title, form, e);
        } catch (QueryCancelledException e) {
            List<Html> content = new ArrayList<>(form);
            content.add(Html.element(
                            "p",
                            "This took longer than %d seconds and was given up. Ask for less."
                                    .formatted(timeout.toSeconds()))
                    .with("class", "mistake"));
            return Page.of(503, title, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
    }

    private static Page mistake(int status, String title, List<Html> form, UserError error) {
        List<Html> content = new ArrayList<>(form);
        content.add(Html.element("p", error.fault() + " " + error.remedy())
                .with("class", "mistake")
                .with("role", "alert"));
        return Page.of(status, title, content);
    }
}

package whosaid.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import whosaid.query.Answers;
import whosaid.query.PreparedQuery;
import whosaid.query.Question;

/// Shows answers: each row in words, then all of them as a table.
final class AnswerList {

    private AnswerList() {}

    static List<Html> of(Question question, Answers answers) {
        PreparedQuery query = question.query();
        List<Html> content = new ArrayList<>();
        int rows = answers.rows().size();
        content.add(Html.element("h2", rows == 0 ? "Nothing was found" : rows == 1 ? "One answer" : rows + " answers"));
        content.add(understood(question));
        if (rows > 0) {
            content.add(Html.element(
                            "ol",
                            answers.rows().stream().map(row -> told(query, row)).toList())
                    .with("class", "answers"));
            content.add(Html.element("div", table(answers))
                    .with("class", "wide")
                    .with("role", "region")
                    .with("aria-label", "All answers as a table")
                    .with("tabindex", "0"));
        }
        return content;
    }

    private static Html understood(Question question) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.element("code", question.query().name()));
        question.arguments().forEach((name, value) -> {
            if (!value.isBlank()) {
                parts.add(Html.words(" "));
                parts.add(Html.element("code", name + "=" + value));
            }
        });
        for (String format : List.of("csv", "json")) {
            Map<String, String> parameters = new LinkedHashMap<>(question.arguments());
            parameters.put("format", format);
            parts.add(Html.words(" · "));
            parts.add(Html.link("/query/" + question.query().name() + "?" + Links.encoded(parameters), format));
        }
        return Html.element("p", parts).with("class", "understood");
    }

    private static Html told(PreparedQuery query, Map<String, Node> row) {
        String sentence = query.sentence().tell(row);
        String address = Links.toWords(row);
        return address == null
                ? Html.element("li", sentence)
                : Html.element("li", Html.words(sentence + " "), Html.link(address, "Read it there"));
    }

    private static Html table(Answers answers) {
        List<Html> heads = answers.columns().stream()
                .<Html>map(column -> Html.element("th", column).with("scope", "col"))
                .toList();
        List<Html> rows = answers.rows().stream()
                .<Html>map(row -> Html.element(
                        "tr",
                        answers.columns().stream()
                                .map(column -> cell(row, column))
                                .toList()))
                .toList();
        return Html.element("table", Html.element("thead", Html.element("tr", heads)), Html.element("tbody", rows));
    }

    private static Html cell(Map<String, Node> row, String column) {
        String shown = Answers.shown(row, column);
        String address = column.equals("article") ? Links.toWords(row) : null;
        Html content = address != null
                ? Html.link(address, shown)
                : Answers.isDay(row, column) ? Html.element("time", shown) : Html.words(shown);
        Html.Element cell = Html.element("td", content);
        return column.equals("said") ? cell.with("class", "said") : cell;
    }
}

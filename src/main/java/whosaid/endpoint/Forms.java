package whosaid.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import whosaid.query.Parameter;
import whosaid.query.ParameterType;
import whosaid.query.PreparedQuery;

/// The forms of the pages.
final class Forms {

    private Forms() {}

    /// The field for a question in words.
    static Html question(String asked) {
        Html label = Html.element("label", "Your question").with("for", "q");
        Html field = Html.element("input")
                .with("id", "q")
                .with("name", "q")
                .with("type", "search")
                .with("required", "")
                .with("maxlength", "500")
                .with("placeholder", "who said the gap is widening")
                .with("value", asked);
        return Html.element("form", label, field, Html.element("button", "Ask"))
                .with("action", "/ask")
                .with("class", "question")
                .with("role", "search");
    }

    /// Questions to start from, as links.
    static Html examples(List<String> questions) {
        List<Html> items = questions.stream()
                .<Html>map(question -> Html.element("li", Html.link("/ask?q=" + Links.encoded(question), question)))
                .toList();
        return Html.element("ul", items).with("class", "examples").with("aria-label", "Examples");
    }

    /// A query as a form that opens when its title is chosen.
    static Html folded(PreparedQuery query) {
        Html title = Html.element(
                "summary", Html.element("strong", query.title()), Html.words(" "), Html.element("code", query.name()));
        return Html.element("details", title, Html.element("p", query.help()), of(query, Map.of()));
    }

    /// A query as a form.
    ///
    /// @param given what stands in its fields
    static Html of(PreparedQuery query, Map<String, String> given) {
        List<Html> fields = new ArrayList<>();
        for (Parameter parameter : query.parameters()) {
            fields.add(field(query, parameter, given.getOrDefault(parameter.name(), "")));
        }
        fields.add(Html.element("button", "Ask"));
        return Html.element("form", fields)
                .with("action", "/query/" + query.name())
                .with("class", "query");
    }

    private static Html field(PreparedQuery query, Parameter parameter, String value) {
        String id = query.name() + "-" + parameter.name();
        Html.Element input = Html.element("input")
                .with("id", id)
                .with("name", parameter.name())
                .with("type", inputType(parameter.type()))
                .with("value", value);
        if (parameter.required()) {
            input = input.with("required", "");
        }
        if (parameter.fallback() != null) {
            input = input.with("placeholder", parameter.fallback());
        }
        Html name = Html.element("label", parameter.name()).with("for", id);
        return Html.element(
                "div", name, input, Html.element("small", parameter.help()).with("id", id + "-help"));
    }

    private static String inputType(ParameterType type) {
        return switch (type) {
            case WORDS, NAME, TEXT -> "text";
            case DATE -> "date";
            case NUMBER -> "number";
        };
    }
}

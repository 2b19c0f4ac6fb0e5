package whosaid.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import whosaid.query.Answers;

/// Shows what is in a store.
final class SummaryList {

    private static final List<String> COUNTS = List.of("articles", "outlets", "statements", "people");

    private SummaryList() {}

    static Html of(Map<String, Node> counts) {
        if (counts.isEmpty()) {
            return Html.element("p", "The store is too large to be counted in the time allowed.");
        }
        List<Html> entries = new ArrayList<>();
        for (String count : COUNTS) {
            String number = Answers.shown(counts, count);
            entries.add(entry(count, Html.words("%,d".formatted(Long.parseLong(number.isEmpty() ? "0" : number)))));
        }
        if (counts.containsKey("earliest")) {
            entries.add(entry("published", day(counts, "earliest"), Html.words(" to "), day(counts, "latest")));
        }
        return Html.element("dl", entries).with("class", "summary");
    }

    private static Html day(Map<String, Node> counts, String name) {
        return Html.element("time", Answers.shown(counts, name));
    }

    private static Html entry(String name, Html... value) {
        return Html.element("div", Html.element("dt", name), Html.element("dd", value));
    }
}

package whosaid.statement;

import java.util.List;
import whosaid.text.Span;

/// What a statement rests on, and how sure we are of it.
///
/// @param spans the exact characters, in UTF-16 units and reading order; never empty
/// @param confidence 0 to 1
public record Evidence(List<Span> spans, double confidence) {

    public Evidence {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("Every statement rests on at least one character of its article");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence runs from 0 to 1, but this is " + confidence);
        }
    }
}

package whosaid.annotation.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import whosaid.CaseFile;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.Content;
import whosaid.annotation.Annotation.Cue;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.Source;
import whosaid.annotation.Annotations;
import whosaid.annotation.NameKind;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;

class AttributionAnnotatorTest {

    private static final Pattern TAG = Pattern.compile("<(?<end>/?)(?<kind>source|cue|content|name)>");

    @TestFactory
    Stream<DynamicTest> givesWhatIsSaidTheEdgesItHasInEachExample() throws IOException {
        return CaseFile.read(AttributionAnnotatorTest.class, "examples.txt")
                .map(one -> DynamicTest.dynamicTest(one.text(), () -> {
                    Map<String, List<Span>> seen = seen(one.text());
                    Text text = new Text(TAG.matcher(one.text()).replaceAll(""));
                    Article article =
                            new Article("a", "a.txt", null, null, null, List.of(), null, "en", text, List.of());

                    List<Attribution> found =
                            new AttributionAnnotator().annotate(article, new Annotations(annotations(seen)));

                    assertThat(found)
                            .flatExtracting(Attribution::content)
                            .extracting(text::at)
                            .isEqualTo(one.expected());
                }));
    }

    /// Where the tags of each kind stand, in the text without tags.
    private static Map<String, List<Span>> seen(String tagged) {
        Map<String, Integer> starts = new HashMap<>();
        Map<String, List<Span>> seen = new HashMap<>();
        Matcher tag = TAG.matcher(tagged);
        int tags = 0;
        while (tag.find()) {
            String kind = tag.group("kind");
            int offset = tag.start() - tags;
            if (tag.group("end").isEmpty()) {
                starts.put(kind, offset);
            } else {
                Span span = new Span(Objects.requireNonNull(starts.get(kind)), offset);
                seen.computeIfAbsent(kind, one -> new ArrayList<>()).add(span);
            }
            tags += tag.group().length();
        }
        return seen;
    }

    /// What was seen, all of it credited to the one source by the one cue.
    private static List<Annotation> annotations(Map<String, List<Span>> seen) {
        Span source = seen.getOrDefault("source", List.of()).getFirst();
        Span cue = seen.getOrDefault("cue", List.of()).getFirst();
        List<Annotation> all = new ArrayList<>(List.of(new Source(source, 1), new Cue(cue, 1)));
        seen.getOrDefault("content", List.of()).forEach(content -> all.add(new Content(content, 1, source, cue)));
        seen.getOrDefault("name", List.of()).forEach(name -> all.add(new Name(name, NameKind.ORGANISATION, 1)));
        return all;
    }
}

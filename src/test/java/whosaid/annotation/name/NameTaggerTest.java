package whosaid.annotation.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import whosaid.CaseFile;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotations;
import whosaid.annotation.attribution.EncoderAnnotator;
import whosaid.annotation.encoder.Encoder;
import whosaid.article.Article;
import whosaid.article.SetAside;
import whosaid.text.Span;
import whosaid.text.Text;

class NameTaggerTest {

    private static final EncoderAnnotator ANNOTATOR = new EncoderAnnotator(Encoder.standard());

    @TestFactory
    Stream<DynamicTest> seesTheNamesOfEachExample() throws IOException {
        return CaseFile.read(NameTaggerTest.class, "examples.txt")
                .map(one -> DynamicTest.dynamicTest(one.text(), () -> assertThat(seen(article(one.text(), List.of())))
                        .containsExactlyInAnyOrderElementsOf(one.expected())));
    }

    @Test
    void nothingIsSeenInWhatIsSetAside() {
        String text = "Ana Lindqvist spoke in Nairobi.";
        SetAside all = new SetAside(new Span(0, text.length()), SetAside.Reason.FURNITURE);

        assertThat(seen(article(text, List.of(all)))).isEmpty();
    }

    @Test
    void aNameKeepsItsKindThroughoutTheArticle() {
        String text = "Lucia Ferreira, the mayor, resigned. \"Ferreira had no choice,\" said Tomas Lopes.\n"
                + "Ferreira said the council knew.";

        assertThat(seen(article(text, List.of())))
                .containsExactlyInAnyOrder("PERSON: Lucia Ferreira", "PERSON: Ferreira", "PERSON: Tomas Lopes");
    }

    private static Article article(String text, List<SetAside> setAside) {
        return new Article("a", "a.txt", null, null, null, List.of(), null, "en", new Text(text), setAside);
    }

    private static List<String> seen(Article article) {
        return ANNOTATOR.annotate(article, Annotations.NONE).stream()
                .filter(Annotation.Name.class::isInstance)
                .map(Annotation.Name.class::cast)
                .map(name -> name.kind() + ": " + article.text().at(name.span()))
                .distinct()
                .toList();
    }
}

package whosaid.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import whosaid.CaseFile;
import whosaid.annotation.Annotation.Quotation;
import whosaid.article.Article;
import whosaid.article.SetAside;
import whosaid.text.Span;
import whosaid.text.Text;

class QuotationAnnotatorTest {

    private static final QuotationAnnotator ANNOTATOR = new QuotationAnnotator();

    @TestFactory
    Stream<DynamicTest> seesTheWordsBetweenTheMarksOfEachExample() throws IOException {
        return CaseFile.read(QuotationAnnotatorTest.class, "quotation/examples.txt")
                .map(one -> DynamicTest.dynamicTest(one.text(), () -> {
                    Article article = article(one.text(), List.of());

                    assertThat(ANNOTATOR.annotate(article, Annotations.NONE))
                            .extracting(quotation -> article.text().at(quotation.words()))
                            .isEqualTo(one.expected());
                }));
    }

    @Test
    void aQuotationCoversItsMarksAndItsWordsDoNot() {
        Article article = article("He said: “ It rains. ” Nobody else did.", List.of());

        Quotation only = ANNOTATOR.annotate(article, Annotations.NONE).getFirst();

        assertThat(article.text().at(only.span())).isEqualTo("“ It rains. ”");
        assertThat(article.text().at(only.words())).isEqualTo("It rains.");
    }

    @Test
    void aQuotationWithoutAnEndStopsWithItsParagraph() {
        Article article = article("“It rains, she said.\nNobody answered.", List.of());

        Quotation only = ANNOTATOR.annotate(article, Annotations.NONE).getFirst();

        assertThat(article.text().at(only.span())).isEqualTo("“It rains, she said.");
    }

    @Test
    void nothingIsSeenInWhatIsSetAside() {
        String text = "“Read more,” says the page.\n“It rains,” she said.";
        SetAside firstLine = new SetAside(new Span(0, text.indexOf('\n')), SetAside.Reason.FURNITURE);
        Article article = article(text, List.of(firstLine));

        assertThat(ANNOTATOR.annotate(article, Annotations.NONE))
                .extracting(quotation -> article.text().at(quotation.words()))
                .containsExactly("It rains,");
    }

    private static Article article(String text, List<SetAside> setAside) {
        return new Article("a", "a.txt", null, null, null, List.of(), null, "en", new Text(text), setAside);
    }
}
